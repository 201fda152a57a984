using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>Draws every chart as the same small picture.</summary>
internal sealed class Drawer : IChartPictures
{
    /// <summary>One pixel as PNG.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public Task<ReadOnlyMemory<byte>?> DrawAsync(CardChart chart, CancellationToken cancellation) => Task.FromResult<ReadOnlyMemory<byte>?>(Png);
}
