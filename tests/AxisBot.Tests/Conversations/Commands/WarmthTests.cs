using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Libraries;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Conversations.Commands;

public sealed class WarmthTests
{
    [Fact]
    public void What_is_suggested_is_ready_when_a_snapshot_of_the_library_is_made()
    {
        var corpus = Some.Corpus(("lake.txt", "Trade between Peru and Bolivia was $3 billion in 2021."));
        var index = new PassageIndex(corpus);
        Assert.False(FigureLabels.AreReady(corpus));

        _ = new LibrarySnapshot(index);

        Assert.True(FigureLabels.AreReady(corpus));
    }
}
