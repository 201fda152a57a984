using AxisBot.Retrieval.Index;

namespace AxisBot.Tests.Retrieval.Index;

public sealed class BitPackingTests
{
    private const int ReadAhead = 8;

    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 31)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Numbers_of_any_width_come_out_as_they_went_in(int width)
    {
        var chance = new Random(width);
        var most = width == 0 ? 0 : (1u << width) - 1;
        const int count = PostingBlock.Size;
        var distances = Enumerable.Range(0, count).Select(_ => (uint)chance.NextInt64(most + 1L)).ToArray();
        distances[chance.Next(count)] = most;
        var bytes = new List<byte>();
        BitPacking.Pack(distances, width, bytes);

        Assert.Equal(width, BitPacking.WidthOf(distances));
        Assert.Equal(BitPacking.BytesFor(count, width), bytes.Count);
        byte[] packed = [.. bytes, .. new byte[ReadAhead]];
        for (var i = 0; i < count; i++)
        {
            Assert.Equal((int)distances[i], BitPacking.Unpack(ref packed[0], i * width, width));
        }
    }
}
