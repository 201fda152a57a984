using System.Net.WebSockets;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Health;
using AxisBot.SlackAdapter.Incoming;
using Microsoft.Extensions.Logging;

namespace AxisBot.SlackAdapter.Sockets;

/// <summary>
/// Keeps one connection open. Where Slack wants it to be left, the next is open and greeted before this one is closed: there is no time
/// in which nothing could be told.
/// </summary>
internal sealed partial class Seat(Openings openings, Receptionist receptionist, SlackHealth health, SocketTimes times, Pauses pauses, TimeProvider time, ILogger log)
{
    private readonly List<Task> _retiring = [];

    /// <summary>Keeps it open until told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        Connection? current = null;
        var failures = 0;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var (next, wait) = await OpenAsync(failures, stop).ConfigureAwait(false);
                if (next is null)
                {
                    failures++;
                    await Task.Delay(wait, time, stop).ConfigureAwait(false);
                    continue;
                }

                Retire(current, stop);
                current = next;
                var begin = time.GetTimestamp();
                var parted = await next.Parted.WaitAsync(stop).ConfigureAwait(false);
                failures = parted == Parted.Renew || time.GetElapsedTime(begin) >= times.Held ? 0 : failures + 1;
                current = await PartAsync(current, parted, failures, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop while it waited.
        }

        Retire(current, stop);
        await Task.WhenAll(_retiring).ConfigureAwait(false);
    }

    /// <summary>Does what follows when a connection is to be left.</summary>
    /// <returns>The connection where it is used until the next is there; null where it is over.</returns>
    private async Task<Connection?> PartAsync(Connection connection, Parted parted, int failures, CancellationToken stop)
    {
        switch (parted)
        {
            case Parted.Renew:
                return connection;
            case Parted.TurnedOff:
                health.End(EndReason.TurnedOff);
                break;
            case Parted.Crowded:
                LogCrowded(log, times.Crowded);
                break;
            default:
                LogGone(log);
                break;
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        await Task.Delay(parted == Parted.Crowded ? times.Crowded : pauses.After(failures), time, stop).ConfigureAwait(false);
        return null;
    }

    private void Retire(Connection? connection, CancellationToken stop)
    {
        _retiring.RemoveAll(task => task.IsCompleted);
        if (connection is not null)
        {
            _retiring.Add(connection.RetireAsync(stop));
        }
    }

    /// <summary>Opens a connection and waits for its greeting.</summary>
    /// <returns>The connection; or null, and how long to wait before the next try.</returns>
    private async Task<(Connection? Connection, TimeSpan Wait)> OpenAsync(int failures, CancellationToken stop)
    {
        var answer = await openings.OpenAsync(stop).ConfigureAwait(false);
        if (answer is not Done done)
        {
            return (null, WaitAfter(answer, failures));
        }

        if (await ConnectAsync(done.Text("url"), stop).ConfigureAwait(false) is not { } connection)
        {
            return (null, pauses.After(failures + 1));
        }

        if (await connection.IsGreetedAsync(stop).ConfigureAwait(false))
        {
            return (connection, TimeSpan.Zero);
        }

        var parted = connection.Parted.IsCompletedSuccessfully ? await connection.Parted.ConfigureAwait(false) : Parted.Gone;
        if (parted == Parted.TurnedOff)
        {
            health.End(EndReason.TurnedOff);
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        LogNotGreeted(log, parted);
        return (null, parted == Parted.Crowded ? times.Crowded : pauses.After(failures + 1));
    }

    private async Task<Connection?> ConnectAsync(string? url, CancellationToken stop)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("ws" or "wss"))
        {
            return null;
        }

        using var late = new CancellationTokenSource(times.Hello, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        try
        {
            return new Connection(await Line.ConnectAsync(address, times, either.Token).ConfigureAwait(false), receptionist, health, times, time, log);
        }
        catch (Exception failure) when (failure is WebSocketException or HttpRequestException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            LogNotConnected(log, failure.GetType().Name);
            return null;
        }
    }

    private TimeSpan WaitAfter(CallAnswer answer, int failures)
    {
        if (answer is Declined { Error: CallErrors.MissingScope or "no_permission" or "access_denied" } never)
        {
            health.End(EndReason.OfConnections(never.Reason));
        }

        LogNotOpened(log, answer switch { Declined declined => declined.Reason, Lost lost => lost.Reason, NotSent not => not.Reason, _ => "too many calls" });
        return pauses.After(failures + 1, (answer as TooMany)?.Wait);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack opens no connection: {Reason}; it is tried again")]
    private static partial void LogNotOpened(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack could not be connected with: {Failure}; it is tried again")]
    private static partial void LogNotConnected(ILogger log, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A connection to Slack was not greeted ({Parted}); it is tried again")]
    private static partial void LogNotGreeted(ILogger log, Parted parted);

    [LoggerMessage(Level = LogLevel.Information, Message = "A connection to Slack has ended; the next is opened")]
    private static partial void LogGone(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack says that this app has too many connections; the next is tried in {Wait}")]
    private static partial void LogCrowded(ILogger log, TimeSpan wait);
}
