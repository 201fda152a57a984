using System.CommandLine;
using AxisBot.Conversations.Facts;
using AxisBot.Json;
using AxisBot.Libraries;
using AxisBot.Settings;

namespace AxisBot.CommandLine;

/// <summary><c>axisbot fact</c>: shows the card of a figure.</summary>
internal sealed class FactVerb(Surroundings surroundings)
{
    private const string Example = "axisbot fact trade";
    private const string Elsewhere = "“axisbot corpus” lists the figures that they give.";

    private readonly Argument<string[]> _topic = Words.Argument("topic", "What the figure is about: what it measures, whose it is, when.");
    private readonly Option<bool> _json = SharedOptions.Json("Print the figures on the topic, the best first, one JSON object a line.");
    private readonly Option<string?> _knowledge = SharedOptions.Knowledge();

    /// <summary>The verb.</summary>
    public Command Command()
    {
        var command = new Command("fact", "Show the card of a figure: what it measures, whose, when, who says so, what else is said.") { _topic, _json, _knowledge };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var topic = Words.Read(parsed, _topic, Example, surroundings.Input);
        var knowledge = new SettingsReader(surroundings).Knowledge(parsed.GetValue(_knowledge));
        var library = OpenLibrary.Read(knowledge, surroundings.Error).Snapshot();
        var found = FactLookup.Find(topic, library);
        if (parsed.GetValue(_json))
        {
            FigureJson.WriteAll(found, surroundings.Output);
        }
        else
        {
            Printers.For(surroundings).Print(FactLookup.CardOf(topic, found, library, Elsewhere));
        }

        return found.Count > 0 ? ExitCode.Answered : ExitCode.Refused;
    }
}
