namespace AxisBot.Retrieval.Index;

/// <summary>Walks the documents of one term upwards, unpacking a block only when it must look inside.</summary>
internal sealed class PostingCursor
{
    public const int End = int.MaxValue;

    private const float ImpactStep = Bm25.MostSaturation / byte.MaxValue;

    private readonly uint[] _documents = new uint[PostingBlock.Size];
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
        _unpacked = -1;
        Bound = postings.MostImpact * _factor;
        Unpack();
        _position = 0;
        Document = (int)_documents[0];
    }

    public void Next()
    {
        if (++_position < _count)
        {
            Document = (int)_documents[_position];
            return;
        }

        _block++;
        Enter(0);
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
        if (Document >= document)
        {
            return;
        }

        SeekBlock(document);
        Enter(document);
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

        while (_documents[_position] < (uint)document)
        {
            _position++;
        }

        Document = (int)_documents[_position];
    }

    private void Unpack()
    {
        var block = _blocks[_block];
        var before = _block - _firstBlock;
        _count = Math.Min(PostingBlock.Size, _postings - (before * PostingBlock.Size));
        var documents = _documents.AsSpan(0, _count);
        BitPacking.Unpack(_bytes.AsSpan(block.Offset), block.Width, documents);
        var next = before == 0 ? 0u : (uint)_blocks[_block - 1].LastDocument + 1;
        for (var i = 0; i < documents.Length; i++)
        {
            next += documents[i];
            documents[i] = next++;
        }

        _impacts = block.Offset + BitPacking.BytesFor(_count, block.Width);
        _unpacked = _block;
    }
}
