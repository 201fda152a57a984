using AxisBot.Conversations.Cards;
using AxisBot.Settings;

namespace AxisBot.Checkups;

/// <summary>The card of a checkup.</summary>
internal static class CheckupCard
{
    private static readonly string[] SettingColumns = ["key", "value", "from", "verdict"];
    private static readonly string[] CheckColumns = ["check", "verdict", "how it is"];

    /// <summary>The card.</summary>
    public static Card Of(Checkup checkup) => new()
    {
        Kind = CardKind.Status,
        Mark = checkup.Wrong == 0 ? new CardMark("Ready", CardTone.Good) : new CardMark("Not ready", CardTone.Bad),
        Lead = new CardLine(checkup.Wrong switch
        {
            0 => "AxisBot can start.",
            1 => "1 thing is wrong.",
            var wrong => $"{wrong} things are wrong.",
        }),
        Fields = [new("settings file", checkup.Settings.File)],
        Tables =
        [
            new("Settings", SettingColumns, [.. SettingRow.Of(checkup).Select(row => Row(row, checkup.Settings.File))]),
            new("Checks", CheckColumns, [.. checkup.Checks.Select(Row)]),
        ],
    };

    /// <summary>The file has been named above.</summary>
    private static IReadOnlyList<string> Row(SettingRow row, string file) =>
        [row.Key, row.Value, row.From.Replace(file, SettingsReader.FileName, StringComparison.Ordinal).Replace(SettingsVariables.WhereOf(""), "", StringComparison.Ordinal), row.Verdict];

    private static IReadOnlyList<string> Row(Check check) => [check.Name, check.Word, check.Text];
}
