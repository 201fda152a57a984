using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>What a request is answered.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Content">The words; null for none.</param>
public sealed record RestAnswer(int Status, string? Content = null)
{
    internal const string Json = "application/json";
    internal const string Html = "text/html; charset=UTF-8";

    /// <summary>What kind of words they are.</summary>
    public string ContentType { get; init; } = Json;

    /// <summary>The headers beside the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it counts as invalid: 401, 403 and 429, if the limit is not one that others share.</summary>
    internal bool IsInvalid => Status is 401 or 403 || (Status == 429 && Headers.GetValueOrDefault("X-RateLimit-Scope") != "shared");

    internal static RestAnswer NoContent { get; } = new(204);

    internal static RestAnswer Ok(JsonNode body) => new(200, body.ToJsonString());

    internal static RestAnswer Created(JsonNode body) => new(201, body.ToJsonString());

    internal static RestAnswer Error(int status, int code, string message, JsonObject? errors = null)
    {
        var body = new JsonObject { ["message"] = message, ["code"] = code };
        if (errors is not null)
        {
            body["errors"] = errors.DeepClone();
        }

        return new RestAnswer(status, body.ToJsonString());
    }
}
