using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using AxisBot.Conversations.Outages;
using Microsoft.Extensions.Logging;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>One connection to the gateway, from its opening to its end. It begins a session or goes on with one, and hands on what happens.</summary>
internal sealed partial class Connection : IDisposable
{
    /// <summary>Any code but 1000 and 1001 leaves the session to be gone on with.</summary>
    public const int KeepsSession = 4000;

    private const int EndsSession = 1000;
    private const int MostAtOnce = 256;
    private const int MostWaiting = 10_000;
    private const string Ready = "READY";
    private const string Resumed = "RESUMED";

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly DiscordSettings _settings;
    private readonly Identifies _identifies;
    private readonly IEventSink _sink;
    private readonly Chance _chance;
    private readonly GatewayTimes _times;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly (int Shard, int Shards) _place;
    private readonly GatewaySocket _socket;
    private readonly SendLimit _limit;
    private readonly Action<bool> _entered;
    private readonly TaskCompletionSource<ConnectionEnd> _forced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<GatewayFrame> _waiting = Channel.CreateBounded<GatewayFrame>(MostWaiting);
    private readonly SemaphoreSlim _atOnce = new(MostAtOnce);
    private readonly Progress _progress;
    private GatewaySession? _session;
    private Heart? _heart;
    private ITimer? _entering;

    /// <summary>Makes one.</summary>
    /// <param name="parts">What all connections have in common.</param>
    /// <param name="place">Its number, and how many there are.</param>
    /// <param name="session">The session to go on with; null to begin one.</param>
    /// <param name="entered">Told when the session has begun (false) or was resumed (true).</param>
    public Connection(ConnectionParts parts, (int Shard, int Shards) place, GatewaySession? session, Action<bool> entered)
    {
        (_settings, _identifies, _sink, _chance, _times, _time, _log) = (parts.Settings, parts.Identifies, parts.Sink, parts.Chance, parts.Times, parts.Time, parts.Log);
        (_place, _session, _entered) = (place, session, entered);
        (_socket, _limit, _progress) = (new GatewaySocket(parts.Times, parts.Time), new SendLimit(parts.Time), new Progress(session?.Sequence ?? 0));
    }

    /// <summary>The session as far as it is dealt with; null where none has begun.</summary>
    public GatewaySession? Session => _session is null ? null : _session with { Sequence = _progress.Settled };

    /// <summary>Whether a resume or an identify was sent.</summary>
    public bool HasTried { get; private set; }

    /// <summary>Whether a session has begun or was resumed.</summary>
    public bool HasEntered { get; private set; }

    /// <summary>Ends it from outside.</summary>
    public void End(ConnectionEnd end) => _forced.TrySetResult(end);

