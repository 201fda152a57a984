using System.Text;

namespace AxisBot.Settings;

/// <summary>Finds the key of embeddings: in its setting, or in the file that another one names.</summary>
internal static class EmbeddingKey
{
    private const int MostBytes = 4_096;

    /// <summary>The key in a file, without what stands around it; null with what is wrong where there is none.</summary>
    public static Reading<string> InFile(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[MostBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var key = Encoding.UTF8.GetString(bytes, 0, length).Trim().TrimStart('\uFEFF');
            return length > MostBytes ? new(null, "the file is larger than a key can be")
                : key.Length == 0 ? new(null, "the file holds nothing")
                : EmbeddingRules.Key.Read(key).Wrong is { } wrong ? new(null, $"what the file holds {wrong}")
                : new(key);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(null, "there is no such file");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(null, "the file cannot be read");
        }
    }
}
