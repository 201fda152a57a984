using AxisBot.Conversations.Commands;
using AxisBot.DiscordAdapter.Gateway;
using AxisBot.DiscordAdapter.Health;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.DiscordAdapter.Rest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.DiscordAdapter.Commands;

/// <summary>Registers the commands once a session has begun, and only where Discord knows others: it counts every write.</summary>
internal sealed partial class Registrar(
    DiscordSettings settings, DiscordRest rest, Identity identity, CommandBook book, DiscordHealth health, ConnectionParts parts, TimeProvider time, ILogger<Registrar> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.RegistersCommands)
        {
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, health.Over);
        try
        {
            var (_, application) = await identity.Known.WaitAsync(either.Token).ConfigureAwait(false);
            var waits = new FullJitter(parts.Times.LeastWait, parts.Times.MostWait, parts.Chance);
            for (var failures = 0; !await IsDoneAsync(application, either.Token).ConfigureAwait(false); failures++)
            {
                await Task.Delay(waits.After(failures), time, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Told to stop, or there is nothing to hope for.
        }
    }

    private async Task<bool> IsDoneAsync(Id application, CancellationToken cancellation)
    {
        var ours = CommandList.Of(book);
        switch (await rest.SendAsync(Calls.Commands(application), cancellation).ConfigureAwait(false))
        {
            case Done done when CommandDifference.IsNone(ours, done.Body):
                return true;
            case Done:
                return Told(await rest.SendAsync(Calls.WriteCommands(application, ours), cancellation).ConfigureAwait(false), ours.Count);
            case var other:
                return Told(other, ours.Count);
        }
    }

    private bool Told(RestAnswer answer, int count)
    {
        switch (answer)
        {
            case Done:
                LogRegistered(count);
                return true;
            case Declined declined:
                LogDeclined(declined.Reason);
                return true; // it would not be taken the next time either
            default:
                return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Registered {Count} commands at Discord")]
    private partial void LogRegistered(int count);

    [LoggerMessage(2, LogLevel.Error, "Discord does not take the commands: {Reason}")]
    private partial void LogDeclined(string reason);
}
