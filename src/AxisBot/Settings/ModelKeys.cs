using System.Text;

namespace AxisBot.Settings;

/// <summary>Looks at keys to models without telling them.</summary>
internal static class ModelKeys
{
    private const int LongestFile = 8192;

    /// <summary>What is wrong with a key, to stand behind it; null where nothing is.</summary>
    public static string? FaultIn(string key) =>
        key.Any(char.IsWhiteSpace) ? "holds a blank or a line break"
        : !key.All(c => c is > ' ' and < '\u007F') ? "holds a character that no key has"
        : null;

    /// <summary>The key that a file holds, or what is wrong with the file.</summary>
    public static (string? Key, string? Wrong) Read(string file)
    {
        try
        {
            var info = new FileInfo(file);
            if (!info.Exists)
            {
                return (null, Directory.Exists(file) ? "is a folder" : "is not there");
            }

            var key = info.Length > LongestFile ? null : File.ReadAllText(file, Encoding.UTF8).Trim();
            return key is null ? (null, "is too large to hold a key and nothing else")
                : key.Length == 0 ? (null, "is empty")
                : FaultIn(key) is { } wrong ? (null, wrong)
                : (key, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, "cannot be read");
        }
    }
}
