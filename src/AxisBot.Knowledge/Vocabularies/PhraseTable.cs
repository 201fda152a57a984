using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>Phrases of one or more words and what they mean; finds the longest that begins at a token.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly Func<Token, string> _key;
    private readonly PhraseNode<T> _root;

    /// <summary>A table without phrases.</summary>
    /// <param name="key">The form of a word by which it is matched.</param>
    public PhraseTable(Func<Token, string> key)
    {
        _key = key;
        _root = new PhraseNode<T>();
    }

    /// <summary>A table that the build has filled.</summary>
    /// <param name="key">The form of a word by which it is matched.</param>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    /// <param name="meaningOf">Brings back a meaning.</param>
    public PhraseTable(Func<Token, string> key, YamlNode packed, Func<YamlNode, T> meaningOf)
    {
        _key = key;
        _root = new PhraseNode<T>(packed, meaningOf);
    }

    public void Add(string phrase, T meaning)
    {
        var node = _root;
        foreach (var token in Tokenizer.Tokenize(phrase))
        {
            if (token.IsTerm)
            {
                node = node.NextOrNew(_key(token));
            }
        }

        if (node != _root)
        {
            node.Add(meaning);
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

            if (node.Next(_key(tokens[i])) is not { } next)
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
    public IReadOnlyList<T> Single(string keyOfWord) => _root.Next(keyOfWord)?.Meanings ?? [];

    /// <summary>The keys of all phrases that are one word.</summary>
    public IEnumerable<string> Words => _root.All.Where(entry => entry.Value.IsPhrase).Select(entry => entry.Key);

    /// <summary>The table as nodes that the build can put into the program.</summary>
    public YamlNode Pack(Func<T, YamlNode> pack) => _root.Pack(pack);

    /// <summary>Whether a sign may stand inside a phrase: "Norlandic-Sudrian", "People's Union", "N. Sudria".</summary>
    private static bool IsJoint(Token token, Token before) =>
        token.Kind == TokenKind.Possessive
        || token.Text is "-" or "'"
        || (token.Text == "." && before is { Kind: TokenKind.Word, Span.Length: <= 2 });
}
