using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AxisBot.Tests.Conversations.Charts;

/// <summary>A picture as rsvg-convert makes it: eight bits for each of red, green, blue and, if there is one, alpha.</summary>
internal sealed class PngPicture
{
    private readonly byte[] _lines;
    private readonly int _depth;

    private PngPicture(int width, int height, int depth, byte[] lines) => (Width, Height, _depth, _lines) = (width, height, depth, lines);

    public int Width { get; }

    public int Height { get; }

    public static PngPicture Read(ReadOnlySpan<byte> png)
    {
        var (width, height, depth) = (0, 0, 0);
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            var content = png.Slice(at + 8, length);
            switch (Encoding.ASCII.GetString(png.Slice(at + 4, 4)))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                    depth = (content[8], content[9]) switch { (8, 2) => 3, (8, 6) => 4, var other => throw new NotSupportedException($"{other}") };
                    break;
                case "IDAT":
                    packed.Write(content);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var open = new ZLibStream(packed, CompressionMode.Decompress);
        using var lines = new MemoryStream();
        open.CopyTo(lines);
        return new PngPicture(width, height, depth, Unfiltered(lines.ToArray(), width * depth, depth));
    }

    /// <summary>The columns of a band of the picture, from 0, in which something is drawn on the ground of its corner.</summary>
    public List<int> InkedColumns(int top, int height) => [.. Enumerable.Range(0, Width)
        .Where(x => Enumerable.Range(top, height).Any(y => !Pixel(x, y).SequenceEqual(Pixel(0, 0))))];

    private ReadOnlySpan<byte> Pixel(int x, int y) => _lines.AsSpan(((y * Width) + x) * _depth, 3);

    private static byte[] Unfiltered(byte[] raw, int stride, int depth)
    {
        var lines = new byte[raw.Length / (stride + 1) * stride];
        for (var y = 0; y * (stride + 1) < raw.Length; y++)
        {
            var filter = raw[y * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                var at = (y * stride) + x;
                var left = x >= depth ? lines[at - depth] : 0;
                var up = y > 0 ? lines[at - stride] : 0;
                var corner = x >= depth && y > 0 ? lines[at - stride - depth] : 0;
                lines[at] = (byte)(raw[(y * (stride + 1)) + 1 + x] + filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Nearest(left, up, corner) });
            }
        }

        return lines;
    }

    private static int Nearest(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - corner - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
