using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace AxisBot.TestKit.Slack.Rules;

/// <summary>Slack's own schema of manifests, which the shared folder holds: it knows every key and some lengths, and no scopes or events.</summary>
public static class ManifestRules
{
    private static readonly EvaluationOptions WithReasons = new() { OutputFormat = OutputFormat.List };

    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSerializer.Deserialize<JsonSchema>(File.ReadAllText(Path.Combine(SharedFolder.Find()!, "specs", "slack-manifest.schema.json")))!);

    /// <summary>What the schema does not take of a manifest; null where it takes all.</summary>
    public static string? Problem(JsonObject manifest)
    {
        var found = Schema.Value.Evaluate(manifest, WithReasons);
        return found.IsValid ? null : string.Join("; ", found.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}"));
    }
}
