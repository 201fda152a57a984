using AxisBot.Conversations.Languages;

namespace AxisBot.Conversations.Cards;

/// <summary>A source of a card in words.</summary>
public static class SourceWords
{
    /// <summary>What stands above the sources of a card.</summary>
    public static string TitleOf(Card card) => Wording.Say("Sources", card.Language);

    /// <summary>Number, place and title; a title that is only the name of the file is not said twice.</summary>
    public static string HeadingOf(CardSource source)
    {
        var title = source.Title == source.File || source.Title.Length == 0 ? "" : $" “{SafeText.OneLine(source.Title)}”";
        return $"[{source.Number}] {SafeText.OneLine(source.Place)}{title}";
    }

    /// <summary>The words relied on, and whose they are. Words that the card gives in full are not said twice.</summary>
    public static string QuotationOf(CardSource source, Card card)
    {
        var words = SafeText.OneLine(source.Words);
        var how = source.IsVerbatim ? "quoted" : "restated";
        return words.Length == 0 ? Wording.Say(how, card.Language)
            : card.Lines.Prepend(card.Lead).Any(line => SafeText.OneLine(line.Text).Contains(words, StringComparison.Ordinal)) ? Wording.Say($"{how} above", card.Language)
            : $"{Wording.Say(how, card.Language)}: {(source.IsVerbatim ? $"“{words}”" : words)}";
    }
}
