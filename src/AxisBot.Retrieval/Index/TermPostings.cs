namespace AxisBot.Retrieval.Index;

/// <summary>Where the postings of a term stand.</summary>
/// <param name="FirstBlock">Number of its first block.</param>
/// <param name="Documents">In how many documents it stands.</param>
/// <param name="MostImpact">Its largest impact in any document.</param>
internal sealed record TermPostings(int FirstBlock, int Documents, byte MostImpact)
{
    public int Blocks => (Documents + PostingBlock.Size - 1) / PostingBlock.Size;
}
