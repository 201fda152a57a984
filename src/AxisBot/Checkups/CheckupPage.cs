using AxisBot.Conversations.Cards;
using AxisBot.Rendering;
using AxisBot.Settings;

namespace AxisBot.Checkups;

/// <summary>Lays out a checkup.</summary>
internal static class CheckupPage
{
    private static readonly string[] SettingColumns = ["key", "value", "from", "verdict"];
    private static readonly string[] CheckColumns = ["check", "verdict", "how it is"];

    /// <summary>The page.</summary>
    public static Page Of(Checkup checkup) => new(
    [
        checkup.Wrong == 0
            ? new Lead("AxisBot can start.", new Mark("Ready", Tone.Good))
            : new Lead($"{checkup.Wrong} {(checkup.Wrong == 1 ? "thing is" : "things are")} wrong.", new Mark("Not ready", Tone.Bad)),
        new Fields([("settings file", checkup.Settings.File)]),
        new Section("Settings", new Table(SettingColumns, [.. SettingRow.Of(checkup).Select(row => Row(row, checkup.Settings.File))])),
        new Section("Checks", new Table(CheckColumns, [.. checkup.Checks.Select(Row)])),
    ]);

    /// <summary>The file has been named above.</summary>
    private static IReadOnlyList<string> Row(SettingRow row, string file) =>
        [row.Key, row.Value, row.From.Replace(file, SettingsReader.FileName, StringComparison.Ordinal).Replace(SettingsVariables.WhereOf(""), "", StringComparison.Ordinal), row.Verdict];

    private static IReadOnlyList<string> Row(Check check) => [check.Name, check.Word, SafeText.OneLine(check.Text)];
}
