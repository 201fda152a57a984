using AxisBot.Conversations.Cards;
using AxisBot.DiscordAdapter.Checkups;
using AxisBot.Settings;

namespace AxisBot.Checkups;

/// <summary>Looks whether AxisBot can be in Discord; where the settings want it there, Discord itself is asked.</summary>
internal static class DiscordChecks
{
    private const string Name = "Discord";

    /// <summary>How it is.</summary>
    public static IReadOnlyList<Check> Of(CheckedSettings settings, List<SettingFault> faults)
    {
        if (faults.Any(fault => fault.Key.StartsWith($"{Name}:", StringComparison.OrdinalIgnoreCase)))
        {
            return [new Check(Name, CardTone.Open, "not asked, since the settings of it are wrong")];
        }

        return settings.Discord is not { } discord
            ? [new Check(Name, CardTone.Open, "AxisBot is not in it, since Discord:Token is not set")]
            : [.. DiscordCheckup.LookAsync(discord, TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult().Select(finding => new Check(finding.What, ToneOf(finding.Tone), finding.Text))];
    }

    private static CardTone ToneOf(FindingTone tone) => tone switch
    {
        FindingTone.Good => CardTone.Good,
        FindingTone.Bad => CardTone.Bad,
        _ => CardTone.Open,
    };
}
