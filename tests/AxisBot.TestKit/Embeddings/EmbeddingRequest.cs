using System.Text.Json;

namespace AxisBot.TestKit.Embeddings;

/// <summary>What a caller asked, read as strictly as an interface may.</summary>
/// <param name="Texts">The texts.</param>
/// <param name="InBase64">Whether the numbers are wanted in Base64.</param>
public sealed record EmbeddingRequest(IReadOnlyList<string> Texts, bool InBase64)
{
    private const int MostTexts = 2_048;

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static EmbeddingRequest Read(byte[] body, string model)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            var stray = root.EnumerateObject().Select(member => member.Name).Except(["model", "input", "encoding_format"]).ToList();
            var texts = root.GetProperty("input").EnumerateArray().Select(text => text.GetString() ?? "").ToList();
            return stray.Count > 0 ? throw new FormatException($"unknown members {string.Join(", ", stray)}")
                : root.GetProperty("model").GetString() != model ? throw new FormatException("unknown model")
                : texts.Count is 0 or > MostTexts || texts.Exists(string.IsNullOrEmpty) ? throw new FormatException("no texts, too many, or an empty one")
                : root.GetProperty("encoding_format").GetString() switch
                {
                    "base64" => new EmbeddingRequest(texts, true),
                    "float" => new EmbeddingRequest(texts, false),
                    _ => throw new FormatException("unknown encoding_format"),
                };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("no request", fault);
        }
    }
}
