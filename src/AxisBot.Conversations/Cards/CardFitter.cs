namespace AxisBot.Conversations.Cards;

/// <summary>
/// Makes a card fit where there is little room: prose goes first, then fields, then the quoted words get shorter, then rows of
/// tables go, then the chart, and at last words are shortened to nothing. A source never goes, nor does the figure of the lead.
/// </summary>
public static class CardFitter
{
    private static readonly int[] ShorterWords = [240, 160, 100, 60];
    private static readonly int[] ShortestWords = [30, 0];

    /// <summary>
    /// The card with as much as there is room for, and a note of what was left out. Where there is not even room for lead and
    /// sources, these alone.
    /// </summary>
    public static Card Fit(Card card, CardLimits limits)
    {
        var best = WithWords(card, limits.SourceWords);
        foreach (var step in Steps(card, best))
        {
            best = step;
            if (limits.Hold(best))
            {
                return best;
            }
        }

        return best;
    }

    /// <summary>The card shorter and shorter.</summary>
    private static IEnumerable<Card> Steps(Card whole, Card card)
    {
        yield return card;
        foreach (var step in WithoutProse(card))
        {
            card = step;
            yield return Noted(card, whole);
        }

        foreach (var longest in ShorterWords)
        {
            card = WithWords(card, longest);
            yield return Noted(card, whole);
        }

        foreach (var step in WithoutValues(card))
        {
            card = step;
            yield return Noted(card, whole);
        }

        foreach (var longest in ShortestWords)
        {
            card = WithWords(card, longest);
            yield return Noted(card, whole);
        }

        card = card with { Sources = [.. card.Sources.Select(source => source with { Title = SafeText.Shortened(source.Title, 40) })] };
        yield return Noted(card, whole);
        card = card with { Title = null, Note = null };
        yield return Noted(card, whole);
        card = card with { Sources = [.. card.Sources.Select(source => source with { Title = source.File })] };
        yield return card;
        foreach (var longest in LeadShortening.LengthsOf(card.Lead.Text))
        {
            yield return card with { Lead = card.Lead with { Text = SafeText.Shortened(card.Lead.Text, longest) } };
        }
    }

    private static IEnumerable<Card> WithoutProse(Card card)
    {
        while (card.Lines.Count > 0)
        {
            yield return card = card with { Lines = [.. card.Lines.SkipLast(1)] };
        }

        while (card.Fields.Count > 0)
        {
            yield return card = card with { Fields = [.. card.Fields.SkipLast(1)] };
        }
    }

    private static IEnumerable<Card> WithoutValues(Card card)
    {
        while (card.Tables.Count > 0)
        {
            yield return card = card with { Tables = WithoutLastRow(card.Tables) };
        }

        if (card.Chart is not null)
        {
            yield return card with { Chart = null };
        }
    }

    private static IReadOnlyList<CardTable> WithoutLastRow(IReadOnlyList<CardTable> tables) => tables[^1].Rows.Count > 1
        ? [.. tables.SkipLast(1), tables[^1] with { Rows = [.. tables[^1].Rows.SkipLast(1)] }]
        : [.. tables.SkipLast(1)];

    private static Card WithWords(Card card, int longest) => card with
    {
        Sources = [.. card.Sources.Select(source => source.Words.Length <= longest ? source : source with { Words = SafeText.Shortened(source.Words, longest) })],
    };

    /// <summary>The card with a note of what is missing beside the whole one.</summary>
    private static Card Noted(Card card, Card whole)
    {
        var missing = new[]
        {
            Count(whole.Lines.Count - card.Lines.Count, "sentence"),
            Count(whole.Fields.Count - card.Fields.Count, "field"),
            Count(Rows(whole) - Rows(card), "row"),
            whole.Chart is not null && card.Chart is null ? "the chart" : null,
        }.OfType<string>().ToList();
        return missing.Count == 0 ? card : card with { Note = $"{(card.Note is null ? "" : $"{card.Note} ")}Left out here: {string.Join(", ", missing)}." };
    }

    private static int Rows(Card card) => card.Tables.Sum(table => table.Rows.Count);

    private static string? Count(int count, string noun) => count > 0 ? $"{count} {noun}{(count == 1 ? "" : "s")}" : null;
}
