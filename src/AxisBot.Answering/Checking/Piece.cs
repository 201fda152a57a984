using AxisBot.Knowledge.Text;

namespace AxisBot.Answering.Checking;

/// <summary>A stretch of a sentence between two of its marks: a comma, a colon, a dash, a bracket.</summary>
/// <param name="First">Number of its first token in the sentence.</param>
/// <param name="End">Number of the first token behind it.</param>
/// <param name="IsBracketed">Whether it stands in brackets.</param>
internal readonly record struct Piece(int First, int End, bool IsBracketed)
{
    /// <summary>How many tokens it has.</summary>
    public int Count => End - First;

    /// <summary>The pieces of a sentence, none of them empty; the marks between them belong to none.</summary>
    /// <param name="text">The text that the tokens were cut from.</param>
    /// <param name="tokens">The tokens of the sentence.</param>
    public static List<Piece> Of(string text, IReadOnlyList<Token> tokens)
    {
        var pieces = new List<Piece>();
        var first = 0;
        var depth = 0;
        for (var i = 0; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && !IsMark(text, tokens, i))
            {
                continue;
            }

            if (i > first)
            {
                pieces.Add(new Piece(first, i, depth > 0));
            }

            first = i + 1;
            depth = i == tokens.Count ? depth : Math.Max(0, depth + (tokens[i].Text == "(" ? 1 : tokens[i].Text == ")" ? -1 : 0));
        }

        return pieces;
    }

    /// <summary>Whether a token only parts a sentence. A dash does with space on both sides; else it may be a sign or a joint.</summary>
    public static bool IsMark(string text, IReadOnlyList<Token> tokens, int index)
    {
        var token = tokens[index];
        return token.Kind == TokenKind.Symbol && token.Text switch
        {
            "," or ";" or ":" or "(" or ")" => true,
            "." or "…" => index == tokens.Count - 1,
            "—" => true,
            "-" or "–" => IsSpace(text, token.Span.Start - 1) && IsSpace(text, token.Span.End),
            _ => false,
        };
    }

    private static bool IsSpace(string text, int index) => index > 0 && index < text.Length && char.IsWhiteSpace(text[index]);
}
