using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures.Reading;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures;

/// <summary>Tells numbers that stand in a sentence without having been read as a figure: "sacked seven times", "every June".</summary>
public sealed class NumberWords
{
    private readonly FigureWords _words;

    /// <summary>The words for numbers and times that a vocabulary has.</summary>
    public NumberWords(Vocabulary vocabulary) => _words = vocabulary.FigureWords("en");

    /// <summary>Whether a sentence has a number that belongs to none of its figures and is no year.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="asked">Words of the question, of which none tells anything new; null for none.</param>
    public bool HasUnread(Sentence sentence, IReadOnlyList<Token>? asked = null) => sentence.Tokens.Any(token =>
        asked?.Any(word => word.Text == token.Text) != true
        && (token.Kind == TokenKind.Number ? !IsYear(token) : Tells(token.Text))
        && !sentence.Paragraph.Figures.Any(figure => figure.Sentence == sentence && (figure.Span.Contains(token.Span) || IsTimeOf(figure, token))));

    /// <summary>Whether a sentence has any number at all, "one" among them.</summary>
    public bool HasAny(Sentence sentence) =>
        sentence.Tokens.Any(token => token.Kind == TokenKind.Number ? !IsYear(token) : token.Text == "one" || Tells(token.Text));

    /// <summary>Whether a word tells a number or a time. "One" mostly counts nothing, and "may" and "march" are mostly verbs.</summary>
    private bool Tells(string word) => word is not ("one" or "may" or "march" or "mar")
        && (word is "century" or "centuries" || _words.Numbers.ContainsKey(word) || _words.Months.Find(word) > 0);

    /// <summary>Whether a token is the month or the day for which a figure holds.</summary>
    private bool IsTimeOf(Figure figure, Token token) => figure.Period is { Grain: not (PeriodGrain.Year or PeriodGrain.Decade) } period
        && (token.Kind == TokenKind.Number
            ? period.Grain == PeriodGrain.Day && token.Text == $"{period.Start.Day}"
            : _words.Months.Find(token.Text) is > 0 and var month && (month == period.Start.Month || month == period.End.Month));

    private static bool IsYear(Token token) => token.Span.Length == 4 && token.Text[0] is '1' or '2' && token.Text.All(char.IsAsciiDigit);
}
