using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;

namespace AxisBot.TestKit.Slack.Rules;

/// <summary>Refuses the views that Slack refuses.</summary>
internal sealed class ViewRules(BlockRules blockRules)
{
    /// <summary>A view above everything else.</summary>
    public const string Modal = "modal";

    /// <summary>The tab of the app's own.</summary>
    public const string Home = "home";

    private const int LongestTitle = 24;
    private const int LongestMetadata = 3000;
    private const int LongestId = 255;
    private const int MostBytes = 250 * 1024;
    private const string Input = "input";

    /// <summary>Why a view is refused; null where it is not.</summary>
    public ApiAnswer? Refuse(JsonNode? node, string kind)
    {
        if (node is not JsonObject view)
        {
            return ApiAnswer.Missing("view");
        }

        if (view.ToJsonString().Length > MostBytes)
        {
            return ApiAnswer.Error("view_too_large");
        }

        var problems = Problems(view, kind);
        return problems.Count == 0 ? null : ApiAnswer.Error("invalid_arguments", problems);
    }

    /// <summary>What is wrong with a view; nothing where it is fine.</summary>
    public IReadOnlyList<string> Problems(JsonObject view, string kind)
    {
        var findings = new Findings();
        var place = new Place(view, "/view", findings);
        place.OneOf("type", isNeeded: true, kind);
        place.Letters("private_metadata", LongestMetadata, mayBeEmpty: true);
        place.Letters("callback_id", LongestId, mayBeEmpty: true);
        place.Letters("external_id", LongestId, mayBeEmpty: true);
        if (kind == Modal)
        {
            CheckModal(place);
        }
        else
        {
            place.Only("type", "blocks", "private_metadata", "callback_id", "external_id");
        }

        if (view["blocks"] is not JsonArray { Count: > 0 } blocks)
        {
            place.Say("missing required field: blocks");
            return findings.Found;
        }

        return [.. findings.Found, .. blockRules.Problems(blocks, Surface.View)];
    }

    private static void CheckModal(Place place)
    {
        place.Only(
            "type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close", "notify_on_close", "external_id", "submit_disabled");
        place.TextObject("title", LongestTitle, isNeeded: true, isPlain: true);
        place.TextObject("submit", LongestTitle, isPlain: true);
        place.TextObject("close", LongestTitle, isPlain: true);
        if (!place.Has("submit") && place.Object["blocks"] is JsonArray blocks && blocks.OfType<JsonObject>().Any(block => block["type"]?.ToString() == Input))
        {
            place.Say("submit", "is needed where there is an input");
        }
    }
}
