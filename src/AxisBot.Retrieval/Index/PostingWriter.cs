namespace AxisBot.Retrieval.Index;

/// <summary>Packs the postings of one term after the other.</summary>
internal sealed class PostingWriter
{
    private const int ReadAhead = 8;

    private readonly uint[] _distances = new uint[PostingBlock.Size];

    public List<byte> Bytes { get; } = [];

    public List<PostingBlock> Blocks { get; } = [];

    /// <summary>Packs the postings of a term; the documents must go upwards.</summary>
    public TermPostings Write(ReadOnlySpan<int> documents, ReadOnlySpan<byte> impacts)
    {
        var first = Blocks.Count;
        byte most = 0;
        var previous = -1;
        for (var start = 0; start < documents.Length; start += PostingBlock.Size)
        {
            var count = Math.Min(PostingBlock.Size, documents.Length - start);
            var block = WriteBlock(documents.Slice(start, count), impacts.Slice(start, count), previous);
            previous = block.LastDocument;
            most = Math.Max(most, block.MostImpact);
        }

        return new TermPostings(first, documents.Length, most);
    }

    /// <summary>Ends the bytes with the room that <see cref="BitPacking.Unpack"/> reads beyond them.</summary>
    public void Finish() => Bytes.AddRange(new byte[ReadAhead]);

    private PostingBlock WriteBlock(ReadOnlySpan<int> documents, ReadOnlySpan<byte> impacts, int previous)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            _distances[i] = (uint)(documents[i] - previous - 1);
            previous = documents[i];
        }

        var distances = _distances.AsSpan(0, documents.Length);
        var width = BitPacking.WidthOf(distances);
        byte most = 0;
        foreach (var impact in impacts)
        {
            most = Math.Max(most, impact);
        }

        var block = new PostingBlock(previous, Bytes.Count, most, (byte)width);
        BitPacking.Pack(distances, width, Bytes);
        Bytes.AddRange(impacts);
        Blocks.Add(block);
        return block;
    }
}
