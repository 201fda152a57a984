using AxisBot.Conversations.Cards;

namespace AxisBot.DiscordAdapter.Rendering;

/// <summary>
/// Parts cards into messages, as many in each as Discord takes. A card with more rows or sources than one message holds goes on in the
/// next, between two rows or two sources and never within one.
/// </summary>
internal static class Parting
{
    private const int MostPieces = 5;
    private const int LongestTitle = 80;

    /// <summary>The cards of each message, in their order. The same cards are parted alike.</summary>
    public static IReadOnlyList<IReadOnlyList<Card>> Of(IReadOnlyList<Card> cards)
    {
        var parts = new List<List<Card>>();
        foreach (var piece in cards.SelectMany(PiecesOf))
        {
            if (parts.Count > 0 && MessageForm.Fit([.. parts[^1], piece]))
            {
                parts[^1].Add(piece);
            }
            else
            {
                parts.Add([piece]);
            }
        }

        return parts;
    }

    private static IReadOnlyList<Card> PiecesOf(Card card)
    {
        if (MessageForm.Fit([card]))
        {
            return [card];
        }

        var pieces = new List<Card> { card with { Tables = [], Sources = [], Actions = [], Note = null } };
        foreach (var table in card.Tables)
        {
            AddRows(pieces, table, card);
        }

        foreach (var source in card.Sources)
        {
            Add(pieces, piece => piece with { Sources = [.. piece.Sources, source] }, card);
        }

        pieces[^1] = pieces[^1] with { Note = card.Note, Actions = card.Actions };
        return pieces;
    }

    private static void AddRows(List<Card> pieces, CardTable table, Card card)
    {
        foreach (var row in table.Rows)
        {
            Add(pieces, piece => piece with
            {
                Tables = piece.Tables.Count > 0 && piece.Tables[^1].Title == table.Title
                    ? [.. piece.Tables.SkipLast(1), piece.Tables[^1] with { Rows = [.. piece.Tables[^1].Rows, row] }]
                    : [.. piece.Tables, table with { Rows = [row] }],
            }, card);
        }
    }

    /// <summary>Adds to the last piece, or to one more where that has no room; the last that there may be takes all the rest, and is made to fit.</summary>
    private static void Add(List<Card> pieces, Func<Card, Card> add, Card card)
    {
        var fuller = add(pieces[^1]);
        if (pieces.Count >= MostPieces || MessageForm.Fit([fuller with { Note = card.Note, Actions = card.Actions }]))
        {
            pieces[^1] = fuller;
            return;
        }

        var title = SafeText.Shortened(card.Title ?? card.Lead.Text, LongestTitle);
        pieces.Add(add(card with { Title = null, Mark = null, Lead = new CardLine($"{title} ({pieces.Count + 1})"), Lines = [], Fields = [], Chart = null, Tables = [], Sources = [], Actions = [], Note = null }));
    }
}
