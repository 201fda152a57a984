namespace AxisBot.Knowledge.Text;

/// <summary>Cuts a clean paragraph into sentences.</summary>
public static class SentenceSplitter
{
    private const string Closers = "\"')]}”’»";

    /// <summary>Words behind whose full stop a sentence goes on.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "adm", "maj", "sen", "rep", "gov", "st",
        "no", "nos", "vs", "inc", "ltd", "corp", "co", "jr", "sr", "approx", "ca", "cf", "e.g", "i.e", "etc", "fig",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "al", "mt", "ft", "est",
        "rev", "hon", "pres", "vol", "ed", "op", "bn", "mn", "mln", "bln", "mio", "mrd", "a.m", "p.m",
    };

    /// <summary>The stretches of the sentences, without the white space between them.</summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsEndMark(text[i]))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && (IsEndMark(text[end]) || Closers.Contains(text[end], StringComparison.Ordinal)))
            {
                end++;
            }

            end += IsSpacedCloser(text, end) ? 2 : 0;

            if (EndsSentence(text, i, end))
            {
                Add(sentences, text, start, end);
                start = end;
            }

            i = end - 1;
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static bool IsEndMark(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    /// <summary>Whether a guillemet closes behind a space, as in French; the one that opens in German touches a word.</summary>
    private static bool IsSpacedCloser(string text, int index) =>
        index + 1 < text.Length
        && char.IsWhiteSpace(text[index])
        && text[index + 1] == '»'
        && (index + 2 == text.Length || !char.IsLetterOrDigit(text[index + 2]));

    private static bool EndsSentence(string text, int mark, int end)
    {
        if (text[mark] is '。' or '！' or '？' || end >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        var next = end;
        while (next < text.Length && !char.IsLetterOrDigit(text[next]))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        return char.IsLower(text[next]) ? false : text[mark] != '.' || !IsAbbreviation(text, mark, next);
    }

    private static bool IsAbbreviation(string text, int mark, int next)
    {
        var start = mark;
        while (start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '.' && start > 1 && char.IsLetter(text[start - 2]))))
        {
            start--;
        }

        var word = text.AsSpan(start, mark - start);
        if (word.Length == 0)
        {
            return false;
        }

        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return true;
        }

        if (word.Contains('.') && char.IsUpper(word[0]))
        {
            return !OpensSentence(text, next);
        }

        return Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Behind an abbreviation such as "A.B." a sentence begins only with a word that seldom stands inside one with a capital.</summary>
    private static bool OpensSentence(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start) is "The" or "This" or "That" or "These" or "In" or "It" or "He" or "She"
            or "They" or "But" or "However" or "On" or "At" or "As" or "For" or "Since" or "While" or "When" or "And"
            or "We" or "There" or "A" or "An" or "Its" or "His" or "Her" or "Their" or "After" or "Before" or "If";
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(TextSpan.Between(start, end));
        }
    }
}
