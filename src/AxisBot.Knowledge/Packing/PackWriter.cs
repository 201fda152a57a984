using System.Text;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Packing;

/// <summary>Writes what <see cref="PackReader"/> reads: numbers, and texts of which each is kept once.</summary>
public sealed class PackWriter : IDisposable
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly MemoryStream _content = new();
    private readonly BinaryWriter _writer;

    /// <summary>An empty pack.</summary>
    public PackWriter() => _writer = new BinaryWriter(_content, Encoding.UTF8);

    /// <summary>A number; small ones take the least room.</summary>
    public void Number(int number) => _writer.Write7BitEncodedInt(number);

    /// <summary>Yes or no.</summary>
    public void Flag(bool flag) => Number(flag ? 1 : 0);

    /// <summary>A text, or that there is none.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        _texts.TryAdd(text, _texts.Count + 1);
        Number(_texts[text]);
    }

    /// <summary>A stretch of a text.</summary>
    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    /// <summary>A decimal, or that there is none.</summary>
    public void Amount(decimal? value)
    {
        Flag(value is not null);
        foreach (var part in value is { } known ? decimal.GetBits(known) : [])
        {
            Number(part);
        }
    }

    /// <summary>Bytes as they are.</summary>
    public void Bytes(byte[] bytes)
    {
        Number(bytes.Length);
        _writer.Write(bytes);
    }

    /// <summary>A row of things, each written by <paramref name="write"/>.</summary>
    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    /// <summary>The whole pack.</summary>
    public byte[] ToArray()
    {
        using var whole = new MemoryStream();
        using var writer = new BinaryWriter(whole, Encoding.UTF8);
        writer.Write7BitEncodedInt(_texts.Count);
        foreach (var text in _texts.Keys)
        {
            writer.Write(text);
        }

        _writer.Flush();
        writer.Write(_content.ToArray());
        writer.Flush();
        return whole.ToArray();
    }
}
