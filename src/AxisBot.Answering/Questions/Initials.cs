using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Text;

namespace AxisBot.Answering.Questions;

/// <summary>The names of a library by their first letters: people abbreviate what the articles spell out.</summary>
internal sealed class Initials(Corpus corpus)
{
    private const int Shortest = 3;
    private const int Longest = 7;

    private readonly Lazy<Dictionary<string, string>> _names = new(() => Read(corpus));

    /// <summary>The name that begins with these letters, word by word; null where there is none, or more than one.</summary>
    public string? NameOf(string letters) =>
        letters.Length is >= Shortest and <= Longest && _names.Value.GetValueOrDefault(letters) is { Length: > 0 } name ? name : null;

    private static Dictionary<string, string> Read(Corpus corpus)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sentence in corpus.Paragraphs.SelectMany(paragraph => paragraph.Sentences))
        {
            for (var start = 0; start < sentence.Tokens.Count; start++)
            {
                foreach (var name in NamesFrom(sentence.Tokens, start))
                {
                    Add(names, string.Concat(name.Where(IsCapital).Select(token => token.Text[0])), string.Join(' ', name.Select(token => token.Text)));
                }
            }
        }

        return names;
    }

    /// <summary>What two names share stands for neither of them.</summary>
    private static void Add(Dictionary<string, string> names, string letters, string name)
    {
        if (!names.TryAdd(letters, name) && names[letters] != name)
        {
            names[letters] = "";
        }
    }

    /// <summary>The rows of capitalized words that begin at a token; small words may stand inside.</summary>
    private static IEnumerable<IReadOnlyList<Token>> NamesFrom(IReadOnlyList<Token> tokens, int start)
    {
        var words = new List<Token>();
        for (var i = start; i < tokens.Count && words.Count(IsCapital) < Longest; i++)
        {
            if (!IsCapital(tokens[i]) && (i == start || tokens[i].Text is not ("of" or "for" or "and" or "the" or "on")))
            {
                yield break;
            }

            words.Add(tokens[i]);
            if (IsCapital(tokens[i]) && words.Count(IsCapital) >= Shortest)
            {
                yield return [.. words];
            }
        }
    }

    private static bool IsCapital(Token token) => token is { IsCapitalized: true, Kind: TokenKind.Word };
}
