using System.Text;

namespace AxisBot.Settings;

/// <summary>Looks at the keys to models and their like without telling them.</summary>
internal static class EndpointKeys
{
    private const int MostBytes = 8_192;
    private const string Quotes = "\"'";

    /// <summary>What is wrong with a key, to stand behind it; null where nothing is.</summary>
    public static string? FaultIn(string key) => key switch
    {
        [var first, .., var last] when first == last && Quotes.Contains(first) => "stands in quotation marks, which count",
        _ when key.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) => "begins with a word that does not belong to it",
        _ when key.Any(char.IsWhiteSpace) => "holds a blank or a line break",
        _ when !key.All(c => c is > ' ' and <= '~') => "holds a character that no key has",
        _ => null,
    };

    /// <summary>The key that a file holds, without what stands around it; or what is wrong with the file, to stand behind its name.</summary>
    public static Reading<string> In(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return new(null, Directory.Exists(path) ? "is a folder" : "is not there");
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[MostBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var key = Encoding.UTF8.GetString(bytes, 0, length).TrimStart('\uFEFF').Trim();
            return length > MostBytes ? new(null, "is too large to hold a key and nothing else")
                : key.Length == 0 ? new(null, "is empty")
                : FaultIn(key) is { } wrong ? new(null, $"holds a key that {wrong}")
                : new(key);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, "cannot be read");
        }
    }
}
