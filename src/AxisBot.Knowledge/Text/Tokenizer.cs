using System.Collections.Concurrent;

namespace AxisBot.Knowledge.Text;

/// <summary>Cuts a text into <see cref="Token"/>s.</summary>
public static class Tokenizer
{
    private const int MostStemsKept = 100_000;

    private static readonly ConcurrentDictionary<string, string> Stems = new(StringComparer.Ordinal);

    private static int stemsKept;

    /// <summary>All tokens of <paramref name="text"/>, in order.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var scanner = new TokenScanner(text);
        while (scanner.MoveNext())
        {
            tokens.Add(Create(text, scanner.Span, scanner.Kind));
        }

        return tokens;
    }

    /// <summary>The English stem of a folded word.</summary>
    public static string Stem(string folded)
    {
        if (Stems.TryGetValue(folded, out var stem))
        {
            return stem;
        }

        stem = EnglishStemmer.Stem(folded);
        if (stemsKept < MostStemsKept && Stems.TryAdd(folded, stem))
        {
            Interlocked.Increment(ref stemsKept);
        }

        return stem;
    }

    private static Token Create(string text, TextSpan span, TokenKind kind)
    {
        var raw = text.AsSpan(span.Start, span.Length);
        var folded = kind == TokenKind.Word ? FoldWord(raw) : Fold.Text(raw.ToString());
        var stem = kind == TokenKind.Word ? Stem(folded) : folded;
        return new Token(span, kind, folded, stem, char.IsUpper(raw[0]), kind == TokenKind.Word && IsAcronym(raw));
    }

    private static string FoldWord(ReadOnlySpan<char> raw)
    {
        Span<char> buffer = raw.Length <= 128 ? stackalloc char[raw.Length] : new char[raw.Length];
        var length = 0;
        foreach (var c in raw)
        {
            var folded = Fold.Character(c);
            if (folded is not ('\'' or '.') && !TokenScanner.IsCombining(folded))
            {
                buffer[length++] = folded;
            }
        }

        return buffer[..length].ToString();
    }

    private static bool IsAcronym(ReadOnlySpan<char> raw)
    {
        var capitals = 0;
        foreach (var c in raw)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2;
    }
}
