namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>
/// The stream of a connection that can be cut after any number of bytes, in the middle of a frame or of its head. A cut ends
/// the reading too: nobody else would.
/// </summary>
internal sealed class CuttableStream(Stream inner, Action cut) : Stream
{
    private readonly CancellationTokenSource _over = new();
    private long? _left;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Lets so many bytes through, and then no more.</summary>
    public void CutAfter(long bytes) => _left = bytes;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_left is not { } left || left > buffer.Length)
        {
            _left -= buffer.Length;
            await inner.WriteAsync(buffer, cancellationToken);
            return;
        }

        await inner.WriteAsync(buffer[..(int)left], cancellationToken);
        await inner.FlushAsync(cancellationToken);
        _left = 0;
        cut();
        await _over.CancelAsync();
        throw new IOException("The connection was cut.");
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, _over.Token);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _over.Dispose();
        }

        base.Dispose(disposing);
    }
}
