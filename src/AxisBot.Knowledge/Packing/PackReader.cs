using System.Text;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Packing;

/// <summary>Reads what <see cref="PackWriter"/> wrote, in the same order. It trusts its bytes: they come from the program's own build.</summary>
public sealed class PackReader
{
    private readonly byte[] _bytes;
    private readonly string[] _texts;
    private int _position;

    /// <summary>Opens a pack.</summary>
    public PackReader(byte[] bytes)
    {
        _bytes = bytes;
        _texts = new string[Number()];
        for (var i = 0; i < _texts.Length; i++)
        {
            var length = Number();
            _texts[i] = Encoding.UTF8.GetString(bytes, _position, length);
            _position += length;
        }
    }

    /// <summary>A number.</summary>
    public int Number() => SevenBits.Read(_bytes, ref _position);

    /// <summary>Yes or no.</summary>
    public bool Flag() => Number() == 1;

    /// <summary>A text; null where there is none.</summary>
    public string? OptionalText() => Number() is > 0 and var number ? _texts[number - 1] : null;

    /// <summary>A text.</summary>
    public string Text() => _texts[Number() - 1];

    /// <summary>A row of texts.</summary>
    public string[] Texts() => List(pack => pack.Text());

    /// <summary>A stretch of a text.</summary>
    public TextSpan Span() => new(Number(), Number());

    /// <summary>A row of stretches of a text.</summary>
    public TextSpan[] Spans()
    {
        var spans = new TextSpan[Number()];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = Span();
        }

        return spans;
    }

    /// <summary>A decimal; null where there is none.</summary>
    public decimal? Amount() => Flag() ? new decimal([Number(), Number(), Number(), Number()]) : null;

    /// <summary>Bytes as they are.</summary>
    public byte[] Bytes()
    {
        var length = Number();
        var bytes = _bytes[_position..(_position + length)];
        _position += length;
        return bytes;
    }

    /// <summary>A row of things, each read by <paramref name="read"/>.</summary>
    public T[] List<T>(Func<PackReader, T> read)
    {
        var items = new T[Number()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(this);
        }

        return items;
    }
}
