using AxisBot.Conversations.Cards;
using AxisBot.Settings;
using AxisBot.SlackAdapter;
using AxisBot.SlackAdapter.Checkups;
using AxisBot.Work;

namespace AxisBot.Checkups;

/// <summary>Looks whether AxisBot can be in Slack; where the settings want it there, Slack itself is asked.</summary>
internal static class SlackChecks
{
    private const string Name = "Slack";

    /// <summary>How it is.</summary>
    public static IReadOnlyList<Check> Of(CheckedSettings settings, List<SettingFault> faults)
    {
        if (faults.Any(fault => fault.Key.StartsWith($"{Name}:", StringComparison.OrdinalIgnoreCase)))
        {
            return [new Check(Name, CardTone.Open, "not asked, since the settings of it are wrong")];
        }

        if (settings.Slack is not { } slack)
        {
            return [new Check(Name, CardTone.Open, "AxisBot is not in it, since Slack:BotToken is not set")];
        }

        var findings = SlackCheckup.LookAsync(slack, TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult();
        return [.. findings.Select(finding => new Check(finding.What, ToneOf(finding.Tone), finding.Text)), .. Port(settings, slack, faults)];
    }

    private static IEnumerable<Check> Port(CheckedSettings settings, SlackSettings slack, List<SettingFault> faults)
    {
        const string name = "Slack, port";
        if (slack.Transport == SlackTransport.Http)
        {
            yield return PortProbe.FaultOfSlack(settings) is { } fault ? Checkup.OfSetting(name, fault, faults)
                : new Check(name, CardTone.Good, slack.Port == 0 ? $"one of {slack.Address} will be taken" : $"{slack.Port} of {slack.Address} is free");
        }
    }

    private static CardTone ToneOf(FindingTone tone) => tone switch
    {
        FindingTone.Good => CardTone.Good,
        FindingTone.Bad => CardTone.Bad,
        _ => CardTone.Open,
    };
}
