using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>
/// Makes blocks of a card: a pure function, from typed parts to typed parts. All texts go into plain text or rich text, where Slack
/// reads no markup.
/// </summary>
internal static class CardBlocks
{
    private const int LongestBar = 14;
    private const char Bar = '█';

    /// <summary>The blocks of a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="options">Where they stand, and what of the card is there as a picture.</param>
    public static IEnumerable<JsonObject> Of(Card card, BlockOptions options)
    {
        var isFigure = IsFigure(card);
        if (Heading(card, isFigure) is { } heading)
        {
            yield return heading;
        }

        yield return RichText.Block(Body(card, isFigure));
        foreach (var block in Chart(card, options).Concat(Tables(card, options)))
        {
            yield return block;
        }

        if (card.Sources.Count > 0)
        {
            yield return CardSources.Of(card);
        }

        if (SlackWords.Plain(card.Note ?? "").Length > 0)
        {
            yield return Block.Context(card.Note!);
        }

        foreach (var block in CardActions.Of(card, options.IsView))
        {
            yield return block;
        }
    }

    /// <summary>Of a card of a figure the figure is what is seen first, and large.</summary>
    private static bool IsFigure(Card card) => card is { Kind: CardKind.Fact or CardKind.Series, Title: not null, Mark: null, Lead.Text.Length: <= BlockLimits.Header };

    private static JsonObject? Heading(Card card, bool isFigure) =>
        isFigure ? Block.Header(card.Lead.Text)
        : card.Title is { Length: <= BlockLimits.Header } title ? Block.Header(title)
        : null;

    private static IEnumerable<JsonObject> Body(Card card, bool isFigure)
    {
        if (card.Title is { Length: > BlockLimits.Header } longTitle)
        {
            yield return RichText.Section(new Run(longTitle, RunStyle.Bold));
        }

        yield return isFigure
            ? RichText.Section(new Run(card.Title!, RunStyle.Bold), new Run(Numbers(card.Lead)))
            : RichText.Section([.. card.Mark is { } mark ? new[] { new Run($"{mark.Word}: ", RunStyle.Bold) } : [], new Run(card.Lead.Marked)]);
        foreach (var line in card.Lines)
        {
            yield return RichText.Section(Run.NewLine, new Run(line.Marked));
        }

        if (card.Fields.Count > 0)
        {
            yield return RichText.Bullets(card.Fields.Select(field => (IEnumerable<Run>)[new Run($"{field.Name}: ", RunStyle.Bold), new Run(field.Value)]));
        }
    }

    private static string Numbers(CardLine line) => string.Concat(line.Sources.Select(number => $" [{number}]"));

    /// <summary>A chart as a picture where there is one, else as bars of letters; either way its table says the same.</summary>
    private static IEnumerable<JsonObject> Chart(Card card, BlockOptions options)
    {
        if (card.Chart is not { } chart)
        {
            yield break;
        }

        if (options.Pictures.TryGetValue(chart, out var file))
        {
            yield return Block.Picture(file, ChartWords.Of(chart));
            yield break;
        }

        yield return RichText.Block(
            RichText.Section(new Run(chart.Caption, RunStyle.Bold)), RichText.Preformatted(TextBars.Of(chart, Bar, LongestBar).Select(SlackWords.PlainLine)));
    }

    /// <summary>The first table is one of Slack's own, of which a message may hold one; the others are told row by row.</summary>
    private static IEnumerable<JsonObject> Tables(Card card, BlockOptions options)
    {
        var native = options.IsView ? null : card.Tables.FirstOrDefault(TableBlock.IsNative);
        foreach (var table in card.Tables.Where(table => table.Rows.Count > 0))
        {
            var title = RichText.Section(new Run(table.Title, RunStyle.Bold));
            if (ReferenceEquals(table, native))
            {
                yield return RichText.Block(title);
                yield return TableBlock.Of(table);
            }
            else
            {
                yield return RichText.Block(title, TableBlock.Rows(table));
            }
        }
    }
}
