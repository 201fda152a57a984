using System.Diagnostics.CodeAnalysis;
using AxisBot.Knowledge.Packing;

namespace AxisBot.Retrieval.Index;

/// <summary>
/// For every word, the documents in which it stands and how much it counts there. Immutable: any number of threads may
/// search it at once.
/// </summary>
public sealed class InvertedIndex
{
    private readonly Dictionary<string, TermPostings> _terms;

    internal InvertedIndex(Dictionary<string, TermPostings> terms, PostingBlock[] blocks, byte[] bytes, int documents)
    {
        _terms = terms;
        Blocks = blocks;
        Bytes = bytes;
        Documents = documents;
    }

    /// <summary>Number of documents.</summary>
    public int Documents { get; }

    /// <summary>Every stem in the index.</summary>
    public IEnumerable<string> Stems => _terms.Keys;

    internal PostingBlock[] Blocks { get; }

    internal byte[] Bytes { get; }

    /// <summary>In how many documents a stem stands; 0 for one that stands nowhere.</summary>
    public int DocumentsWith(string stem) => _terms.TryGetValue(stem, out var postings) ? postings.Documents : 0;

    /// <summary>In how many documents from <paramref name="from"/> up to, not including, <paramref name="to"/> a stem stands.</summary>
    public int DocumentsWith(string stem, int from, int to)
    {
        if (!_terms.TryGetValue(stem, out var postings))
        {
            return 0;
        }

        var cursor = new PostingCursor();
        cursor.Open(this, postings, 1);
        return cursor.CountBetween(from, to);
    }

    /// <summary>How much a stem tells: the rarer, the more. A stem that stands nowhere tells the most.</summary>
    public float InverseFrequency(string stem) => Bm25.InverseFrequency(DocumentsWith(stem), Documents);

    /// <summary>Bytes that the index takes beside the text, the words of its dictionary counted.</summary>
    public long Size
    {
        get
        {
            const int dictionaryEntry = 48;
            const int blockHead = 12;
            var words = _terms.Keys.Sum(stem => dictionaryEntry + (2L * stem.Length));
            return Bytes.Length + ((long)Blocks.Length * blockHead) + words;
        }
    }

    /// <summary>The <paramref name="count"/> documents that match best, the best first.</summary>
    public IReadOnlyList<DocumentScore> Search(IReadOnlyList<WeightedTerm> terms, int count) =>
        MaxScoreSearch.Run(this, terms, count);

    /// <summary>Packs it for the program to carry.</summary>
    internal void Write(PackWriter pack)
    {
        pack.Number(Documents);
        pack.List(_terms, term =>
        {
            pack.Text(term.Key);
            pack.Number(term.Value.FirstBlock);
            pack.Number(term.Value.Documents);
            pack.Number(term.Value.MostImpact);
        });
        pack.List(Blocks, block =>
        {
            pack.Number(block.LastDocument);
            pack.Number(block.Offset);
            pack.Number(block.MostImpact);
            pack.Number(block.Width);
        });
        pack.Bytes(Bytes);
    }

    /// <summary>Unpacks what <see cref="Write"/> packed.</summary>
    internal static InvertedIndex Read(PackReader pack)
    {
        var documents = pack.Number();
        var count = pack.Number();
        var terms = new Dictionary<string, TermPostings>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            terms.Add(pack.Text(), new TermPostings(pack.Number(), pack.Number(), (byte)pack.Number()));
        }

        var blocks = new PostingBlock[pack.Number()];
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new PostingBlock(pack.Number(), pack.Number(), (byte)pack.Number(), (byte)pack.Number());
        }

        return new InvertedIndex(terms, blocks, pack.Bytes(), documents);
    }

    internal bool TryFind(string stem, [NotNullWhen(true)] out TermPostings? postings) => _terms.TryGetValue(stem, out postings);
}
