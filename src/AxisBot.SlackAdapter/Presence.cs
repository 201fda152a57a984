using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Health;
using AxisBot.SlackAdapter.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.SlackAdapter;

/// <summary>Tries the token of the bot at the start, and says where AxisBot is. A token that is refused is told at once and not at the first answer.</summary>
internal sealed partial class Presence(SlackClient client, Pauses pauses, SlackHealth health, TimeProvider time, ILogger<Presence> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, health.Over);
        try
        {
            for (var failures = 1; !await IsKnownAsync(either.Token).ConfigureAwait(false); failures++)
            {
                await Task.Delay(pauses.After(failures), time, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Told to stop, or the token is refused.
        }
    }

    private async Task<bool> IsKnownAsync(CancellationToken cancellation)
    {
        var answer = await client.CallAsync(Methods.Test, new CallFields(), cancellation).ConfigureAwait(false);
        if (answer is Done done)
        {
            LogPresent(done.Text("team") ?? "?", done.Text("user") ?? "?");
        }

        return answer is Done or Declined;
    }

    [LoggerMessage(1, LogLevel.Information, "AxisBot is in the workspace {Workspace} of Slack as {Name}")]
    private partial void LogPresent(string workspace, string name);
}
