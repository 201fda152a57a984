using System.Text.RegularExpressions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Disagreements;

/// <summary>Finds the short phrases that articles put in quotation marks; who dates the same phrase dates the same event.</summary>
internal static partial class QuotedPhrases
{
    private const int ShortestPhrase = 5;

    /// <summary>The phrases of a text, folded, hyphens as spaces.</summary>
    public static IEnumerable<string> In(string text)
    {
        foreach (Match match in Quoted().Matches(text))
        {
            var phrase = Plain(match.Groups[1].Value);
            if (phrase.Length >= ShortestPhrase && phrase.Contains(' ', StringComparison.Ordinal))
            {
                yield return phrase;
            }
        }
    }

    /// <summary>Whether a paragraph, or a heading over it, has the words of a phrase.</summary>
    public static bool StandsOver(Sentence sentence, string phrase) =>
        Plain(sentence.Text).Contains(phrase, StringComparison.Ordinal)
        || (sentence.Index > 0 && sentence.OpensWithPronoun && Plain(sentence.Before!.Text).Contains(phrase, StringComparison.Ordinal))
        || (sentence.Index == 0 && sentence.Paragraph.HeadingPath.Any(heading => Plain(heading).Contains(phrase, StringComparison.Ordinal)));

    private static string Plain(string text) =>
        string.Join(' ', Tokenizer.Tokenize(text).Where(token => token.IsTerm).Select(token => token.Text));

    [GeneratedRegex("[\"“«]\\s*([^\"”»“«]{3,60}?)[,.]?\\s*[\"”»]")]
    private static partial Regex Quoted();
}
