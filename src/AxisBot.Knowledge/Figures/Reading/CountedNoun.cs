using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Finds what a number counts: the noun behind it, with its adjectives.</summary>
internal static class CountedNoun
{
    private const int MostWords = 4;

    private static readonly HashSet<string> Stops = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "your", "my", "it", "they",
        "of", "in", "on", "at", "to", "for", "by", "with", "from", "as", "and", "or", "but", "nor", "than", "then", "per", "via",
        "into", "onto", "over", "under", "between", "among", "against", "about", "after", "before", "since", "until", "during",
        "through", "while", "when", "where", "which", "who", "whom", "whose", "what", "if", "because", "so", "not", "no", "up", "down",
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would",
        "shall", "should", "may", "might", "must", "out", "off", "away", "also", "too", "only", "even", "still", "now", "there", "here",
        "said", "says", "went", "came", "came", "got", "took", "made", "each", "every", "both", "all", "such", "ago", "later", "earlier",
        "more", "less", "fewer", "last", "next", "year", "month", "today", "once", "alone", "together", "respectively", "compared",
        "or", "like", "despite", "without", "within", "across", "around", "worth", "due", "including", "plus", "minus", "percent",
    };

    /// <summary>Nouns that a number stands before without being a figure of the field: "one thing", "two sides".</summary>
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "sides", "ways", "things", "hands", "thing", "side", "way", "hand", "other", "others", "another", "one", "reason",
    };

    public static (string Noun, string Words, int End)? Find(string text, IReadOnlyList<Token> tokens, int start, FigureWords words)
    {
        var end = start;
        while (end < tokens.Count && end - start < MostWords && IsPart(tokens, end, start, words))
        {
            end++;
        }

        if (end == start)
        {
            return null;
        }

        var head = HeadOf(tokens, start, end);
        if (Vague.Contains(tokens[head].Text))
        {
            return null;
        }

        var span = TextSpan.Between(tokens[start].Span.Start, tokens[head].Span.End);
        return (tokens[head].Span.In(text).ToLowerInvariant(), span.In(text), head + 1);
    }

    /// <summary>Whether a token could begin the name of something counted.</summary>
    public static bool CanBegin(Token token) => token.Kind == TokenKind.Word && !Stops.Contains(token.Text);

    private static bool IsPart(IReadOnlyList<Token> tokens, int at, int start, FigureWords words)
    {
        var token = tokens[at];
        if (token.Text == "-" && at > start)
        {
            return at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word;
        }

        return token.Kind == TokenKind.Word
            && !Stops.Contains(token.Text)
            && words.Rates.Match(tokens, at, out _).Count == 0
            && !words.ReportingVerbs.Contains(token.Text)
            && !(token.Text.EndsWith("ly", StringComparison.Ordinal) && token.Text.Length > 4 && at > start)
            && !IsVerb(tokens, at, start);
    }

    /// <summary>Behind a plural noun, a word in -ed or -ing begins the sentence's verb: "17 people died".</summary>
    private static bool IsVerb(IReadOnlyList<Token> tokens, int at, int start) =>
        at > start
        && IsPlural(tokens[at - 1].Text)
        && (tokens[at].Text.EndsWith("ed", StringComparison.Ordinal) || tokens[at].Text.EndsWith("ing", StringComparison.Ordinal) || !IsPlural(tokens[at].Text));

    /// <summary>The first plural word; the last word where none is plural.</summary>
    private static int HeadOf(IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsPlural(tokens[i].Text) && !(i + 1 < end && tokens[i + 1].Text == "-"))
            {
                return i;
            }
        }

        return end - 1;
    }

    private static bool IsPlural(string word) =>
        (word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal))
        || word is "people" or "men" or "women" or "children" or "personnel" or "cattle" or "aircraft" or "troops" or "police" or "staff";
}
