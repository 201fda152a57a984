using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Charts;

/// <summary>The seam to whoever makes pictures of charts for surfaces that show no drawings.</summary>
public interface IChartPictures
{
    /// <summary>The picture of a chart as PNG; null where none can be made. It never throws for what the program at hand does.</summary>
    Task<ReadOnlyMemory<byte>?> DrawAsync(CardChart chart, CancellationToken cancellation);
}
