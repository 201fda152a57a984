namespace AxisBot.Conversations.Cards;

/// <summary>A source of a card in words.</summary>
public static class SourceWords
{
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
        return words.Length == 0 ? how
            : card.Lines.Prepend(card.Lead).Any(line => SafeText.OneLine(line.Text).Contains(words, StringComparison.Ordinal)) ? $"{how} above"
            : source.IsVerbatim ? $"{how}: “{words}”"
            : $"{how}: {words}";
    }
}
