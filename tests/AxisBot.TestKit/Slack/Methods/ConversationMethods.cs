using System.Globalization;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Channels, and reading what stands in them.</summary>
internal sealed class ConversationMethods(Workspace workspace, ChannelDoor door) : IMethods
{
    private const int UsualPage = 100;
    private const int LongestPage = 999;

    public IEnumerable<Method> All =>
    [
        new("conversations.open", Tier.Three, Open) { AnyScopeOf = ["im:write"] },
        new("conversations.info", Tier.Three, Info),
        new("conversations.history", Tier.Three, History),
        new("conversations.replies", Tier.Three, Replies),
    ];

    private ApiAnswer Open(Arguments arguments)
    {
        var person = arguments.Text("channel") is { } known ? workspace.FindChannel(known)?.Name : arguments.Text("users");
        return workspace.FindMember(person) is { } member
            ? ApiAnswer.Ok(("channel", new JsonObject { ["id"] = workspace.DirectWith(member.Id).Id }))
            : ApiAnswer.Error(person is null ? "users_list_not_supplied" : "user_not_found");
    }

    private ApiAnswer Info(Arguments arguments)
    {
        if (!door.TryRead(arguments.Text("channel"), "read", out var channel, out var refused))
        {
            return refused;
        }

        var isDirect = channel.Kind == ChannelKind.Direct;
        return ApiAnswer.Ok(("channel", new JsonObject
        {
            ["id"] = channel.Id,
            ["name"] = isDirect ? null : channel.Name,
            ["user"] = isDirect ? channel.Name : null,
            ["is_channel"] = channel.Kind == ChannelKind.Public,
            ["is_private"] = channel.Kind != ChannelKind.Public,
            ["is_im"] = isDirect,
            ["is_archived"] = channel.IsArchived,
            ["is_member"] = channel.Has(workspace.App.BotUserId),
        }));
    }

    private ApiAnswer History(Arguments arguments) => door.TryRead(arguments.Text("channel"), "history", out var channel, out var refused)
        ? Page(arguments, [.. workspace.Posts(channel.Id).Where(post => post.ThreadTs is null || post.ThreadTs == post.Ts).Reverse()])
        : refused;

    private ApiAnswer Replies(Arguments arguments)
    {
        if (!door.TryRead(arguments.Text("channel"), "history", out var channel, out var refused))
        {
            return refused;
        }

        var root = arguments.Text("ts");
        return workspace.FindPost(channel.Id, root) is null
            ? ApiAnswer.Error("thread_not_found")
            : Page(arguments, [.. workspace.Posts(channel.Id).Where(post => post.Ts == root || post.ThreadTs == root)]);
    }

    /// <summary>A page of messages between two times; the cursor is the place of the next one.</summary>
    private ApiAnswer Page(Arguments arguments, IReadOnlyList<Post> posts)
    {
        var length = (int)Math.Clamp(arguments.Number("limit") ?? UsualPage, 1, LongestPage);
        var from = int.TryParse(arguments.Text("cursor"), CultureInfo.InvariantCulture, out var cursor) ? cursor : 0;
        var within = posts.Where(post => IsBetween(post, arguments)).ToList();
        var page = within.Skip(from).Take(length).Select(post => (JsonNode)PostJson.Of(post, workspace.App));
        var hasMore = from + length < within.Count;
        return ApiAnswer.Ok(
            ("messages", new JsonArray([.. page])),
            ("has_more", hasMore),
            ("response_metadata", new JsonObject { ["next_cursor"] = hasMore ? $"{from + length}" : "" }));
    }

    private static bool IsBetween(Post post, Arguments arguments)
    {
        var inclusive = arguments.Flag("inclusive");
        return (arguments.Text("oldest") is not { } oldest || Compare(post.Ts, oldest) > 0 || (inclusive && Compare(post.Ts, oldest) == 0))
            && (arguments.Text("latest") is not { } latest || Compare(post.Ts, latest) < 0 || (inclusive && Compare(post.Ts, latest) == 0));
    }

    private static int Compare(string one, string other) =>
        decimal.TryParse(one, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(other, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(one, other);
}
