namespace AxisBot.Knowledge.Reading;

/// <summary>Follows inline HTML tags and knows whether what stands between them is hidden from a reader.</summary>
internal sealed class HiddenMarkup
{
    private readonly Stack<(string Name, bool Hides)> _open = new();

    public bool IsHidden => _open.Any(tag => tag.Hides);

    public void Read(string tag)
    {
        var inner = tag.AsSpan().Trim("<>");
        if (inner.StartsWith("/"))
        {
            var closed = NameOf(inner[1..]);
            while (_open.TryPop(out var top) && top.Name != closed)
            {
            }
        }
        else if (!inner.StartsWith("!") && !inner.EndsWith("/"))
        {
            _open.Push((NameOf(inner), Hides(tag)));
        }
    }

    /// <summary>Whether the attributes of a tag or the text of a style hide what they apply to.</summary>
    public static bool Hides(string attributes)
    {
        var text = attributes.Replace(" ", "", StringComparison.Ordinal);
        return text.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || text.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || text.Contains("font-size:0", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<script", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<style", StringComparison.OrdinalIgnoreCase);
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(' ', '\t', '\n');
        return (end < 0 ? tag : tag[..end]).ToString().ToLowerInvariant();
    }
}
