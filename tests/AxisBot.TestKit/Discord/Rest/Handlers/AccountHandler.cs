using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.TestKit.Discord.Wire;

namespace AxisBot.TestKit.Discord.Rest.Handlers;

/// <summary>Who the bot is, where its gateway is, and with whom it talks.</summary>
internal static class AccountHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/gateway", "gateway", RouteKey.Nothing, call => RestAnswer.Ok(new JsonObject { ["url"] = Address(call) })),
        new("GET", "/gateway/bot", "gateway bot", RouteKey.Bot, Gateway),
        new("GET", "/users/@me", "me", RouteKey.Bot, call => RestAnswer.Ok(ReadyEvent.Account(call.Bot))),
        new("GET", "/applications/@me", "application", RouteKey.Bot, Application),
        new("GET", "/oauth2/applications/@me", "application", RouteKey.Bot, Application),
        new("POST", "/users/@me/channels", "direct messages", RouteKey.Bot, OpenDirectMessages),
    ];

    private static string Address(RestCall call) => call.Home.GatewayAddress.ToString().TrimEnd('/');

    private static RestAnswer Gateway(RestCall call) => RestAnswer.Ok(new JsonObject
    {
        ["url"] = Address(call),
        ["shards"] = call.Home.Settings.RecommendedShards,
        ["session_start_limit"] = call.Home.Gateway.Budget.Write(),
    });

    private static RestAnswer Application(RestCall call) => RestAnswer.Ok(new JsonObject
    {
        ["id"] = call.Bot.Id.ToString(),
        ["name"] = call.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["bot"] = PersonWire.Of(call.Bot),
        ["verify_key"] = new string('0', 64),
        ["flags"] = FlagsOf(call.Home.Settings.Granted),
        ["approximate_guild_count"] = call.Home.World.Guilds.Count,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
        ["interactions_endpoint_url"] = null,
    });

    /// <summary>Which privileged intents were granted, as for an application in few servers.</summary>
    private static int FlagsOf(GatewayIntents granted) =>
        (granted.HasFlag(GatewayIntents.GuildPresences) ? 1 << 13 : 0)
        | (granted.HasFlag(GatewayIntents.GuildMembers) ? 1 << 15 : 0)
        | (granted.HasFlag(GatewayIntents.MessageContent) ? 1 << 19 : 0);

    private static RestAnswer OpenDirectMessages(RestCall call)
    {
        var body = call.Body(PayloadKind.DirectMessages);
        var person = call.Home.World.FindPerson(Snowflake.Parse(body["recipient_id"]!.ToString()));
        return person is null or { IsBot: true }
            ? throw new RestRefusal(400, 50033, "Invalid Recipient(s)")
            : RestAnswer.Ok(ChannelWire.Of(call.Home.World.DirectMessagesWith(person)));
    }
}
