using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;

namespace AxisBot.DiscordAdapter.Rendering;

/// <summary>Makes components of a card: a pure function. What articles and people say goes through <see cref="DiscordWords"/>.</summary>
internal static class CardComponents
{
    private const int LongestBar = 12;
    private const char Bar = '█';

    /// <summary>From here on letters are as wide as two, and not quite: between fences nothing stands below one another then.</summary>
    private const char FirstWide = '\u2E80';

    private const string Gap = "\n\n";
    private const string Bullet = "• ";
    private const string Joint = " · ";

    private static readonly Dictionary<CardTone, int> Colours = new() { [CardTone.Good] = 0x2E7D32, [CardTone.Bad] = 0xC62828, [CardTone.Open] = 0x5B6B7B };

    /// <summary>The frame with all of a card in it.</summary>
    /// <param name="card">The card.</param>
    /// <param name="picture">The name of the file that shows its chart; null where bars of letters do.</param>
    /// <param name="used">The ids that are used in the message already.</param>
    public static JsonObject Of(Card card, string? picture, HashSet<string> used) =>
        Component.Container(card.Mark is { } mark ? Colours[mark.Tone] : null, Parts(card, picture, used));

    private static IEnumerable<JsonObject> Parts(Card card, string? picture, HashSet<string> used)
    {
        yield return Component.Text(Body(card));
        if (card.Chart is { } chart)
        {
            yield return picture is not null
                ? Component.Picture(picture, ChartWords.Of(chart))
                : Component.Text($"**{DiscordWords.Markdown(chart.Caption)}**\n{DiscordWords.Fenced(TextBars.Of(chart, Bar, LongestBar))}");
        }

        if (card.Tables.Any(table => table.Rows.Count > 0))
        {
            yield return Component.Text(string.Join(Gap, card.Tables.Where(table => table.Rows.Count > 0).Select(Table)));
        }

        if (Foot(card) is { Length: > 0 } foot)
        {
            yield return Component.Separator();
            yield return Component.Text(foot);
        }

        foreach (var row in CardButtons.Of(card, used))
        {
            yield return row;
        }
    }

    private static string Body(Card card)
    {
        var isFigure = card is { Kind: CardKind.Fact or CardKind.Series, Title: not null, Mark: null, Lead.Text.Length: <= ComponentLimits.Heading };
        var title = card.Title is null ? "" : DiscordWords.Markdown(card.Title);
        string[] lines =
        [
            isFigure ? $"## {DiscordWords.Markdown(card.Lead.Marked)}" // of a card of a figure the figure is seen first, and large
                : title.Length == 0 ? ""
                : title.Length <= ComponentLimits.Heading ? $"### {title}" : $"**{title}**",
            isFigure ? $"**{title}**" : $"{(card.Mark is { } mark ? $"**{DiscordWords.Markdown(mark.Word)}:** " : "")}{DiscordWords.Markdown(card.Lead.Marked)}",
            .. card.Lines.Select(line => DiscordWords.Markdown(line.Marked)),
            .. card.Fields.Select(field => $"{Bullet}**{DiscordWords.Markdown(field.Name)}:** {DiscordWords.Markdown(field.Value)}"),
        ];
        return string.Join('\n', lines.Where(line => line.Length > 0)) is { Length: > 0 } body ? body : "…";
    }

    /// <summary>Sources, and the small print.</summary>
    private static string Foot(Card card)
    {
        string[] lines =
        [
            card.Sources.Count == 0 ? "" : $"**{DiscordWords.Markdown(SourceWords.TitleOf(card))}**",
            .. card.Sources.Select(source => Source(source, card)),
            SafeText.OneLine(card.Note ?? "").Length == 0 ? "" : $"-# {DiscordWords.Markdown(card.Note!)}",
        ];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static string Source(CardSource source, Card card)
    {
        var heading = SourceWords.HeadingOf(source);
        var number = $"[{source.Number}] ";
        var place = DiscordWords.Markdown(heading[number.Length..]);
        var linked = source.Link is { AbsoluteUri.Length: < 400 } link ? $"[{place}]({link.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})" : place;
        return $"{DiscordWords.Markdown(number.Trim())} {linked}\n> {DiscordWords.Markdown(SourceWords.QuotationOf(source, card))}";
    }

    /// <summary>A table between fences where its rows are short enough for that; else row by row.</summary>
    private static string Table(CardTable table)
    {
        var rows = table.Rows.Prepend(table.Columns).Select(row => row.Select(SafeText.OneLine).ToList()).ToList();
        var widths = Enumerable.Range(0, rows.Max(row => row.Count)).Select(column => rows.Max(row => column < row.Count ? row[column].Length : 0)).ToList();
        var isNarrow = rows.All(row => row.All(cell => cell.All(letter => letter < FirstWide))) && widths.Sum() + (2 * (widths.Count - 1)) <= ComponentLimits.RowOfTable;
        var lines = isNarrow
            ? DiscordWords.Fenced(rows.Select(row => string.Join("  ", row.Select((cell, column) => NumberColumns.IsOne(table, column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd()))
            : string.Join('\n', rows.Skip(1).Select(row => Bullet + DiscordWords.Markdown(string.Join(Joint, row.Where(cell => cell.Length > 0)))));
        return $"**{DiscordWords.Markdown(table.Title)}**\n{lines}";
    }
}
