using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Slack.Calls;

/// <summary>Reads the arguments of a request: of its address, of a form, of JSON or of a form in parts.</summary>
internal static class ArgumentsReader
{
    private const string MissingCharset = "missing_charset";
    private const string SuperfluousCharset = "superfluous_charset";

    /// <summary>What came; where the body cannot be read its error in the words of Slack.</summary>
    public static async Task<ReadArguments> ReadAsync(HttpRequest request)
    {
        var raw = new JsonObject();
        foreach (var (name, values) in request.Query)
        {
            raw[name] = values.ToString();
        }

        var type = request.ContentType ?? "";
        if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return ReadJson(raw, await BytesAsync(request), HasCharset(type));
        }

        if (request.HasFormContentType)
        {
            foreach (var (name, values) in await request.ReadFormAsync())
            {
                raw[name] = values.ToString();
            }

            return new ReadArguments(raw, null, IsJson: false, HasCharset(type) ? SuperfluousCharset : null);
        }

        var isEmpty = (await BytesAsync(request)).Length == 0;
        return new ReadArguments(raw, isEmpty ? null : "invalid_post_type", IsJson: false, null);
    }

    private static ReadArguments ReadJson(JsonObject raw, byte[] body, bool hasCharset)
    {
        try
        {
            if (body.Length > 0 && JsonNode.Parse(body) is var node)
            {
                if (node is not JsonObject arguments)
                {
                    return new ReadArguments(raw, "json_not_object", IsJson: true, null);
                }

                foreach (var (name, value) in arguments)
                {
                    raw[name] = value?.DeepClone();
                }
            }
        }
        catch (Exception wrong) when (wrong is JsonException or DecoderFallbackException)
        {
            return new ReadArguments(raw, "invalid_json", IsJson: true, null);
        }

        return new ReadArguments(raw, null, IsJson: true, hasCharset ? null : MissingCharset);
    }

    private static bool HasCharset(string type) => type.Contains("charset", StringComparison.OrdinalIgnoreCase);

    private static async Task<byte[]> BytesAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}

/// <summary>What was read of a request.</summary>
/// <param name="Raw">The arguments.</param>
/// <param name="Error">What was wrong with the body; null where nothing was.</param>
/// <param name="IsJson">Whether the body was JSON, which may not carry the token.</param>
/// <param name="Warning">What Slack warns of; null where of nothing.</param>
internal sealed record ReadArguments(JsonObject Raw, string? Error, bool IsJson, string? Warning);
