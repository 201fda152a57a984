using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Messages;

/// <summary>Which mentions of a text notify.</summary>
/// <param name="AllPeople">All people that are named.</param>
/// <param name="AllRoles">All roles that are named.</param>
/// <param name="Everyone">Everyone, and all who are here.</param>
/// <param name="People">These people, where they are named.</param>
/// <param name="Roles">These roles, where they are named.</param>
/// <param name="RepliedTo">Whose message is replied to.</param>
internal sealed record AllowedMentions(
    bool AllPeople, bool AllRoles, bool Everyone, IReadOnlyList<Snowflake> People, IReadOnlyList<Snowflake> Roles, bool RepliedTo)
{
    /// <summary>What holds for a message in a channel that says nothing about it: all are notified.</summary>
    public static AllowedMentions OfChannel { get; } = new(true, true, true, [], [], RepliedTo: true);

    /// <summary>What holds for answers to interactions: people alone.</summary>
    public static AllowedMentions OfWebhook { get; } = new(true, false, false, [], [], RepliedTo: false);

    /// <summary>What a request says, or what holds where it says nothing.</summary>
    public static AllowedMentions Read(JsonNode? body, AllowedMentions otherwise)
    {
        if (body?["allowed_mentions"] is not JsonObject said)
        {
            return otherwise;
        }

        var parsed = (said["parse"] as JsonArray ?? []).Select(kind => kind?.ToString()).ToList();
        return new AllowedMentions(
            parsed.Contains("users"),
            parsed.Contains("roles"),
            parsed.Contains("everyone"),
            Ids(said["users"]),
            Ids(said["roles"]),
            said["replied_user"]?.GetValue<bool>() ?? false);
    }

    private static IReadOnlyList<Snowflake> Ids(JsonNode? ids) =>
        [.. (ids as JsonArray ?? []).Select(id => Snowflake.Parse(id?.ToString())).OfType<Snowflake>()];
}
