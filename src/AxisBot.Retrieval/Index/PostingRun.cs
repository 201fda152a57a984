using AxisBot.Knowledge.Text;

namespace AxisBot.Retrieval.Index;

/// <summary>The words of a run of documents, gathered on one thread before they are sorted by word.</summary>
internal sealed class PostingRun(int firstDocument)
{
    private const int LongestWord = 64;

    private readonly Dictionary<string, int> _termOfWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _termOfStem = new(StringComparer.Ordinal);
    private readonly List<byte> _pending = [];
    private readonly List<int> _touched = [];

    public int FirstDocument { get; } = firstDocument;

    /// <summary>The stems in the order in which they were met; their places are the run's term numbers.</summary>
    public List<string> Stems { get; } = [];

    /// <summary>Of each posting, the term; document after document.</summary>
    public List<int> Terms { get; } = [];

    /// <summary>Of each posting, how often the term stands in the document, at most 255.</summary>
    public List<byte> Frequencies { get; } = [];

    /// <summary>Of each document, the number of postings up to its end.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>Of each document, the number of its words.</summary>
    public List<int> Lengths { get; } = [];

    /// <summary>How many words its documents have, each counted up to the longest length that is told apart.</summary>
    public long Words { get; private set; }

    public void Add(IEnumerable<string> fields)
    {
        var words = 0;
        foreach (var field in fields)
        {
            words += AddField(field);
        }

        foreach (var term in _touched)
        {
            Terms.Add(term);
            Frequencies.Add(_pending[term]);
            _pending[term] = 0;
        }

        _touched.Clear();
        Ends.Add(Terms.Count);
        var length = Math.Clamp(words, 1, ushort.MaxValue);
        Lengths.Add(length);
        Words += length;
    }

    private int AddField(string field)
    {
        var words = 0;
        var scanner = new TokenScanner(field);
        Span<char> folded = stackalloc char[LongestWord];
        while (scanner.MoveNext())
        {
            if (scanner.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            words++;
            var length = IndexTerm.Fold(field.AsSpan(scanner.Span.Start, scanner.Span.Length), folded);
            var term = TermOf(folded[..length], scanner.Kind);
            if (term < 0)
            {
                continue;
            }

            if (_pending[term] == 0)
            {
                _touched.Add(term);
            }

            _pending[term] += _pending[term] < byte.MaxValue ? (byte)1 : (byte)0;
        }

        return words;
    }

    private int TermOf(ReadOnlySpan<char> folded, TokenKind kind)
    {
        var lookup = _termOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(folded, out var term))
        {
            return term;
        }

        term = -1;
        if (!IndexTerm.IsCommon(folded))
        {
            var stem = kind == TokenKind.Word ? EnglishStemmer.Stem(folded) : folded.ToString();
            if (!_termOfStem.TryGetValue(stem, out term))
            {
                term = Stems.Count;
                _termOfStem[stem] = term;
                Stems.Add(stem);
                _pending.Add(0);
            }
        }

        lookup[folded] = term;
        return term;
    }
}
