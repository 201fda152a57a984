using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.TestKit.Discord.Wire;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Rest.Handlers;

/// <summary>Channels and threads.</summary>
internal static class ChannelHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/channels/{channel}", "channel", RouteKey.Bot, call => RestAnswer.Ok(ChannelWire.Of(call.Channel()))),
        new("POST", "/channels/{channel}/typing", "typing", RouteKey.Bot, Type),
        new("POST", "/channels/{channel}/messages/{message}/threads", "threads", RouteKey.Bot, StartThread),
        new("GET", "/guilds/{guild}", "guild", RouteKey.Bot, call => RestAnswer.Ok(GuildWire.Of(Guild(call), call.Bot))),
        new("GET", "/guilds/{guild}/members/{user}", "member", RouteKey.Bot, call => RestAnswer.Ok(PersonWire.WholeMember(Guild(call), Member(call)))),
    ];

    /// <summary>The guild of the path, if the bot is in it.</summary>
    public static DiscordGuild Guild(RestCall call)
    {
        var guild = call.Home.World.FindGuild(call.Id("guild")) ?? throw RestRefusal.Unknown("Guild", 10004);
        return guild.HasBot ? guild : throw RestRefusal.MissingAccess();
    }

    /// <summary>The member of the path.</summary>
    private static DiscordPerson Member(RestCall call)
    {
        var person = call.Home.World.FindPerson(call.Id("user")) ?? throw RestRefusal.Unknown("User", 10013);
        return Guild(call).Members.Contains(person) ? person : throw RestRefusal.Unknown("Member", 10007);
    }

    /// <summary>What it takes to write somewhere.</summary>
    public static void DemandWriting(RestCall call, DiscordChannel channel)
    {
        call.Demand(channel, channel.IsThread ? DiscordPermissions.SendMessagesInThreads : DiscordPermissions.SendMessages);
        if (channel.IsLocked && !Permission.Has(call.Bot, channel, DiscordPermissions.ManageThreads))
        {
            throw new RestRefusal(403, 160005, "Thread is locked");
        }

        if (channel.Recipient is { TakesDirectMessages: false })
        {
            throw new RestRefusal(403, 50007, "Cannot send messages to this user");
        }
    }

    private static RestAnswer Type(RestCall call)
    {
        var channel = call.Channel();
        DemandWriting(call, channel);
        channel.Typing.Add(call.Home.Time.GetUtcNow());
        return RestAnswer.NoContent;
    }

    private static RestAnswer StartThread(RestCall call)
    {
        var channel = call.Channel();
        var body = call.Body(PayloadKind.Thread);
        if (channel.Guild is null || channel.IsThread)
        {
            throw new RestRefusal(400, 50024, "Cannot execute action on this channel type");
        }

        call.Demand(channel, DiscordPermissions.CreatePublicThreads);
        call.Demand(channel, DiscordPermissions.ReadMessageHistory);
        var message = call.Message(channel);
        if (message.Thread is not null)
        {
            throw new RestRefusal(400, 160004, "The message has a thread already");
        }

        return RestAnswer.Created(ChannelWire.Of(ThreadStarter.Start(message, body["name"]!.ToString(), call.Bot)));
    }
}
