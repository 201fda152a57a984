using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures.Reading;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures;

/// <summary>Tells numbers that stand in a sentence without having been read as a figure: "sacked seven times", "every June".</summary>
public sealed class NumberWords
{
    private readonly HashSet<string> _words;
    private readonly MonthTable _months;

    /// <summary>The words for numbers and times that a vocabulary has, "one" left out: it mostly counts nothing.</summary>
    public NumberWords(Vocabulary vocabulary)
    {
        _words = [.. vocabulary.Section("numbers").Entries.Select(entry => entry.Key), .. vocabulary.Section("months").Entries.SelectMany(month => month.Value["en"].Strings), "century", "centuries"];
        _words.ExceptWith(["one", "may", "march", "mar"]);
        _months = new MonthTable(vocabulary.Section("months"), "en");
    }

    /// <summary>Whether a sentence has a number that belongs to none of its figures and is no year.</summary>
    public bool HasUnread(Sentence sentence) => sentence.Tokens.Any(token =>
        (token.Kind == TokenKind.Number ? !IsYear(token) : _words.Contains(token.Text))
        && !sentence.Paragraph.Figures.Any(figure => figure.Sentence == sentence && (figure.Span.Contains(token.Span) || IsTimeOf(figure, token))));

    /// <summary>Whether a sentence has any number at all, "one" among them.</summary>
    public bool HasAny(Sentence sentence) =>
        sentence.Tokens.Any(token => token.Kind == TokenKind.Number ? !IsYear(token) : token.Text == "one" || _words.Contains(token.Text));

    /// <summary>Whether a token is the month or the day for which a figure holds.</summary>
    private bool IsTimeOf(Figure figure, Token token) => figure.Period is { Grain: not (PeriodGrain.Year or PeriodGrain.Decade) } period
        && (token.Kind == TokenKind.Number
            ? period.Grain == PeriodGrain.Day && token.Text == $"{period.Start.Day}"
            : _months.Find(token.Text) is > 0 and var month && (month == period.Start.Month || month == period.End.Month));

    private static bool IsYear(Token token) => token.Span.Length == 4 && token.Text[0] is '1' or '2' && token.Text.All(char.IsAsciiDigit);
}
