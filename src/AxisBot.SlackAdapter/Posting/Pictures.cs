using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;
using AxisBot.Conversations.Posting;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Rendering;
using Microsoft.Extensions.Logging;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>
/// Draws the charts of cards and brings them to Slack, once for each post however often that is tried. Where that does not work, it is told,
/// and there are the bars of letters.
/// </summary>
internal sealed partial class Pictures(SlackSettings settings, IChartPictures pictures, Upload upload, TimeProvider time, ILogger<Pictures> log)
{
    /// <summary>A message does not wait longer for its pictures.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private const string FileName = "chart.png";
    private const int LongestTitle = 200;
    private const int MostRemembered = 1_000;

    private readonly Lately<(PostKey Post, int Chart), string> _brought = new(MostRemembered);
    private string _told = "";

    /// <summary>What blocks of a message are made for, with the pictures of its charts.</summary>
    public async Task<BlockOptions> ForAsync(Post post, CancellationToken cancellation)
    {
        var brought = new Dictionary<CardChart, string>();
        using var enough = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellation);
        try
        {
            foreach (var (place, chart) in settings.Pictures ? post.Cards.Select(card => card.Chart).OfType<CardChart>().Distinct().Index() : [])
            {
                if (_brought.TryGet((post.Key, place), out var known))
                {
                    brought[chart] = known;
                }
                else if (await BringAsync(chart, either.Token).ConfigureAwait(false) is { } file)
                {
                    brought[chart] = file;
                    _brought.Note((post.Key, place), file);
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Tell("it took too long"); // what is not there by now is shown as bars
        }

        return BlockOptions.Message with { Pictures = brought };
    }

    private async Task<string?> BringAsync(CardChart chart, CancellationToken cancellation)
    {
        if (await pictures.DrawAsync(chart, cancellation).ConfigureAwait(false) is not { } picture)
        {
            return null; // the checkup tells what is missing here to draw
        }

        var title = SafeText.Shortened(SafeText.OneLine(chart.Caption), LongestTitle);
        var brought = await upload.BringAsync(FileName, title, ChartWords.Of(chart), picture, cancellation).ConfigureAwait(false);
        Tell(brought.Fault);
        return brought.File;
    }

    /// <summary>The same fault is told once, until there is another or none.</summary>
    private void Tell(string fault)
    {
        if (Interlocked.Exchange(ref _told, fault) != fault && fault.Length > 0)
        {
            LogNotBrought(fault);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A picture could not be brought to Slack, and its chart is shown as bars of letters: {Fault}")]
    private partial void LogNotBrought(string fault);
}
