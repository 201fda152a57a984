using AxisBot.Knowledge.Text;

namespace AxisBot.Retrieval.Index;

/// <summary>What of a word goes into the index.</summary>
internal static class IndexTerm
{
    /// <summary>Words so common that they tell no passage from another; they are left out of the index.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "as", "and", "or", "but", "that",
        "this", "these", "those", "it", "its", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had",
        "do", "does", "did", "which", "who", "whom", "whose", "what", "when", "where", "why", "how", "he", "she", "his",
        "her", "they", "their", "them", "there", "into", "than", "then", "also", "not", "such", "some", "any", "can",
        "could", "would", "will", "should", "may", "might", "about", "if", "so", "we", "you", "i", "my", "our", "your",
    };

    public static bool IsCommon(ReadOnlySpan<char> folded) =>
        Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);

    /// <summary>Folds a word into <paramref name="target"/>, cut to its length; gives the number of characters.</summary>
    public static int Fold(ReadOnlySpan<char> raw, Span<char> target)
    {
        var length = 0;
        foreach (var c in raw)
        {
            if (length == target.Length)
            {
                break;
            }

            if (c is not ('\'' or '.' or '\u2019') || (c == '.' && char.IsAsciiDigit(raw[0])))
            {
                target[length++] = Knowledge.Text.Fold.Character(c);
            }
        }

        return length;
    }
}
