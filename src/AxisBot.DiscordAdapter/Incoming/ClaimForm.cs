using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Languages;
using AxisBot.DiscordAdapter.Rendering;

namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>The form in which a claim is checked.</summary>
internal static class ClaimForm
{
    /// <summary>Its id, and those of its fields.</summary>
    public const string FormId = "claim";
    public const string ClaimField = "claim";
    public const string AudienceField = "audience";
    public const string ForAll = "all";
    public const string ForMe = "me";

    private const int LongestClaim = 2_000;
    private const int LongestTitle = 45;

    /// <summary>The form, as an answer to an interaction.</summary>
    /// <param name="claim">What stands in it; empty for nothing.</param>
    /// <param name="language">The language.</param>
    public static JsonObject Of(string claim, string language) => new()
    {
        ["type"] = 9,
        ["data"] = new JsonObject
        {
            ["custom_id"] = FormId,
            ["title"] = DiscordWords.Plain(Wording.Say("Check a claim", language), LongestTitle),
            ["components"] = new JsonArray(
                Component.Field(Wording.Say("A sentence with its figure", language), Component.TextInput(ClaimField, LongestClaim, SafeText.Shortened(claim.Trim(), LongestClaim))),
                Component.Field(Wording.Say("Who sees the verdict", language), Component.Select(null, AudienceField, [
                    (Wording.Say("Only me", language), ForMe, true),
                    (Wording.Say("Everybody here", language), ForAll, false),
                ]))),
        },
    };

    /// <summary>What was filled in, which may be nothing but blanks; null where it is not this form.</summary>
    public static (string Claim, bool IsPrivate)? Read(JsonElement data)
    {
        var fields = Fields(data).ToList();
        var claim = fields.FirstOrDefault(field => field.Text("custom_id") == ClaimField).Text("value")?.Trim() ?? "";
        var audience = fields.FirstOrDefault(field => field.Text("custom_id") == AudienceField).Texts("values").FirstOrDefault();
        return data.Text("custom_id") == FormId ? (claim, audience != ForAll) : null;
    }

    private static IEnumerable<JsonElement> Fields(JsonElement part) =>
        part.Items("components").Append(part.Part("component")).Where(child => child.ValueKind == JsonValueKind.Object).SelectMany(child => Fields(child).Prepend(child));
}
