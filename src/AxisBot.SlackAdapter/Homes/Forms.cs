using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Languages;
using AxisBot.SlackAdapter.Incoming;
using AxisBot.SlackAdapter.Rendering;

namespace AxisBot.SlackAdapter.Homes;

/// <summary>The forms that people fill in. What they say is in the language of the channel.</summary>
internal static class Forms
{
    private const int LongestClaim = 3_000;
    private const int LongestTitle = 24;
    private const string Utc = "UTC";

    /// <summary>The form in which a claim is checked.</summary>
    public static JsonObject Claim(OpenClaimForm errand, string language)
    {
        var field = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = FormReader.ClaimField, ["multiline"] = true, ["max_length"] = LongestClaim };
        if (SafeText.Shortened(errand.Claim, LongestClaim) is { Length: > 0 } claim)
        {
            field["initial_value"] = claim;
        }

        var forMe = Block.Option(Wording.Say("Only me", language), FormReader.ForMe);
        var audience = new JsonObject
        {
            ["type"] = "radio_buttons",
            ["action_id"] = FormReader.AudienceField,
            ["options"] = new JsonArray(forMe, Block.Option(Wording.Say("Everybody here", language), FormReader.ForAll)),
            ["initial_option"] = forMe.DeepClone(),
        };
        return Modal(FormReader.ClaimForm, "Check a claim", "Check", ViewNotes.Write(errand.Return), language, [
            Input(FormReader.ClaimField, "A sentence with its figure", field, language),
            Input(FormReader.AudienceField, "Who sees the verdict", audience, language),
        ]);
    }

    /// <summary>The form in which the time of a digest is set.</summary>
    /// <param name="view">The home tab that it is opened from.</param>
    /// <param name="time">The time that stands in it, as "09:00".</param>
    /// <param name="zone">The time zone that stands in it; null for that of nobody in particular.</param>
    /// <param name="language">The language.</param>
    public static JsonObject Digest(HomeView view, string time, string? zone, string language) =>
        Modal(FormReader.DigestForm, "Daily digest", "Save", ViewNotes.Write(view), language, [
            Input(FormReader.TimeField, "Time of day", new JsonObject { ["type"] = "timepicker", ["action_id"] = FormReader.TimeField, ["initial_time"] = time }, language),
            Input(FormReader.ZoneField, "Time zone, such as Atlantic/Azores", new JsonObject { ["type"] = "plain_text_input", ["action_id"] = FormReader.ZoneField, ["initial_value"] = zone ?? Utc }, language),
        ]);

    private static JsonObject Modal(string name, string title, string submit, string notes, string language, JsonNode[] fields) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = name,
        ["private_metadata"] = notes,
        ["title"] = Block.Plain(Wording.Say(title, language), LongestTitle),
        ["submit"] = Block.Plain(Wording.Say(submit, language), LongestTitle),
        ["close"] = Block.Plain(Wording.Say("Cancel", language), LongestTitle),
        ["blocks"] = new JsonArray(fields),
    };

    private static JsonObject Input(string id, string label, JsonObject element, string language) => new()
    {
        ["type"] = "input",
        ["block_id"] = id,
        ["label"] = Block.Plain(Wording.Say(label, language), BlockLimits.Context),
        ["element"] = element,
    };
}
