using System.Text.Json;
using AxisBot.CommandLine;

namespace AxisBot.Settings;

/// <summary>Opens a settings file, and finds one value in it without building anything.</summary>
internal static class SettingsFile
{
    private const int Deepest = 64;
    private const int MostBytes = 1 << 20;

    /// <summary>Comments and a comma too many are let pass.</summary>
    public static readonly JsonReaderOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Deepest };

    /// <summary>The value under a key such as "Knowledge:Path", and where it stands; null where the file or the key is missing.</summary>
    /// <exception cref="BadUseException">The file cannot be read.</exception>
    public static (string Text, string Where)? Find(string file, string key)
    {
        try
        {
            return ReadBytes(file) is { } bytes ? Find(bytes, key, file) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw Unusable(file, NoJson(fault));
        }
        catch (UnusableFileException fault)
        {
            throw Unusable(file, fault);
        }
    }

    /// <summary>The bytes of a file, without a mark of byte order; null where it is missing.</summary>
    /// <exception cref="UnusableFileException">It cannot be read.</exception>
    public static byte[]? ReadBytes(string file)
    {
        try
        {
            var info = new FileInfo(file);
            if (!info.Exists)
            {
                return Directory.Exists(file) ? throw new UnusableFileException(null, "it is a folder", "put a file of JSON in its place, or take it away") : null;
            }

            return info.Length > MostBytes
                ? throw new UnusableFileException(null, "it is larger than a settings file can be", "keep it below 1 MB")
                : WithoutMark(File.ReadAllBytes(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException(null, "it cannot be read", "let AxisBot read it, or take it away");
        }
    }

    /// <summary>A file that is no JSON.</summary>
    public static UnusableFileException NoJson(Exception fault) => fault is JsonException json
        ? new((int)(json.LineNumber ?? 0) + 1, "it is no JSON", "mend what stands there or just before: a comma, a bracket or a quotation mark")
        : new(null, "it is no text in UTF-8", "save it as UTF-8");

    /// <summary>A line of a file, for messages.</summary>
    public static string Where(string file, int line) => $"{file}, line {line}";

    /// <summary>The number of the line in which a byte stands, from 1.</summary>
    public static int LineAt(ReadOnlySpan<byte> bytes, int at) => bytes[..at].Count((byte)'\n') + 1;

    private static BadUseException Unusable(string file, UnusableFileException fault) =>
        new(new SettingFault(SettingsReader.FileName, fault.Line is { } line ? Where(file, line) : file, fault.Wrong, fault.Fix));

    private static (string Text, string Where)? Find(ReadOnlySpan<byte> json, string key, string file)
    {
        var reader = new Utf8JsonReader(json, Lenient);
        var names = new string[Deepest + 1];
        (string Text, string Where)? found = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                names[reader.CurrentDepth] = reader.GetString()!;
            }
            else if (IsValue(reader.TokenType) && string.Equals(PathTo(names, reader.CurrentDepth), key, StringComparison.OrdinalIgnoreCase))
            {
                var where = Where(file, LineAt(json, (int)reader.TokenStartIndex));
                found = reader.TokenType == JsonTokenType.String
                    ? (reader.GetString()!, where)
                    : throw new BadUseException(new SettingFault(key, where, "it is no text", "write it in quotation marks"));
            }
        }

        return found;
    }

    private static bool IsValue(JsonTokenType token) =>
        token is not (JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.PropertyName or JsonTokenType.Comment);

    private static string PathTo(string[] names, int depth) => string.Join(':', names, 1, depth);

    private static byte[] WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
