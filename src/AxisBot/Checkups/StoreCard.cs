using AxisBot.Conversations.Cards;
using AxisBot.Storage.Copies;

namespace AxisBot.Checkups;

/// <summary>What was found in the store.</summary>
internal static class StoreCard
{
    /// <summary>The card.</summary>
    public static Card Of(StoreFindings findings) => new()
    {
        Kind = CardKind.Status,
        Title = "Store",
        Mark = findings.Broken.Count == 0 ? new CardMark("OK", CardTone.Good) : new CardMark("Damaged", CardTone.Bad),
        Lead = new CardLine(findings.Broken.Count == 0
            ? $"{SafeText.OneLine(findings.Name)} is whole."
            : $"{SafeText.OneLine(findings.Name)} holds rows that cannot be believed; AxisBot passes over them. Restore a backup if they are missed."),
        Fields = [new CardField("schema", $"{findings.Schema}")],
        Tables =
        [
            new CardTable("Rows", ["table", "rows", "damaged"], [.. findings.Rows.Select(row => (IReadOnlyList<string>)
                [row.Table, $"{row.Count}", $"{findings.Broken.FirstOrDefault(broken => broken.Table == row.Table).Count}"])]),
        ],
    };
}
