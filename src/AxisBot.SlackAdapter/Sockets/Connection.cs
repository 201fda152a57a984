using System.Text.Json.Nodes;
using AxisBot.Conversations.Outages;
using AxisBot.SlackAdapter.Health;
using AxisBot.SlackAdapter.Incoming;
using Microsoft.Extensions.Logging;

namespace AxisBot.SlackAdapter.Sockets;

/// <summary>Why a connection is over, or is to be left.</summary>
internal enum Parted
{
    /// <summary>It broke, or Slack closed it.</summary>
    Gone,

    /// <summary>Slack wants it to be left for another; it can be used until then.</summary>
    Renew,

    /// <summary>There are too many.</summary>
    Crowded,

    /// <summary>Socket Mode is turned off.</summary>
    TurnedOff,
}

/// <summary>
/// One connection of Socket Mode, from its greeting to its end. What comes is kept and acknowledged on the connection that it came by, each
/// thing by itself, so that none waits for another.
/// </summary>
internal sealed partial class Connection : IAsyncDisposable
{
    private const int MostAtOnce = 256;

    private readonly Line _line;
    private readonly Receptionist _receptionist;
    private readonly SlackHealth _health;
    private readonly SocketTimes _times;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _atOnce = new(MostAtOnce);
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Parted> _parted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _listening;

    /// <summary>Listens to a line.</summary>
    public Connection(Line line, Receptionist receptionist, SlackHealth health, SocketTimes times, TimeProvider time, ILogger log)
    {
        (_line, _receptionist, _health, _times, _time, _log) = (line, receptionist, health, times, time, log);
        _listening = Task.Run(ListenAsync);
    }

    /// <summary>Completes when it is to be left, or has ended.</summary>
    public Task<Parted> Parted => _parted.Task;

    /// <summary>Waits until it was greeted.</summary>
    /// <returns>False where it ended, or nothing came in time.</returns>
    public async Task<bool> IsGreetedAsync(CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(_times.Hello, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            await Task.WhenAny(_greeted.Task, _parted.Task).WaitAsync(either.Token).ConfigureAwait(false);
            return _greeted.Task.IsCompleted; // it may have been greeted and be told to leave at once
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Leaves it to another: it is listened to for a short while more, and closed then.</summary>
    public async Task RetireAsync(CancellationToken cancellation)
    {
        using var enough = new CancellationTokenSource(_times.Drain, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellation);
        await _listening.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Closes it; where the other end does not, it is cut.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_listening.IsCompleted)
        {
            using var late = new CancellationTokenSource(_times.Close, _time);
            await _line.CloseAsync().ConfigureAwait(false);
            await _listening.WaitAsync(late.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _line.Cut();
            await _listening.ConfigureAwait(false);
        }

        _line.Dispose();
        _atOnce.Dispose();
    }

    private async Task ListenAsync()
    {
        var isGreeted = false;
        var taking = new HashSet<Task>();
        while (await _line.ReceiveAsync().ConfigureAwait(false) is { } text)
        {
            switch (Frame.Read(text))
            {
                case Hello when !isGreeted:
                    isGreeted = true;
                    _health.Connected();
                    _greeted.TrySetResult();
                    break;
                case Disconnect disconnect:
                    Left(disconnect.Reason);
                    break;
                case Envelope envelope:
                    await _atOnce.WaitAsync().ConfigureAwait(false);
                    taking.RemoveWhere(task => task.IsCompleted);
                    taking.Add(TakeAsync(envelope));
                    break;
            }
        }

        if (isGreeted)
        {
            _health.Disconnected();
        }

        _parted.TrySetResult(Sockets.Parted.Gone);
        await Task.WhenAll(taking).ConfigureAwait(false);
    }

    private void Left(string reason)
    {
        LogLeft(_log, reason);
        _parted.TrySetResult(reason switch
        {
            "link_disabled" => Sockets.Parted.TurnedOff,
            "too_many_websockets" => Sockets.Parted.Crowded,
            _ => Sockets.Parted.Renew,
        });
    }

    /// <summary>Keeps what came and then says that it arrived; what could not be kept is brought again.</summary>
    private async Task TakeAsync(Envelope envelope)
    {
        await Task.Yield();
        try
        {
            var answer = envelope.Delivery is null ? null : await _receptionist.TakeAsync(envelope.Delivery, _line.End).ConfigureAwait(false);
            var word = new JsonObject { ["envelope_id"] = envelope.Id };
            if (answer is not null && envelope.TakesAnswer)
            {
                word["payload"] = answer;
            }

            await _line.SendAsync(word).ConfigureAwait(false);
        }
        catch (StateUnavailableException unavailable)
        {
            LogNotKept(_log, unavailable.Trouble);
        }
        catch (OperationCanceledException)
        {
            // The connection was cut meanwhile.
        }
        catch (Exception failure)
        {
            LogFailed(_log, failure.GetType().ToString(), failure.StackTrace ?? "");
        }
        finally
        {
            _atOnce.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack wants a connection to be left: {Reason}")]
    private static partial void LogLeft(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What Slack told could not be kept, and is not acknowledged: the state is {Trouble}")]
    private static partial void LogNotKept(ILogger log, StateTrouble trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking what Slack told failed: {Failure}\n{Where}")]
    private static partial void LogFailed(ILogger log, string failure, string where);
}
