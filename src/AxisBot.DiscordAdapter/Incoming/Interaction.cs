using System.Text.Json;
using AxisBot.Conversations.Messages;

namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>Something that somebody did with AxisBot, as far as all sorts of it have it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The sort: 2 a command, 3 a button or menu, 4 typing, 5 a form.</param>
/// <param name="Token">What answers it.</param>
/// <param name="Data">What was done.</param>
/// <param name="Place">Where.</param>
/// <param name="Channel">The channel itself, be it a thread.</param>
/// <param name="Person">Who.</param>
/// <param name="Locale">The language of that person.</param>
/// <param name="MayWrite">Whether the bot may write there by itself.</param>
internal sealed record Interaction(Id Id, int Kind, string Token, JsonElement Data, Place Place, Id Channel, Person Person, string Locale, bool MayWrite)
{
    public const int Command = 2;
    public const int Press = 3;
    public const int Typing = 4;
    public const int Form = 5;

    private const int BotDirect = 1;
    private const int DirectMessageType = 1;
    private const string OfServer = "0";

    /// <summary>Reads one; null where too little of it can be read.</summary>
    public static Interaction? Read(JsonElement body)
    {
        var member = body.Part("member");
        var person = (member.ValueKind == JsonValueKind.Object ? member : body).Part("user").Id("id");
        if (body.Id("id") is not { } id || body.Number("type") is not { } kind || body.Text("token") is not { Length: > 0 } token || person is not { } who
            || (body.Id("channel_id") ?? body.Part("channel").Id("id")) is not { } channel)
        {
            return null;
        }

        var guild = body.Id("guild_id");
        var isDirect = guild is null && (body.Number("context") ?? BotDirect) == BotDirect && (body.Part("channel").Number("type") ?? DirectMessageType) == DirectMessageType;
        var parent = ChannelTypes.ParentOf(body.Part("channel"));
        var place = parent is { } above ? Names.Place(guild, above, channel, isDirect: false) : Names.Place(guild, channel, null, isDirect);
        var writing = parent is null ? Permissions.SendMessages : Permissions.SendInThreads;
        var mayWrite = isDirect || (body.Part("authorizing_integration_owners").Text(OfServer) is not null && Permissions.Has(Permissions.Bits(body, "app_permissions"), Permissions.ViewChannel | writing));
        return new Interaction(
            id, kind, token, body.Part("data").Clone(), place, channel,
            new Person($"{who}", IsManager: isDirect || Permissions.IsManager(Permissions.Bits(member, "permissions"))), body.Text("locale") ?? "", mayWrite);
    }

    /// <summary>What is needed to answer it.</summary>
    public ReturnTicket Ticket(bool isEphemeral, DateTimeOffset now) => new()
    {
        Channel = Channel.Value,
        Interaction = Id.Value,
        Token = Token,
        Arrived = now.ToUnixTimeMilliseconds(),
        IsEphemeral = isEphemeral,
        MayWrite = MayWrite,
    };
}
