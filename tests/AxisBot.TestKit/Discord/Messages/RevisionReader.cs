using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Messages;

/// <summary>Makes of what a client sends what a message says.</summary>
internal static class RevisionReader
{
    /// <summary>The marks that an edit may change; the one of components stays once it is set.</summary>
    private const MessageMarks Editable = MessageMarks.SuppressEmbeds | MessageMarks.ComponentsV2;

    private static readonly string[] BesideComponents = ["content", "embeds", "sticker_ids", "poll"];

    /// <summary>A new message.</summary>
    public static MessageDraft Draft(DiscordChannel channel, DiscordPerson author, JsonObject said, IReadOnlyList<DiscordAttachment> files, MessageMarks more = MessageMarks.None) =>
        new(channel, author)
        {
            Content = Text(said["content"]),
            Embeds = Objects(said["embeds"]),
            Components = Objects(said["components"]),
            Attachments = files,
            Flags = Flags(said) | more,
        };

    /// <summary>A message after a change: what the change does not name stays. One of components never holds anything else again.</summary>
    public static MessageRevision Change(MessageRevision before, JsonObject said, IReadOnlyList<DiscordAttachment> files)
    {
        if (before.Has(MessageMarks.ComponentsV2) && BesideComponents.FirstOrDefault(name => HoldsSomething(said[name])) is { } other)
        {
            throw RestRefusal.InvalidForm(ErrorTree.Of(other, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "A message of components has no such field."));
        }

        return before with
        {
            Content = said.ContainsKey("content") ? Text(said["content"]) : before.Content,
            Embeds = said.ContainsKey("embeds") ? Objects(said["embeds"]) : before.Embeds,
            Components = said.ContainsKey("components") ? Objects(said["components"]) : before.Components,
            Attachments = Attachments(before, said, files),
            Flags = Flags(before.Flags, said) & ~MessageMarks.Loading,
        };
    }

    private static bool HoldsSomething(JsonNode? part) => part switch
    {
        null => false,
        JsonArray items => items.Count > 0,
        JsonValue => part.ToString().Trim().Length > 0,
        _ => true,
    };

    private static IReadOnlyList<DiscordAttachment> Attachments(MessageRevision before, JsonObject said, IReadOnlyList<DiscordAttachment> files)
    {
        if (said["attachments"] is not JsonArray kept)
        {
            return [.. before.Attachments, .. files];
        }

        var ids = kept.Select(attachment => attachment?["id"]?.ToString()).ToHashSet();
        return [.. before.Attachments.Where(attachment => ids.Contains(attachment.Id.ToString())), .. files];
    }

    private static MessageMarks Flags(MessageMarks before, JsonObject said) => said["flags"] is null
        ? before
        : (before & ~Editable) | (Flags(said) & Editable) | (before & MessageMarks.ComponentsV2);

    private static MessageMarks Flags(JsonObject said) => (MessageMarks)(said["flags"]?.GetValue<int>() ?? 0);

    private static string Text(JsonNode? text) => text?.GetValue<string>().Trim() ?? "";

    private static IReadOnlyList<JsonObject> Objects(JsonNode? items) => [.. (items as JsonArray ?? []).OfType<JsonObject>().Select(item => item.DeepClone().AsObject())];
}
