using System.CommandLine;
using AxisBot.Checkups;
using AxisBot.Settings;

namespace AxisBot.CommandLine;

/// <summary><c>axisbot doctor</c>: shows the settings, and whether AxisBot can start with them.</summary>
internal sealed class DoctorVerb(Surroundings surroundings)
{
    private readonly Option<bool> _json = SharedOptions.Json("Print what was found as one line of JSON.");
    private readonly Option<string?> _knowledge = SharedOptions.Knowledge();
    private readonly Option<string?> _port = SharedOptions.Port();

    /// <summary>The verb.</summary>
    public Command Command()
    {
        var command = new Command("doctor", "Show every setting, where it comes from, and whether AxisBot can start.") { _json, _knowledge, _port };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var checkup = Checkup.Of(surroundings, new SettingOptions(parsed.GetValue(_knowledge), parsed.GetValue(_port)));
        if (parsed.GetValue(_json))
        {
            surroundings.Output.WriteLine(CheckupJson.Of(checkup));
        }
        else
        {
            Printers.For(surroundings).Print(CheckupCard.Of(checkup));
        }

        return checkup.Wrong == 0 ? ExitCode.Answered : ExitCode.BadUse;
    }
}
