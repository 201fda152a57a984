using System.Text;
using System.Text.Json;

namespace AxisBot.TestKit;

/// <summary>The texts of ../shared/hostile that were written or gathered to break a program.</summary>
public static class HostileTexts
{
    /// <summary>The files of some folders of it, as "folder/file"; none where the shared folder is missing.</summary>
    public static IEnumerable<string> FilesIn(params string[] folders) =>
        SharedFolder.Find() is { } shared
            ? folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(shared, "hostile", folder))
                .Select(file => $"{folder}/{Path.GetFileName(file)}")).Order(StringComparer.Ordinal)
            : [];

    /// <summary>A file's bytes.</summary>
    public static byte[] BytesOf(string file) => File.ReadAllBytes(Path.Combine(SharedFolder.Find()!, "hostile", file));

    /// <summary>The single texts of a file: the strings of JSON, what base64 hides in them, or the lines of a text.</summary>
    public static IReadOnlyList<string> In(string file)
    {
        var text = Encoding.UTF8.GetString(BytesOf(file));
        return Path.GetExtension(file) switch
        {
            ".json" => [.. StringsOf(text)],
            ".jsonl" => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(StringsOf)],
            _ => text.Split('\n'),
        };
    }

    private static IEnumerable<string> StringsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. StringsOf(document.RootElement).SelectMany(text => Unpacked(text) is { } hidden ? [text, hidden] : (string[])[text])];
    }

    private static IEnumerable<string> StringsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [AnyString(element)],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(StringsOf),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => StringsOf(member.Value)),
        _ => [],
    };

    /// <summary>The string; as written where it holds half a surrogate pair, which .NET does not unescape.</summary>
    private static string AnyString(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return element.GetRawText();
        }
    }

    private static string? Unpacked(string text)
    {
        var bytes = new byte[text.Length];
        return text.Length >= 8 && Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes.AsSpan(0, length))
            : null;
    }
}
