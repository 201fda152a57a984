using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AxisBot.Retrieval.Vectors;

/// <summary>Names a text by its content: the same words give the same name on every machine.</summary>
/// <param name="Value">The first 16 bytes of the SHA-256 of its UTF-16 letters, little endian.</param>
public readonly record struct TextHash(UInt128 Value)
{
    /// <summary>How many bytes <see cref="Write"/> writes.</summary>
    public const int Size = 16;

    /// <summary>The name of a text.</summary>
    public static TextHash Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return Read(hash);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TextHash Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128LittleEndian(bytes));

    /// <summary>Writes it into the first <see cref="Size"/> bytes.</summary>
    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128LittleEndian(bytes, Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
