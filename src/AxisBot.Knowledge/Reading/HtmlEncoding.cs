using System.Text;
using System.Text.RegularExpressions;

namespace AxisBot.Knowledge.Reading;

/// <summary>Finds the encoding that an HTML page names for itself.</summary>
internal static partial class HtmlEncoding
{
    private const int SearchedBytes = 4096;

    /// <summary>Its name; null where the page names none, or one that its bytes deny by being readable at all.</summary>
    public static string? Declared(ReadOnlySpan<byte> html)
    {
        var head = Encoding.Latin1.GetString(html[..Math.Min(html.Length, SearchedBytes)]);
        var name = Charset().Match(head).Groups[1].Value;
        return name.Length == 0 || name.StartsWith("utf-", StringComparison.OrdinalIgnoreCase) ? null : name;
    }

    [GeneratedRegex("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
