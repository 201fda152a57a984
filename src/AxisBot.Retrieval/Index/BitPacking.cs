using System.Numerics;
using System.Runtime.CompilerServices;

namespace AxisBot.Retrieval.Index;

/// <summary>Packs whole numbers into as few bits as the largest of them needs.</summary>
internal static class BitPacking
{
    /// <summary>How many bits the largest of the values needs.</summary>
    public static int WidthOf(ReadOnlySpan<uint> values)
    {
        uint all = 0;
        foreach (var value in values)
        {
            all |= value;
        }

        return 32 - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>How many bytes <paramref name="count"/> values of a width take.</summary>
    public static int BytesFor(int count, int width) => ((count * width) + 7) / 8;

    /// <summary>Appends the packed values to <paramref name="target"/>.</summary>
    public static void Pack(ReadOnlySpan<uint> values, int width, List<byte> target)
    {
        ulong buffer = 0;
        var bits = 0;
        foreach (var value in values)
        {
            buffer |= (ulong)value << bits;
            bits += width;
            while (bits >= 8)
            {
                target.Add((byte)buffer);
                buffer >>= 8;
                bits -= 8;
            }
        }

        if (bits > 0)
        {
            target.Add((byte)buffer);
        }
    }

    /// <summary>
    /// The value that begins <paramref name="bit"/> bits behind <paramref name="source"/>. Eight bytes are read, so the bytes
    /// must go on for 8 behind the packed values.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Unpack(ref byte source, int bit, int width) =>
        (int)(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, bit >> 3)) >> (bit & 7)) & (int)((1L << width) - 1);
}
