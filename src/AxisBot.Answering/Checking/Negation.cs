using AxisBot.Knowledge.Text;

namespace AxisBot.Answering.Checking;

/// <summary>Finds the words that deny what stands near them.</summary>
internal static class Negation
{
    private const int Reach = 5;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "not", "no", "without", "never", "neither", "nor", "isnt", "arent", "wasnt", "werent", "doesnt", "dont", "didnt", "hasnt", "havent", "cannot", "cant",
        "wont", "wouldnt", "couldnt", "shouldnt", "denies", "denied", "deny", "lacks", "lack", "lacking", "none", "nobody", "hardly", "nothing",
    };

    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal) { ",", ";", "—", ":", "but", "yet", "although", "though", "while", "whereas", "(" };

    /// <summary>Whether a token is denied by a word shortly before it, or by a verb it is the object of.</summary>
    public static bool Denies(IReadOnlyList<Token> tokens, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - Reach); i--)
        {
            if (Ends.Contains(tokens[i].Text))
            {
                return false;
            }

            if (IsDenial(tokens, i))
            {
                return true;
            }

            if (tokens[i].Text == "than" && i > 0 && tokens[i - 1].Text == "rather")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a row of tokens denies anything at all.</summary>
    public static bool StandsIn(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsDenial(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token that a "not" before it denies: "decide not to ship"; -1 where there is none.</summary>
    public static int DeniedBy(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Text is "not" or "never" || (tokens[i].Text.EndsWith("nt", StringComparison.Ordinal) && Words.Contains(tokens[i].Text)))
            {
                return IsNotOnly(tokens, i) ? -1 : tokens[i + 1].Text == "to" && i + 2 < tokens.Count ? i + 2 : i + 1;
            }
        }

        return -1;
    }

    private static bool IsDenial(IReadOnlyList<Token> tokens, int i) => Words.Contains(tokens[i].Text) && !IsNotOnly(tokens, i) && !IsQuoted(tokens, i);

    /// <summary>A name that begins with a denial denies nothing: the “no first use” pledge.</summary>
    private static bool IsQuoted(IReadOnlyList<Token> tokens, int i) => i > 0 && tokens[i - 1].Text is "\"" or "“" or "‘" or "«" or "„";

    /// <summary>"Not only", "not the only one" deny nothing.</summary>
    private static bool IsNotOnly(IReadOnlyList<Token> tokens, int i) => tokens[i].Text == "not" && i + 1 < tokens.Count
        && (tokens[i + 1].Text is "only" or "merely" or "just" or "immediately" or "solely"
            || (tokens[i + 1].Text == "the" && i + 2 < tokens.Count && tokens[i + 2].Text is "only" or "sole" or "exclusive"));
}
