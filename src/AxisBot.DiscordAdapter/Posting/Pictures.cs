using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;
using AxisBot.DiscordAdapter.Rendering;

namespace AxisBot.DiscordAdapter.Posting;

/// <summary>Draws the charts of cards. Where that does not work, there are the bars of letters.</summary>
internal sealed class Pictures(DiscordSettings settings, IChartPictures pictures, TimeProvider time)
{
    /// <summary>A message does not wait longer for its pictures.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    /// <summary>The pictures of some cards.</summary>
    public async Task<IReadOnlyList<ChartPng>> ForAsync(IReadOnlyList<Card> cards, CancellationToken cancellation)
    {
        var drawn = new List<ChartPng>();
        using var enough = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellation);
        try
        {
            foreach (var chart in settings.Pictures ? cards.Select(card => card.Chart).OfType<CardChart>().Distinct() : [])
            {
                if (await pictures.DrawAsync(chart, either.Token).ConfigureAwait(false) is { } picture)
                {
                    drawn.Add(new ChartPng(chart, picture));
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What is not there by now is shown as bars.
        }

        return drawn;
    }
}
