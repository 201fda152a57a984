namespace AxisBot.Retrieval.Index;

/// <summary>Walks the documents of one term upwards, unpacking a block only when it must look inside.</summary>
internal sealed class PostingCursor
{
    public const int End = int.MaxValue;

    private const float ImpactStep = Bm25.MostSaturation / byte.MaxValue;

    private readonly int[] _documents = new int[PostingBlock.Size];
    private byte[] _bytes = [];
    private PostingBlock[] _blocks = [];
    private int _block;
    private int _lastBlock;
    private int _postings;
    private int _firstBlock;
    private int _unpacked;
    private int _impacts;
    private int _count;
    private int _position;
    private float _factor;

    /// <summary>The document it stands at; <see cref="End"/> behind the last.</summary>
    public int Document { get; private set; }

    /// <summary>The most that the term can count in any document.</summary>
    public float Bound { get; private set; }

    /// <summary>What the term counts in the document it stands at.</summary>
    public float Score => _bytes[_impacts + _position] * _factor;

    /// <summary>The most that the term can count in the block that holds the next document looked for.</summary>
    public float BlockBound => _block <= _lastBlock ? _blocks[_block].MostImpact * _factor : 0;

    public void Open(InvertedIndex index, TermPostings postings, float weight)
    {
        _bytes = index.Bytes;
        _blocks = index.Blocks;
        _firstBlock = _block = postings.FirstBlock;
        _lastBlock = postings.FirstBlock + postings.Blocks - 1;
        _postings = postings.Documents;
        _factor = weight * ImpactStep;
        Bound = postings.MostImpact * _factor;
        Unpack();
        _position = 0;
        Document = _documents[0];
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
            var start = _position;
            _position = _documents[_count - 1] < window.End ? _count : PlaceOf(window.End);
            window.Add(_documents.AsSpan(start, _position - start), _bytes.AsSpan(_impacts + start), _factor);
            if (_position < _count)
            {
                Document = _documents[_position];
                return;
            }

            _block++;
            Enter(0);
        }
    }

    /// <summary>Finds the block that could hold <paramref name="document"/>, without unpacking it.</summary>
    public void SeekBlock(int document)
    {
        while (_block <= _lastBlock && _blocks[_block].LastDocument < document)
        {
            _block++;
        }
    }

    /// <summary>Goes on to the first document that is not below <paramref name="document"/>.</summary>
    public void Seek(int document)
    {
        if (Document < document)
        {
            SeekBlock(document);
            Enter(document);
        }
    }

    /// <summary>How many documents from <paramref name="from"/> up to, not including, <paramref name="to"/> hold the term.</summary>
    public int CountBetween(int from, int to)
    {
        Seek(from);
        var count = 0;
        while (Document < to)
        {
            var start = _position;
            _position = PlaceOf(to);
            count += _position - start;
            if (_position < _count)
            {
                break;
            }

            _block++;
            Enter(0);
        }

        return count;
    }

    private void Enter(int document)
    {
        if (_block > _lastBlock)
        {
            Document = End;
            return;
        }

        if (_unpacked != _block)
        {
            Unpack();
            _position = 0;
        }

        _position = PlaceOf(document);
        Document = _documents[_position];
    }

    /// <summary>The place in the block, from where it stands, of the first document that is not below a document.</summary>
    private int PlaceOf(int document)
    {
        int low = _position, high = _count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_documents[middle] < document)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Unpack()
    {
        var block = _blocks[_block];
        var before = _block - _firstBlock;
        _count = Math.Min(PostingBlock.Size, _postings - (before * PostingBlock.Size));
        var first = before == 0 ? 0 : _blocks[_block - 1].LastDocument + 1;
        BitPacking.UnpackAscending(_bytes.AsSpan(block.Offset), block.Width, first, _documents.AsSpan(0, _count));
        _impacts = block.Offset + BitPacking.BytesFor(_count, block.Width);
        _unpacked = _block;
    }
}
