using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Who a sentence says has counted, reported or said what it states.</summary>
/// <param name="Text">Their words in the sentence ("Chinese customs data").</param>
/// <param name="First">Number of the first token of the attribution.</param>
/// <param name="End">Number of the first token behind it.</param>
internal sealed record Attribution(string Text, int First, int End);

/// <summary>Finds attributions: "according to ...", "... said", "data from ... show".</summary>
internal static class AttributionReader
{
    private const int LongestSource = 14;

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "who", "which", "what", "there", "nobody",
    };

    public static List<Attribution> Read(string text, IReadOnlyList<Token> tokens, FigureWords words)
    {
        var found = new List<Attribution>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (words.ReportingPhrases.Match(tokens, i, out var count).Count > 0)
            {
                AddPhrase(found, text, tokens, i, i + count, words);
            }
            else if (words.ReportingVerbs.Contains(tokens[i].Text) && i > 0 && !tokens[i].IsCapitalized && found.All(other => other.End < i - 1))
            {
                AddSpeaker(found, text, tokens, i, words);
            }
        }

        return found;
    }

    private static void AddPhrase(List<Attribution> found, string text, IReadOnlyList<Token> tokens, int first, int start, FigureWords words)
    {
        var end = start;
        while (end < tokens.Count && end - start < LongestSource && !EndsSource(tokens, end) && !words.ReportingVerbs.Contains(tokens[end].Text))
        {
            end++;
        }

        if (end > start)
        {
            found.Add(new Attribution(TextOf(text, tokens, start, end), first, end));
        }
    }

    /// <summary>The subject before a verb of saying, from the last comma, quotation mark or sentence start.</summary>
    private static void AddSpeaker(List<Attribution> found, string text, IReadOnlyList<Token> tokens, int verb, FigureWords words)
    {
        var start = verb;
        while (start > 0 && verb - start < LongestSource && !IsBoundary(tokens[start - 1]))
        {
            start--;
        }

        while (start < verb && tokens[start].Text is "as" or "and" or "but" or "while" or "that" or "though" or "although" or "then" or "when")
        {
            start++;
        }

        if (start >= verb || Pronouns.Contains(tokens[start].Text) || !LooksLikeSource(tokens, start, verb, words))
        {
            return;
        }

        found.Add(new Attribution(TextOf(text, tokens, start, verb), start, verb + 1));
    }

    /// <summary>A source has a name, or a noun such as "data" or "ministry" behind an article; it holds no number.</summary>
    private static bool LooksLikeSource(IReadOnlyList<Token> tokens, int start, int verb, FigureWords words)
    {
        var hasName = false;
        for (var i = start; i < verb; i++)
        {
            if (tokens[i].Kind == TokenKind.Number && i > start)
            {
                return false;
            }

            hasName |= (tokens[i].IsCapitalized && i > 0) || words.ReportingNouns.Contains(tokens[i].Text) || tokens[i].Text is
                "ministry" or "office" or "agency" or "officials" or "official" or "analysts" or "experts" or "company" or "bureau" or "bank"
                or "government" or "spokesman" or "spokeswoman" or "people" or "minister" or "president" or "association" or "institute" or "statistics";
        }

        return hasName;
    }

    private static bool IsBoundary(Token token) =>
        token.Kind == TokenKind.Symbol && token.Text is "," or ";" or "\"" or "“" or "”" or "—" or ":" or "(" or "«" or "»" or "–";

    private static bool EndsSource(IReadOnlyList<Token> tokens, int i) =>
        (tokens[i].Kind == TokenKind.Symbol && tokens[i].Text is "," or ";" or "—" or ":" or ")" or "\"" or "“" or "”")
        || (tokens[i].Text == "." && i == tokens.Count - 1);

    private static string TextOf(string text, IReadOnlyList<Token> tokens, int start, int end)
    {
        while (start < end && tokens[start].Text is "the" or "a" or "an")
        {
            start++;
        }

        return start < end ? TextSpan.Between(tokens[start].Span.Start, tokens[end - 1].Span.End).In(text) : "";
    }
}
