using System.Text.Json;
using AxisBot.CommandLine;

namespace AxisBot.Settings;

/// <summary>Finds one value in a settings file, without building a configuration.</summary>
internal static class SettingsFile
{
    private const int Deepest = 64;

    private static readonly JsonReaderOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Deepest };

    /// <summary>The value under a key such as "Knowledge:Path"; null where the file or the key is missing.</summary>
    /// <exception cref="BadUseException">The file cannot be read.</exception>
    public static string? Find(string file, string key)
    {
        try
        {
            return File.Exists(file) ? Find(WithoutMark(File.ReadAllBytes(file)), key) : null;
        }
        catch (JsonException fault)
        {
            throw new BadUseException($"{file}, line {fault.LineNumber + 1}: it is no JSON ({Shortened(fault.Message)}); mend the line");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadUseException($"{file}: it cannot be read ({fault.Message})");
        }
    }

    private static string? Find(ReadOnlySpan<byte> json, string key)
    {
        var reader = new Utf8JsonReader(json, Lenient);
        var names = new string[Deepest + 1];
        string? found = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                names[reader.CurrentDepth] = reader.GetString()!;
            }
            else if (reader.TokenType == JsonTokenType.String && string.Equals(PathTo(names, reader.CurrentDepth), key, StringComparison.OrdinalIgnoreCase))
            {
                found = reader.GetString();
            }
        }

        return found;
    }

    private static string PathTo(string[] names, int depth) => string.Join(':', names, 1, depth);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static string Shortened(string message)
    {
        var end = message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
