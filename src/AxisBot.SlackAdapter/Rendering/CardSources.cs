using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>The sources below a card: each with number, place and title, and the words relied on.</summary>
internal static class CardSources
{
    /// <summary>The block.</summary>
    public static JsonObject Of(Card card) =>
        RichText.Block([RichText.Section(new Run(SourceWords.TitleOf(card), RunStyle.Bold)), .. card.Sources.SelectMany(source => Parts(source, card))]);

    private static IEnumerable<JsonObject> Parts(CardSource source, Card card)
    {
        var heading = new Run(SourceWords.HeadingOf(source), Link: source.Link);
        var words = SourceWords.QuotationOf(source, card);
        if (IsSaidAbove(source, words))
        {
            yield return RichText.Section(heading, new Run($" — {words}", RunStyle.Slanted));
            yield break;
        }

        yield return RichText.Section(heading);
        yield return RichText.Quote(new Run(words));
    }

    /// <summary>Words that the card gives already are not given again: then only whose they are is said.</summary>
    private static bool IsSaidAbove(CardSource source, string words) => source.Words.Length == 0 || !words.Contains(SafeText.OneLine(source.Words), StringComparison.Ordinal);
}
