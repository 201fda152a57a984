using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Questions;

/// <summary>The words of one foreign language and what they are in English.</summary>
internal sealed class ForeignLexicon
{
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly List<Entry> _byBeginning = [];
    private readonly Dictionary<char, List<Entry>> _byFirstLetter = [];

    public ForeignLexicon(Vocabulary vocabulary, string language)
    {
        foreach (var entry in vocabulary.Foreign(language))
        {
            Add(entry.Phrase, EnglishOf(entry.Meaning));
        }

        foreach (var (phrase, english) in vocabulary.Asking.ForeignCues(language))
        {
            Add(phrase, english);
        }

        foreach (var entries in _byFirstLetter.Values)
        {
            entries.Sort((a, b) => b.Phrase.Length.CompareTo(a.Phrase.Length));
        }
    }

    /// <summary>The English of the longest phrase that begins at a token; null where none does.</summary>
    public string? Find(IReadOnlyList<Token> tokens, int start, out int count)
    {
        Entry? best = null;
        count = 0;
        foreach (var entry in _byFirstWord.GetValueOrDefault(tokens[start].Text) ?? [])
        {
            Consider(entry, tokens, start, ref best, ref count);
        }

        foreach (var entry in _byBeginning)
        {
            Consider(entry, tokens, start, ref best, ref count);
        }

        return best?.English;
    }

    /// <summary>The English of one word; null where it is not known.</summary>
    public string? FindWord(string word) => Find(Tokenizer.Tokenize(word), 0, out _);

    /// <summary>The English of the longest phrase that begins at a place of a text written without spaces.</summary>
    public string? Find(string text, int start, out int length)
    {
        foreach (var entry in _byFirstLetter.GetValueOrDefault(Fold.Character(text[start])) ?? [])
        {
            if (string.Compare(text, start, entry.Phrase, 0, entry.Phrase.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                length = entry.Phrase.Length;
                return entry.English;
            }
        }

        length = 0;
        return null;
    }

    private static string EnglishOf(Meaning meaning) => meaning is Party party ? party.Name : meaning.Name;

    private static void Consider(Entry entry, IReadOnlyList<Token> tokens, int start, ref Entry? best, ref int count)
    {
        var length = entry.MatchAt(tokens, start);
        if (length > count || (length > 0 && length == count && entry.Phrase.Length > best!.Phrase.Length))
        {
            (best, count) = (entry, length);
        }
    }

    private void Add(string phrase, string english)
    {
        var words = Tokenizer.Tokenize(phrase.Replace("*", "\u2217", StringComparison.Ordinal));
        var entry = new Entry(Fold.Text(phrase), english, WordsOf(words));
        if (entry.Words.Count == 0)
        {
            return;
        }

        if (phrase.Any(TokenScanner.IsIdeograph))
        {
            Collect(_byFirstLetter, entry.Phrase[0], entry);
        }
        else if (entry.Words[0].IsBeginning)
        {
            _byBeginning.Add(entry);
        }
        else
        {
            Collect(_byFirstWord, entry.Words[0].Text, entry);
        }
    }

    private static void Collect<TKey>(Dictionary<TKey, List<Entry>> table, TKey key, Entry entry)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out var entries))
        {
            table[key] = entries = [];
        }

        entries.Add(entry);
    }

    private static List<(string Text, bool IsBeginning)> WordsOf(IReadOnlyList<Token> tokens)
    {
        var words = new List<(string, bool)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsTerm)
            {
                words.Add((tokens[i].Text, i + 1 < tokens.Count && tokens[i + 1].Text == "\u2217"));
            }
        }

        return words;
    }

    private sealed record Entry(string Phrase, string English, IReadOnlyList<(string Text, bool IsBeginning)> Words)
    {
        /// <summary>How many tokens the phrase takes at a place; 0 where it does not stand there.</summary>
        public int MatchAt(IReadOnlyList<Token> tokens, int start)
        {
            var at = start;
            foreach (var (text, isBeginning) in Words)
            {
                while (at > start && at < tokens.Count && tokens[at].Kind == TokenKind.Symbol && tokens[at].Text is "-" or "'" or "’")
                {
                    at++;
                }

                if (at >= tokens.Count || !(isBeginning ? tokens[at].Text.StartsWith(text, StringComparison.Ordinal) : tokens[at].Text == text))
                {
                    return 0;
                }

                at++;
            }

            return at - start;
        }
    }
}
