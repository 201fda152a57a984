using AxisBot.Conversations.Cards;

namespace AxisBot.Settings;

/// <summary>Finds the settings among the environment variables.</summary>
internal static class SettingsVariables
{
    private const string Joint = "__";
    private const char ItemMark = ',';

    /// <summary>Those that the tests and the benchmarks read; whoever develops AxisBot has them set all day.</summary>
    private static readonly HashSet<string> OfTests = new(StringComparer.OrdinalIgnoreCase) { "AXISBOT_SHARED", "AXISBOT_SNAPSHOTS" };

    /// <summary>Every variable that begins with the prefix of AxisBot, by name.</summary>
    public static IReadOnlyList<Found> Read(IReadOnlyDictionary<string, string> environment) =>
    [
        .. from variable in environment
           where variable.Key.StartsWith(SettingsReader.VariablePrefix, StringComparison.OrdinalIgnoreCase) && !OfTests.Contains(variable.Key)
           orderby variable.Key.ToUpperInvariant(), variable.Key
           from found in Split(variable.Key[SettingsReader.VariablePrefix.Length..].Replace(Joint, ":", StringComparison.Ordinal), variable.Value, WhereOf(variable.Key))
           select found,
    ];

    /// <summary>A variable, for messages.</summary>
    public static string WhereOf(string variable) => $"environment variable {Secrets.Shown(variable)}";

    /// <summary>A list may stand in one variable, its items with commas between them.</summary>
    private static IEnumerable<Found> Split(string key, string text, string where) => KnownSettings.Find(key) is { IsList: true }
        ? text.Split(ItemMark, StringSplitOptions.TrimEntries).Select((item, i) => new Found($"{key}:{i}", item, FoundForm.Text, where))
            .Where(_ => text.Length > 0).Prepend(new Found(key, "", FoundForm.List, where))
        : [new Found(key, text, FoundForm.Text, where)];
}
