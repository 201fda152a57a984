using System.Net.WebSockets;
using System.Threading.Channels;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>Writes to a connection, one thing after another; it can be frozen, as a peer that has died silently.</summary>
internal sealed class ConnectionPump(WebSocket socket)
{
    private readonly Channel<Outgoing> _queue = Channel.CreateUnbounded<Outgoing>();
    private readonly Lock _gate = new();
    private TaskCompletionSource? _thaw;
    private bool _isOver;

    public void Send(ReadOnlyMemory<byte> bytes, WebSocketMessageType type) =>
        Enqueue(() => socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None).AsTask());

    public void Close(int code, string reason) =>
        Enqueue(() => socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, CancellationToken.None));

    public void Enqueue(Func<Task> write) => _queue.Writer.TryWrite(new Outgoing(write));

    public void Freeze()
    {
        lock (_gate)
        {
            _thaw ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Thaw()
    {
        lock (_gate)
        {
            _thaw?.TrySetResult();
            _thaw = null;
        }
    }

    public void Complete() => _queue.Writer.TryComplete();

    /// <summary>When all that was to be written until now is written; at once where nothing is written any more.</summary>
    public Task FlushedAsync()
    {
        var marker = new Outgoing(() => Task.CompletedTask);
        lock (_gate)
        {
            return _isOver || _thaw is not null || !_queue.Writer.TryWrite(marker) ? Task.CompletedTask : marker.Written.Task;
        }
    }

    public async Task RunAsync()
    {
        try
        {
            await foreach (var outgoing in _queue.Reader.ReadAllAsync())
            {
                await (_thaw?.Task ?? Task.CompletedTask);
                await outgoing.Write();
                outgoing.Written.TrySetResult();
            }
        }
        catch (Exception broken) when (broken is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection is gone; that is noticed where it is read.
        }

        End();
    }

    private void End()
    {
        lock (_gate)
        {
            _isOver = true;
            _queue.Writer.TryComplete();
        }

        while (_queue.Reader.TryRead(out var left))
        {
            left.Written.TrySetResult();
        }
    }

    private sealed record Outgoing(Func<Task> Write)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
