using System.Buffers.Binary;

namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>The kinds of frames of a WebSocket (RFC 6455, 11.8).</summary>
internal enum Opcode
{
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10,
}

/// <summary>A frame of a WebSocket.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Payload">What it carries.</param>
/// <param name="IsLast">Whether it is the last of its message.</param>
internal sealed record Frame(Opcode Kind, byte[] Payload, bool IsLast = true)
{
    private const int LastBit = 0x80;
    private const int MaskBit = 0x80;
    private const int Short = 125;
    private const byte Medium = 126;
    private const byte Long = 127;

    /// <summary>The bytes as a server sends them.</summary>
    public byte[] ToBytes()
    {
        var first = (byte)((IsLast ? LastBit : 0) | (int)Kind);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(length, (ulong)Payload.Length);
        return Payload.Length switch
        {
            <= Short => [first, (byte)Payload.Length, .. Payload],
            <= ushort.MaxValue => [first, Medium, .. length[^sizeof(ushort)..], .. Payload],
            _ => [first, Long, .. length, .. Payload],
        };
    }

    /// <summary>Reads one as a client sends it; null at the end of the connection.</summary>
    public static async Task<Frame?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        if (await BytesAsync(stream, 2, cancellation) is not [var first, var second])
        {
            return null;
        }

        var (short7, isMasked) = (second & ~MaskBit, (second & MaskBit) != 0);
        var extra = short7 == Medium ? sizeof(ushort) : short7 == Long ? sizeof(ulong) : 0;
        var more = await BytesAsync(stream, extra + (isMasked ? sizeof(uint) : 0), cancellation);
        if (more is null || !isMasked)
        {
            return null;
        }

        var length = extra == 0 ? short7 : more.Take(extra).Aggregate(0L, (sum, one) => (sum << 8) | one);
        var payload = await BytesAsync(stream, (int)length, cancellation);
        for (var i = 0; i < payload?.Length; i++)
        {
            payload[i] ^= more[extra + i % sizeof(uint)];
        }

        return payload is null ? null : new Frame((Opcode)(first & 0x0F), payload, (first & LastBit) != 0);
    }

    private static async Task<byte[]?> BytesAsync(Stream stream, int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        return await stream.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancellation) == count ? bytes : null;
    }
}
