using System.Text.Json;

namespace AxisBot.TestKit.Models;

/// <summary>A request that is not taken.</summary>
/// <param name="Status">The status.</param>
/// <param name="Type">The sort of fault, as the wire names it.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record Objection(int Status, string Type, string Message);

/// <summary>Refuses what the real endpoints refuse.</summary>
internal static class RequestJudge
{
    private static readonly HashSet<string> OpenAIMembers =
    [
        "model", "messages", "max_completion_tokens", "max_tokens", "response_format", "stream", "stream_options", "temperature", "top_p", "stop",
        "seed", "n", "user", "metadata", "tools", "tool_choice", "presence_penalty", "frequency_penalty", "reasoning_effort", "store",
    ];

    private static readonly HashSet<string> AnthropicMembers =
    [
        "model", "messages", "max_tokens", "system", "stream", "temperature", "top_p", "top_k", "stop_sequences", "metadata", "thinking",
        "output_config", "tools", "tool_choice", "service_tier",
    ];

    private static readonly HashSet<string> OpenAIRoles = ["system", "developer", "user", "assistant", "tool"];
    private static readonly HashSet<string> AnthropicRoles = ["user", "assistant"];

    /// <summary>What is wrong with a request; null where it is taken.</summary>
    public static Objection? ObjectionTo(ModelRequest request, LoopbackModel model) =>
        Key(request, model) ?? (request.Wire == ModelWire.OpenAI ? OpenAI(request.Body, model) : Anthropic(request, model));

    private static Objection? Key(ModelRequest request, LoopbackModel model)
    {
        var given = request.Headers.GetValueOrDefault("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..]
            : request.Wire == ModelWire.Anthropic ? request.Headers.GetValueOrDefault("x-api-key")
            : null;
        return model.Key is null || given == model.Key ? null : new Objection(401, "authentication_error", $"Incorrect API key provided: {given}");
    }

    private static Objection? OpenAI(JsonElement body, LoopbackModel model)
    {
        if (body.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !OpenAIMembers.Contains(name)) is { } unknown)
        {
            return Invalid($"Unrecognized request argument supplied: {unknown}");
        }

        if (Model(body, model) is { } objection)
        {
            return objection;
        }

        if (Messages(body, OpenAIRoles) is { } wrong)
        {
            return Invalid(wrong);
        }

        if (body.TryGetProperty("max_completion_tokens", out var most) && !(most.TryGetInt32(out var tokens) && tokens > 0))
        {
            return Invalid("max_completion_tokens must be a positive integer");
        }

        if (body.TryGetProperty("stream_options", out _) && !(body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True))
        {
            return Invalid("The 'stream_options' parameter is only allowed when 'stream' is enabled.");
        }

        return body.TryGetProperty("response_format", out var format) ? Format(format, body, model) : null;
    }

    private static Objection? Format(JsonElement format, JsonElement body, LoopbackModel model)
    {
        var type = format.TryGetProperty("type", out var named) ? named.GetString() : null;
        if (type is not ("text" or "json_object" or "json_schema") || (type != "text" && !model.KnownFormats.Contains(type)))
        {
            return Invalid($"Invalid parameter: 'response_format' of type '{type}' is not supported with this model.");
        }

        if (type == "json_object" && !body.GetProperty("messages").GetRawText().Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return Invalid("'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.");
        }

        return type != "json_schema" ? null
            : !format.TryGetProperty("json_schema", out var schema) || !schema.TryGetProperty("name", out _) || !schema.TryGetProperty("schema", out var shape) ? Invalid("Missing required parameter: 'response_format.json_schema'.")
            : schema.TryGetProperty("strict", out var strict) && strict.ValueKind == JsonValueKind.True && Laxity(shape) is { } lax ? Invalid($"Invalid schema for response_format: {lax}")
            : null;
    }

    /// <summary>Strict schemas name all members as required, and allow no others.</summary>
    private static string? Laxity(JsonElement shape)
    {
        if (shape.TryGetProperty("items", out var items))
        {
            return Laxity(items);
        }

        if (!shape.TryGetProperty("properties", out var members))
        {
            return null;
        }

        var required = shape.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        return !(shape.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False) ? "'additionalProperties' is required to be supplied and to be false."
            : members.EnumerateObject().Any(member => !required.Contains(member.Name)) ? "'required' is required to be supplied and to be an array including every key in properties."
            : members.EnumerateObject().Select(member => Laxity(member.Value)).FirstOrDefault(lax => lax is not null);
    }

    private static Objection? Anthropic(ModelRequest request, LoopbackModel model)
    {
        var body = request.Body;
        if (!request.Headers.ContainsKey("anthropic-version"))
        {
            return Invalid("anthropic-version: header is required");
        }

        if (body.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !AnthropicMembers.Contains(name)) is { } unknown)
        {
            return Invalid($"{unknown}: Extra inputs are not permitted");
        }

        if (Model(body, model) is { } objection)
        {
            return objection;
        }

        if (!(body.TryGetProperty("max_tokens", out var most) && most.TryGetInt32(out var tokens) && tokens > 0))
        {
            return Invalid("max_tokens: Field required");
        }

        if (Messages(body, AnthropicRoles) is { } wrong)
        {
            return Invalid(wrong);
        }

        return request.Format is { } type && !model.KnownFormats.Contains(type) ? Invalid("output_config.format: structured output is not supported by this model")
            : request.Format is not null && Laxity(body.GetProperty("output_config").GetProperty("format").GetProperty("schema")) is { } lax ? Invalid($"output_config.format.schema: {lax}")
            : null;
    }

    private static Objection? Model(JsonElement body, LoopbackModel model) =>
        !(body.TryGetProperty("model", out var named) && named.ValueKind == JsonValueKind.String) ? Invalid("you must provide a model parameter")
        : named.GetString() != model.Name ? new Objection(404, "not_found_error", $"The model `{named.GetString()}` does not exist")
        : null;

    private static string? Messages(JsonElement body, HashSet<string> roles)
    {
        if (!(body.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array && messages.GetArrayLength() > 0))
        {
            return "messages: at least one message is required";
        }

        foreach (var message in messages.EnumerateArray())
        {
            if (!(message.TryGetProperty("role", out var role) && roles.Contains(role.GetString() ?? "")))
            {
                return $"messages: Unexpected role \"{role}\". Allowed roles are {string.Join(", ", roles)}";
            }

            if (!(message.TryGetProperty("content", out var content) && content.ValueKind is JsonValueKind.String or JsonValueKind.Array) || content.GetRawText() is "\"\"" or "[]")
            {
                return "messages: text content must be non-empty";
            }
        }

        return messages.EnumerateArray().Any(message => message.GetProperty("role").GetString() == "user") ? null : "messages: there must be one of the user";
    }

    private static Objection Invalid(string message) => new(400, "invalid_request_error", message);
}
