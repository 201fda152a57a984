using System.Numerics;
using System.Runtime.InteropServices;

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
    /// Unpacks <paramref name="target"/>.Length whole numbers that go upwards, of which the distances less 1 are packed, the
    /// first counted from <paramref name="least"/>. Eight bytes are read at a time, so <paramref name="source"/> must go on
    /// for 8 bytes behind the packed values.
    /// </summary>
    public static void UnpackAscending(ReadOnlySpan<byte> source, int width, int least, Span<int> target)
    {
        var mask = width == 32 ? uint.MaxValue : (1u << width) - 1;
        var bit = 0;
        for (var i = 0; i < target.Length; i++)
        {
            var word = MemoryMarshal.Read<ulong>(source[(bit >> 3)..]);
            least += (int)((uint)(word >> (bit & 7)) & mask);
            target[i] = least++;
            bit += width;
        }
    }
}
