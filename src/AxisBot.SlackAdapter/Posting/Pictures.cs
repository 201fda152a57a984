using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Rendering;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>Draws the charts of cards and brings them to Slack. Where that does not work, there are the bars of letters.</summary>
internal sealed class Pictures(SlackSettings settings, IChartPictures pictures, Upload upload, TimeProvider time)
{
    /// <summary>A message does not wait longer for its pictures.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private const string FileName = "chart.png";
    private const int LongestTitle = 200;

    /// <summary>What blocks of a message are made for, with the pictures of its charts.</summary>
    public async Task<BlockOptions> ForAsync(IReadOnlyList<Card> cards, CancellationToken cancellation)
    {
        var brought = new Dictionary<CardChart, string>();
        using var enough = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellation);
        try
        {
            foreach (var chart in settings.Pictures ? cards.Select(card => card.Chart).OfType<CardChart>().Distinct() : [])
            {
                if (await BringAsync(chart, either.Token).ConfigureAwait(false) is { } file)
                {
                    brought[chart] = file;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What is not there by now is shown as bars.
        }

        return BlockOptions.Message with { Pictures = brought };
    }

    private async Task<string?> BringAsync(CardChart chart, CancellationToken cancellation) =>
        await pictures.DrawAsync(chart, cancellation).ConfigureAwait(false) is { } picture
            ? await upload.BringAsync(FileName, SafeText.Shortened(SafeText.OneLine(chart.Caption), LongestTitle), ChartWords.Of(chart), picture, cancellation).ConfigureAwait(false)
            : null;
}