    /// <summary>Runs until it ends. What has come by then is still dealt with; <paramref name="dealing"/> completes when it is.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="dealing">Takes the task that deals with what comes.</param>
    /// <param name="stop">Told to stop.</param>
    public async Task<ConnectionEnd> RunAsync(Uri address, Action<Task> dealing, CancellationToken stop)
    {
        if (!await ConnectAsync(address, stop).ConfigureAwait(false))
        {
            return stop.IsCancellationRequested ? new ConnectionEnd(EndKind.Stopped) : new ConnectionEnd(EndKind.Unreached, _socket.RefusedWith);
        }

        if (_session is not null)
        {
            _sink.Introduce(_session);
        }

        dealing(DealAsync(stop));
        using var cut = new CancellationTokenSource();
        await using var told = stop.Register(() => End(new ConnectionEnd(EndKind.Stopped))).ConfigureAwait(false);
        await using var late = _time.CreateTimer(_ => EndUnlessGreeted(), null, _times.Patience, Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        var listening = ListenAsync(cut.Token);
        var end = await (await Task.WhenAny(listening, _forced.Task).ConfigureAwait(false)).ConfigureAwait(false);
        _forced.TrySetResult(end);
        _waiting.Writer.TryComplete();
        _heart?.Dispose();
        _entering?.Dispose();
        await _socket.CloseAsync(end.Kind == EndKind.Invalid ? EndsSession : KeepsSession).ConfigureAwait(false);
        await cut.CancelAsync().ConfigureAwait(false);
        await listening.ConfigureAwait(false);
        return end;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _heart?.Dispose();
        _entering?.Dispose();
        _socket.Dispose();
    }

    private async Task<bool> ConnectAsync(Uri address, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(_times.Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        try
        {
            await _socket.ConnectAsync(GatewayPayloads.AddressOf(address), either.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or HttpRequestException or IOException)
        {
            return false;
        }
    }

    private void EndUnlessGreeted()
    {
        if (_heart is null)
        {
            End(new ConnectionEnd(EndKind.Unreached));
        }
    }

    private async Task<ConnectionEnd> ListenAsync(CancellationToken cut)
    {
        try
        {
            while (await _socket.ReceiveAsync(cut).ConfigureAwait(false) is { } text)
            {
                if (GatewayFrame.Read(text) is not { } frame)
                {
                    return new ConnectionEnd(EndKind.Unreadable);
                }

                if (await HearAsync(frame, cut).ConfigureAwait(false) is { } end)
                {
                    return end;
                }
            }

            return _socket.ClosedWith is { } code ? new ConnectionEnd(EndKind.Closed, code) : new ConnectionEnd(EndKind.Broken);
        }
        catch (InvalidDataException)
        {
            return new ConnectionEnd(EndKind.Unreadable);
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            return new ConnectionEnd(EndKind.Broken);
        }
    }

    /// <summary>Hears a frame; how the connection ends where the frame ends it.</summary>
    private async Task<ConnectionEnd?> HearAsync(GatewayFrame frame, CancellationToken cut)
    {
        switch (frame.Op)
        {
            case GatewayOp.Hello when _heart is null:
                _heart = new Heart(frame.Body.Real("heartbeat_interval"), _chance, _time, BeatAsync, () => End(new ConnectionEnd(EndKind.Silent)));
                _ = EnterAsync(cut);
                break;
            case GatewayOp.Heartbeat when _heart is not null && _limit.HasRoom:
                await BeatAsync().ConfigureAwait(false);
                break;
            case GatewayOp.HeartbeatAcknowledged:
                _heart?.Answer();
                break;
            case GatewayOp.Reconnect:
                return new ConnectionEnd(EndKind.AskedToReconnect);
            case GatewayOp.InvalidSession:
                return new ConnectionEnd(frame.Body.ValueKind == JsonValueKind.True ? EndKind.MayResume : EndKind.Invalid);
            case GatewayOp.Dispatch:
                return Happened(frame);
        }

        return null;
    }

    private async Task BeatAsync()
    {
        _limit.Take();
        await _socket.SendAsync(GatewayPayloads.Heartbeat(_progress.Last is > 0 and var last ? last : null), CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Goes on with the session, or begins one when its turn has come.</summary>
    private async Task EnterAsync(CancellationToken cut)
    {
        try
        {
            if (_session is { } session)
            {
                HasTried = true;
                await _socket.SendAsync(GatewayPayloads.Resume(_settings.Token, session), cut).ConfigureAwait(false);
                ExpectToEnter();
                return;
            }

            if (await _identifies.TakeAsync(_place.Shard, cut).ConfigureAwait(false) is { } none)
            {
                End(new ConnectionEnd(EndKind.NoRoom, Room: none));
                return;
            }

            HasTried = true;
            await _socket.SendAsync(GatewayPayloads.Identify(_settings, _place.Shard, _place.Shards), cut).ConfigureAwait(false);
            ExpectToEnter();
        }
        catch (OperationCanceledException)
        {
            // The connection has ended meanwhile.
        }
        catch (Exception failure)
        {
            LogFailed(_log, "entering", failure.GetType().ToString(), failure.StackTrace ?? "");
            End(new ConnectionEnd(EndKind.Broken));
        }
    }

    /// <summary>Gives up where heartbeats are answered and nothing else is: no session is there after a while, and no missed event came either.</summary>
    private void ExpectToEnter()
    {
        var seen = _progress.Last;
        _entering = _time.CreateTimer(
            _ =>
            {
                if (HasEntered || _forced.Task.IsCompleted)
                {
                    _entering?.Dispose(); // also where the connection had ended before the timer began
                }
                else if (seen == _progress.Last)
                {
                    End(new ConnectionEnd(EndKind.Broken));
                }

                seen = _progress.Last;
            },
            null, _times.Entering, _times.Entering);
    }

    private ConnectionEnd? Happened(GatewayFrame frame)
    {
        if (frame is not { Sequence: { } sequence, Event: { } name })
        {
            return null;
        }

        var isNew = _progress.Open(sequence);
        if (name is Ready or Resumed)
        {
            _progress.Close(sequence);
            return Enter(name == Resumed, frame.Body, sequence);
        }

        if (!isNew)
        {
            return null;
        }

        if (!_sink.Wants(name, frame.Body))
        {
            _progress.Close(sequence);
        }
        else if (!_waiting.Writer.TryWrite(frame))
        {
            return new ConnectionEnd(EndKind.Unreadable); // more waits than there is room for; it comes again
        }

        return null;
    }

    /// <summary>The session is there.</summary>
    private ConnectionEnd? Enter(bool isResumed, JsonElement body, int sequence)
    {
        if (!isResumed)
        {
            if (GatewaySession.Read(body, sequence) is not { } begun)
            {
                return new ConnectionEnd(EndKind.Unreadable);
            }

            _session = begun;
            _sink.Introduce(begun);
        }

        if (!HasEntered)
        {
            HasEntered = true;
            _entered(isResumed);
        }

        return null;
    }

    /// <summary>Deals with what comes, each thing by itself, so that none waits for another.</summary>
    private async Task DealAsync(CancellationToken stop)
    {
        var dealing = new HashSet<Task>();
        try
        {
            await foreach (var frame in _waiting.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                await _atOnce.WaitAsync(stop).ConfigureAwait(false);
                dealing.RemoveWhere(task => task.IsCompleted);
                dealing.Add(Task.Run(() => TakeAsync(frame, stop), CancellationToken.None));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is still open comes once more after the next start.
        }

        await Task.WhenAll(dealing).ConfigureAwait(false);
    }

    /// <summary>Has an event taken. One that cannot be kept now is tried until it can, and stays open meanwhile.</summary>
    private async Task TakeAsync(GatewayFrame frame, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await _sink.TakeAsync(frame.Event!, frame.Body, stop).ConfigureAwait(false);
                    _progress.Close(frame.Sequence!.Value);
                    return;
                }
                catch (StateUnavailableException unavailable)
                {
                    LogNotKept(_log, unavailable.Trouble);
                }

                await Task.Delay(Again, _time, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // It comes once more after the next start.
        }
        catch (Exception failure)
        {
            // The message of an exception may quote what somebody wrote; its type and where it came from do not.
            LogFailed(_log, frame.Event!, failure.GetType().ToString(), failure.StackTrace ?? "");
            _progress.Close(frame.Sequence!.Value);
        }
        finally
        {
            _atOnce.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What Discord told could not be kept, and is tried again: the state is {Trouble}")]
    private static partial void LogNotKept(ILogger log, StateTrouble trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking {Event} of Discord failed: {Failure}\n{Where}")]
    private static partial void LogFailed(ILogger log, string @event, string failure, string where);
}

/// <summary>What all connections have in common.</summary>
internal sealed record ConnectionParts(
    DiscordSettings Settings, Identifies Identifies, IEventSink Sink, Chance Chance, GatewayTimes Times, TimeProvider Time, ILogger<Connection> Log);
