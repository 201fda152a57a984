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

    /// <summary>The words in which a phrase stands over a sentence: its own, of its headings where it opens a paragraph, of the sentence before where it opens with a pronoun.</summary>
    public static string Over(Sentence sentence) => string.Join('\n', TextsOver(sentence).Select(Plain));

    private static IEnumerable<string> TextsOver(Sentence sentence)
    {
        yield return sentence.Text;
        if (sentence.Index > 0 && sentence.OpensWithPronoun)
        {
            yield return sentence.Before!.Text;
        }

        foreach (var heading in sentence.Index == 0 ? sentence.Paragraph.HeadingPath : [])
        {
            yield return heading;
        }
    }

    private static string Plain(string text) =>
        string.Join(' ', Tokenizer.Tokenize(text).Where(token => token.IsTerm).Select(token => token.Text));

    [GeneratedRegex("[\"“«]\\s*([^\"”»“«]{3,60}?)[,.]?\\s*[\"”»]")]
    private static partial Regex Quoted();
}
