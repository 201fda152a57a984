namespace AxisBot.Knowledge.Text;

/// <summary>
/// A text as it was found and as it is searched: marks of layout gone, white space single. Every stretch of the
/// clean text leads back to the stretch of the original it came from, so that a quotation is exact.
/// </summary>
public sealed class CleanText
{
    private readonly int[]? _offsets;

    /// <summary>A clean text that is known already.</summary>
    internal CleanText(string original, string value, int[]? offsets)
    {
        Original = original;
        Value = value;
        _offsets = offsets;
    }

    /// <summary>The text as it was found.</summary>
    public string Original { get; }

    /// <summary>The text as it is searched.</summary>
    public string Value { get; }

    /// <summary>Of each character of <see cref="Value"/>, its place in <see cref="Original"/>, rising; null where both are the same.</summary>
    internal IReadOnlyList<int>? Offsets => _offsets;

    /// <summary>The stretch of <see cref="Original"/> from which a stretch of <see cref="Value"/> came.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> leaves <see cref="Value"/>.</exception>
    public TextSpan InOriginal(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Value.Length, nameof(span));
        if (_offsets is null)
        {
            return span;
        }

        return span.Length == 0
            ? new TextSpan(span.Start < _offsets.Length ? _offsets[span.Start] : Original.Length, 0)
            : TextSpan.Between(_offsets[span.Start], _offsets[span.End - 1] + 1);
    }

    /// <summary>The words of the original behind a stretch of the clean text.</summary>
    public string Quote(TextSpan span) => InOriginal(span).In(Original);

    /// <summary>Gathers a clean text character by character.</summary>
    internal sealed class Builder(string original)
    {
        private readonly List<char> _value = new(original.Length);
        private readonly List<int> _offsets = new(original.Length);

        public int Length => _value.Count;

        public char Last => _value.Count > 0 ? _value[^1] : ' ';

        public void Append(char c, int offset)
        {
            _value.Add(c);
            _offsets.Add(offset);
        }

        /// <summary>Appends one space, unless the text is empty or ends in one.</summary>
        public void AppendSpace(int offset)
        {
            if (Last != ' ')
            {
                Append(' ', offset);
            }
        }

        public CleanText Build()
        {
            var length = _value.Count;
            while (length > 0 && _value[length - 1] == ' ')
            {
                length--;
            }

            var value = new string([.. _value[..length]]);
            return value == original
                ? new CleanText(original, original, null)
                : new CleanText(original, value, [.. _offsets[..length]]);
        }
    }
}
