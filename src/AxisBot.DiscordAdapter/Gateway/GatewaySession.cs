using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>A session at the gateway, as much of it as is needed to go on with it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Address">Where it is resumed; null for where it was begun.</param>
/// <param name="Sequence">The number of the last event.</param>
/// <param name="Bot">The id of the bot's account.</param>
/// <param name="Application">The id of its application.</param>
internal sealed record GatewaySession(string Id, Uri? Address, int Sequence, Id Bot, Id Application)
{
    /// <summary>Reads what READY says; null where too little of it can be read.</summary>
    public static GatewaySession? Read(JsonElement ready, int sequence) =>
        ready.Text("session_id") is { Length: > 0 } id
        && ready.Part("user").Id("id") is { } bot
            ? new GatewaySession(id, AddressIn(ready.Text("resume_gateway_url")), sequence, bot, ready.Part("application").Id("id") ?? bot)
            : null;

    /// <summary>Reads what was written down; null where that is no session.</summary>
    public static GatewaySession? Read(JsonElement kept) =>
        kept.Text("id") is { Length: > 0 } id
        && kept.Number("sequence") is { } sequence && kept.Id("bot") is { } bot && kept.Id("application") is { } application
            ? new GatewaySession(id, AddressIn(kept.Text("address")), sequence, bot, application)
            : null;

    /// <summary>Writes it down.</summary>
    public JsonObject Write() => new()
    {
        ["id"] = Id,
        ["address"] = Address?.AbsoluteUri,
        ["sequence"] = Sequence,
        ["bot"] = $"{Bot}",
        ["application"] = $"{Application}",
    };

    /// <summary>An address of the gateway; null for any other, to which no connection can be opened.</summary>
    private static Uri? AddressIn(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("ws" or "wss") ? address : null;
}
