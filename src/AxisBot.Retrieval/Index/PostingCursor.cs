using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AxisBot.Retrieval.Index;

/// <summary>Walks the documents of one term upwards, unpacking no further than it must look.</summary>
internal sealed class PostingCursor
{
    public const int End = int.MaxValue;

    private const float ImpactStep = Bm25.MostSaturation / byte.MaxValue;

    private byte[] _bytes = [];
    private PostingBlock[] _blocks = [];
    private int _firstBlock;
    private int _lastBlock;
    private int _postings;
    private float _factor;

    // The block looked at, of which the head is known.
    private int _block;
    private int _lastInBlock;
    private float _blockBound;

    // The block it stands in, of which the postings are read; behind the one looked at where heads were enough.
    private int _entered;
    private int _count;
    private int _position;
    private int _distances;
    private int _impacts;
    private int _width;

    /// <summary>The document it stands at; <see cref="End"/> behind the last.</summary>
    public int Document { get; private set; }

    /// <summary>The most that the term can count in any document.</summary>
    public float Bound { get; private set; }

    /// <summary>What the term counts in the document it stands at.</summary>
    public float Score => _bytes[_impacts + _position] * _factor;

    public void Open(InvertedIndex index, TermPostings postings, float weight)
    {
        _bytes = index.Bytes;
        _blocks = index.Blocks;
        _firstBlock = postings.FirstBlock;
        _lastBlock = postings.FirstBlock + postings.Blocks - 1;
        _postings = postings.Documents;
        _factor = weight * ImpactStep;
        Bound = postings.MostImpact * _factor;
        GoTo(postings.FirstBlock);
        Enter();
    }

    /// <summary>Lets go of the index, so that a cursor kept for later does not keep an old index in memory.</summary>
    public void Close()
    {
        _bytes = [];
        _blocks = [];
    }

    /// <summary>Adds what the term counts in the documents of a window, and goes on to the first behind it.</summary>
    public void AddTo(ScoreWindow window)
    {
        while (Document < window.End)
        {
            if (_lastInBlock >= window.End)
            {
                AddUpTo(window);
                return;
            }

            AddBlock(window);
            GoTo(_block + 1);
            Enter();
        }
    }

    /// <summary>The most that the term can count in a document from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public float BoundBetween(int start, int end)
    {
        if (_lastInBlock < start)
        {
            SeekBlock(start);
        }

        var (blocks, most) = (_blocks, 0);
        for (var block = _block; block <= _lastBlock; block++)
        {
            if (block > _firstBlock && blocks[block - 1].LastDocument >= end - 1)
            {
                break;
            }

            most = Math.Max(most, blocks[block].MostImpact);
        }

        return most * _factor;
    }

    /// <summary>
    /// Whether the term could count more than <paramref name="least"/> in <paramref name="document"/>, by the head of the
    /// block that would hold it; nothing is unpacked.
    /// </summary>
    public bool CanReach(int document, float least)
    {
        if (_lastInBlock < document)
        {
            SeekBlock(document);
        }

        return _blockBound > least;
    }

    /// <summary>Goes on to the first document that is not below <paramref name="document"/>.</summary>
    public void Seek(int document)
    {
        if (Document >= document)
        {
            return;
        }

        if (_lastInBlock < document)
        {
            SeekBlock(document);
        }

        if (_entered != _block)
        {
            Enter();
        }

        if (Document >= document)
        {
            return;
        }

        ref var distances = ref Distances();
        var (found, position, width) = (Document, _position, _width);
        while (found < document)
        {
            position++;
            found += 1 + BitPacking.Unpack(ref distances, position * width, width);
        }

        (Document, _position) = (found, position);
    }

    /// <summary>How many documents from <paramref name="from"/> up to, not including, <paramref name="to"/> hold the term.</summary>
    public int CountBetween(int from, int to)
    {
        Seek(from);
        var count = 0;
        while (Document < to)
        {
            count++;
            Seek(Document + 1);
        }

        return count;
    }

    private void SeekBlock(int document)
    {
        var (blocks, block) = (_blocks, _block);
        do
        {
            block++;
        }
        while (block <= _lastBlock && blocks[block].LastDocument < document);
        GoTo(block);
    }

    /// <summary>Looks at the head of a block.</summary>
    private void GoTo(int block)
    {
        _block = block;
        if (block > _lastBlock)
        {
            (_lastInBlock, _blockBound) = (End, 0);
            return;
        }

        ref readonly var head = ref _blocks[block];
        (_lastInBlock, _blockBound) = (head.LastDocument, head.MostImpact * _factor);
    }

    private void AddBlock(ScoreWindow window)
    {
        ref var distances = ref Distances();
        var impacts = _bytes.AsSpan(_impacts, _count);
        var sums = window.Sums;
        var (document, position, factor, width) = (Document, _position, _factor, _width);
        while (true)
        {
            sums.Add(document, impacts[position] * factor);
            if (++position >= impacts.Length)
            {
                return;
            }

            document += 1 + BitPacking.Unpack(ref distances, position * width, width);
        }
    }

    private void AddUpTo(ScoreWindow window)
    {
        ref var distances = ref Distances();
        var impacts = _bytes.AsSpan(_impacts, _count);
        var sums = window.Sums;
        var (document, position, factor, width, end) = (Document, _position, _factor, _width, window.End);
        while (document < end)
        {
            sums.Add(document, impacts[position] * factor);
            position++;
            document += 1 + BitPacking.Unpack(ref distances, position * width, width);
        }

        (Document, _position) = (document, position);
    }

    /// <summary>Stands at the first document of the block looked at.</summary>
    private void Enter()
    {
        if (_block > _lastBlock)
        {
            (Document, _entered) = (End, _block);
            return;
        }

        var block = _blocks[_block];
        var before = _block - _firstBlock;
        _entered = _block;
        _count = Math.Min(PostingBlock.Size, _postings - (before * PostingBlock.Size));
        _width = block.Width;
        _distances = block.Offset;
        _impacts = block.Offset + BitPacking.BytesFor(_count, block.Width);
        _position = 0;
        Document = (before == 0 ? 0 : _blocks[_block - 1].LastDocument + 1) + BitPacking.Unpack(ref Distances(), 0, _width);
    }

    private ref byte Distances() => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _distances);
}
