using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>Asks the machine-readable descriptions of Discord that lie in ../shared/specs.</summary>
internal sealed class SchemaJudge
{
    private const string OpenApi = "discord-openapi.json";

    private static readonly Lazy<SchemaJudge?> Found = new(Find);

    private static readonly EvaluationOptions Plainly = new() { OutputFormat = OutputFormat.List };

    private readonly string _folder;
    private readonly ConcurrentDictionary<PayloadKind, IReadOnlyList<JsonSchema>> _schemas = [];

    private SchemaJudge(string folder) => _folder = folder;

    /// <summary>The judge; null where the folder is missing.</summary>
    public static SchemaJudge? Shared => Found.Value;

    public IReadOnlyList<FormError> Errors(PayloadKind kind, JsonNode? body)
    {
        var element = JsonSerializer.SerializeToElement(body);
        return [.. _schemas.GetOrAdd(kind, Load).SelectMany(schema => Errors(schema, element)).Take(20)];
    }

    private static SchemaJudge? Find() =>
        SharedFolder.Find() is { } shared && File.Exists(Path.Combine(shared, "specs", OpenApi)) ? new SchemaJudge(Path.Combine(shared, "specs")) : null;

    private static List<FormError> Errors(JsonSchema schema, JsonElement body)
    {
        var verdict = schema.Evaluate(body, Plainly);
        if (verdict.IsValid)
        {
            return [];
        }

        var errors = (verdict.Details ?? []).Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => new FormError(PathOf(detail), $"SCHEMA_{error.Key.ToUpperInvariant()}", error.Value)))
            .Distinct().ToList();
        return errors.Count > 0 ? errors : [new FormError("", "SCHEMA", "The schema refuses it without saying why.")];
    }

    private static string PathOf(EvaluationResults detail) => detail.InstanceLocation.ToString().TrimStart('/').Replace('/', '.');

    private IReadOnlyList<JsonSchema> Load(PayloadKind kind) => kind switch
    {
        PayloadKind.CreateMessage => [FromOpenApi("MessageCreateRequest"), FromTypes("CreateMessage")],
        PayloadKind.EditMessage => [FromOpenApi("MessageEditRequestPartial")],
        PayloadKind.Callback => [FromOpenApi(
            "ApplicationCommandAutocompleteCallbackRequest", "CreateMessageInteractionCallbackRequest", "LaunchActivityInteractionCallbackRequest",
            "ModalInteractionCallbackRequest", "PongInteractionCallbackRequest", "UpdateMessageInteractionCallbackRequest"), FromTypes("Callback")],
        PayloadKind.FollowUp => [FromOpenApi("IncomingWebhookRequestPartial")],
        PayloadKind.EditFollowUp => [FromOpenApi("IncomingWebhookUpdateRequestPartial")],
        PayloadKind.Command => [FromOpenApi("ApplicationCommandCreateRequest")],
        PayloadKind.CommandChange => [FromOpenApi("ApplicationCommandPatchRequestPartial")],
        PayloadKind.Commands => [FromOpenApi(isList: true, "ApplicationCommandUpdateRequest"), FromTypes("Commands")],
        PayloadKind.GatewayFrame => [FromTypes("Send")],
        PayloadKind.Thread => [FromOpenApi("CreateTextThreadWithMessageRequest")],
        _ => [FromOpenApi("CreatePrivateChannelRequest")],
    };

    private JsonSchema FromOpenApi(params string[] names) => FromOpenApi(isList: false, names);

    private JsonSchema FromOpenApi(bool isList, params string[] names)
    {
        var all = Read(OpenApi)["components"]!["schemas"]!.AsObject();
        return SchemaCutter.Cut(all, "#/components/schemas/", names, isList);
    }

    private JsonSchema FromTypes(string name)
    {
        var schema = Read($"discord-types.{name}.schema.json");
        SchemaMender.Mend(schema["definitions"]!.AsObject());
        return JsonSchema.FromText(schema.ToJsonString());
    }

    private JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, file)))!.AsObject();
}
