using System.Text;
using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>An answer as it grows: pieces of Markdown that say all of it, and the blocks that close it.</summary>
/// <param name="Pieces">The pieces, the first first; at least one.</param>
/// <param name="Closing">What can be pressed at the end.</param>
internal sealed record StreamForm(IReadOnlyList<string> Pieces, JsonArray Closing)
{
    private const string Gap = "\n\n";
    private const char NewLine = '\n';
    private const string Fence = "```";

    /// <summary>The whole text, as Slack keeps it.</summary>
    public string Text => string.Concat(Pieces);

    /// <summary>The form of a card; null where it is too long to be streamed.</summary>
    public static StreamForm? Of(Card card)
    {
        string[] pieces = [Lead(card), .. new[] { Values(card), Sources(card) }.Where(piece => piece.Length > 0).Select(piece => Gap + piece)];
        return pieces.All(piece => piece.Length <= BlockLimits.Streamed) && pieces.Sum(piece => piece.Length) <= BlockLimits.LettersOfText
            ? new StreamForm(pieces, new JsonArray([.. CardActions.Of(card, isView: false)]))
            : null;
    }

    private static string Lead(Card card) => string.Join(Gap, new[]
    {
        card.Title is null ? "" : $"**{SlackWords.Markdown(card.Title)}**",
        $"{(card.Mark is { } mark ? $"**{SlackWords.Markdown(mark.Word)}:** " : "")}{SlackWords.Markdown(card.Lead.Marked)}",
        string.Join(Gap, card.Lines.Select(line => SlackWords.Markdown(line.Marked))),
        string.Join(NewLine, card.Fields.Select(field => $"- **{SlackWords.Markdown(field.Name)}:** {SlackWords.Markdown(field.Value)}")),
    }.Where(part => part.Length > 0));

    private static string Values(Card card) => string.Join(Gap, Charts(card).Concat(card.Tables.Where(table => table.Rows.Count > 0).Select(Table)));

    private static IEnumerable<string> Charts(Card card) => card.Chart is { } chart
        ? [$"**{SlackWords.Markdown(chart.Caption)}**{NewLine}{Fence}{NewLine}{SlackWords.Fenced(string.Join(NewLine, TextBars.Of(chart)))}{NewLine}{Fence}"]
        : [];

    private static string Table(CardTable table)
    {
        var text = new StringBuilder($"**{SlackWords.Markdown(table.Title)}**").Append(Gap);
        Append(text, table.Columns);
        text.Append(NewLine).Append('|').AppendJoin('|', table.Columns.Select((_, column) => NumberColumns.IsOne(table, column) ? "---:" : "---")).Append('|');
        foreach (var row in table.Rows)
        {
            Append(text.Append(NewLine), row);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => SlackWords.Markdown(cell) is { Length: > 0 } words ? words : " ")).Append(" |");

    private static string Sources(Card card) => string.Join(Gap, new[]
    {
        card.Sources.Count == 0 ? "" : $"**{SlackWords.Markdown(SourceWords.TitleOf(card))}**{NewLine}{string.Join(NewLine, card.Sources.Select(source => Source(source, card)))}",
        card.Note is null ? "" : SlackWords.Markdown(card.Note),
    }.Where(part => part.Length > 0));

    private static string Source(CardSource source, Card card)
    {
        var heading = SlackWords.Markdown(SourceWords.HeadingOf(source));
        var linked = source.Link is { } link ? $"[{heading}]({link.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})" : heading;
        return $"{linked}{NewLine}> {SlackWords.Markdown(SourceWords.QuotationOf(source, card))}{NewLine}";
    }
}
