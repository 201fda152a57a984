using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Calls;

/// <summary>What Slack answers: status 200 and <c>ok</c>, be it false.</summary>
internal sealed record ApiAnswer(JsonObject Body)
{
    /// <summary>Whether the call did what it was asked for.</summary>
    public bool IsOk => (bool)Body["ok"]!;

    /// <summary>The error; null where there is none.</summary>
    public string? Code => (string?)Body["error"];

    /// <summary>Seconds to wait where too many calls came; null else.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>It was done.</summary>
    public static ApiAnswer Ok(params (string Name, JsonNode? Value)[] fields)
    {
        var body = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
        {
            body[name] = value;
        }

        return new ApiAnswer(body);
    }

    /// <summary>It was refused, for reasons.</summary>
    public static ApiAnswer Error(string code, params IReadOnlyCollection<string> reasons)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = code };
        if (reasons.Count > 0)
        {
            body["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. reasons.Select(reason => JsonValue.Create($"[ERROR] {reason}"))]) };
        }

        return new ApiAnswer(body);
    }

    /// <summary>An argument is missing or cannot be what it is.</summary>
    public static ApiAnswer Missing(string argument) => Error("invalid_arguments", $"missing required field: {argument}");

    /// <summary>A scope is missing.</summary>
    public static ApiAnswer MissingScope(string needed, IEnumerable<string> provided)
    {
        var answer = Error("missing_scope");
        answer.Body["needed"] = needed;
        answer.Body["provided"] = string.Join(',', provided);
        return answer;
    }

    /// <summary>Too many calls.</summary>
    public static ApiAnswer TooMany(int retryAfter) => Error("ratelimited") with { RetryAfter = retryAfter };

    /// <summary>The same with a warning.</summary>
    public ApiAnswer Warned(string? warning)
    {
        if (warning is not null)
        {
            Body["warning"] = warning;
            var metadata = Body["response_metadata"] as JsonObject ?? [];
            metadata["warnings"] = new JsonArray(JsonValue.Create(warning));
            Body["response_metadata"] = metadata;
        }

        return this;
    }
}
