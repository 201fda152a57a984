namespace AxisBot.Retrieval.Index;

/// <summary>The head of a block of postings: enough to skip the block without unpacking it.</summary>
/// <param name="LastDocument">The largest document number in it.</param>
/// <param name="Offset">Where its packed bytes begin.</param>
/// <param name="MostImpact">The largest impact in it, in 255ths of <see cref="Bm25.MostSaturation"/>.</param>
/// <param name="Width">Bits of one packed distance between documents.</param>
internal readonly record struct PostingBlock(int LastDocument, int Offset, byte MostImpact, byte Width)
{
    /// <summary>Postings of a full block; the last block of a term may have fewer.</summary>
    public const int Size = 64;
}
