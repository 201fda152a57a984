using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>Phrases of one or more words and what they mean; finds the longest that begins at a token.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PhraseTable<T>(Func<Token, string> key)
{
    private readonly Node _root = new();

    public void Add(string phrase, T meaning)
    {
        var node = _root;
        foreach (var token in Tokenizer.Tokenize(phrase))
        {
            if (token.IsTerm)
            {
                node = node.NextOrNew(key(token));
            }
        }

        if (node != _root)
        {
            node.Meanings.Add(meaning);
        }
    }

    /// <summary>The longest phrase that begins at token <paramref name="start"/>, with the number of its tokens.</summary>
    public IReadOnlyList<T> Match(IReadOnlyList<Token> tokens, int start, out int count)
    {
        IReadOnlyList<T> found = [];
        count = 0;
        var node = _root;
        for (var i = start; i < tokens.Count; i++)
        {
            if (!tokens[i].IsTerm)
            {
                if (i > start && IsJoint(tokens[i], tokens[i - 1]))
                {
                    continue;
                }

                break;
            }

            if (!node.Next.TryGetValue(key(tokens[i]), out var next))
            {
                break;
            }

            node = next;
            if (node.Meanings.Count > 0)
            {
                found = node.Meanings;
                count = i + 1 - start;
            }
        }

        return found;
    }

    /// <summary>Whether a word is a phrase by itself.</summary>
    public IReadOnlyList<T> Single(string keyOfWord) =>
        _root.Next.TryGetValue(keyOfWord, out var node) ? node.Meanings : [];

    /// <summary>The keys of all phrases that are one word.</summary>
    public IEnumerable<string> Words => _root.Next.Where(entry => entry.Value.Meanings.Count > 0).Select(entry => entry.Key);

    /// <summary>Whether a sign may stand inside a phrase: "Norlandic-Sudrian", "People's Union", "N. Sudria".</summary>
    private static bool IsJoint(Token token, Token before) =>
        token.Kind == TokenKind.Possessive
        || token.Text is "-" or "'"
        || (token.Text == "." && before is { Kind: TokenKind.Word, Span.Length: <= 2 });

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<T> Meanings { get; } = [];

        public Node NextOrNew(string key)
        {
            if (!Next.TryGetValue(key, out var next))
            {
                Next[key] = next = new Node();
            }

            return next;
        }
    }
}
