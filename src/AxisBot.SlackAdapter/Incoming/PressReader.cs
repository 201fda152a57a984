using System.Text.Json;
using AxisBot.Conversations.Messages;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>Reads presses of buttons and choices from menus, below messages and in the home tab.</summary>
internal sealed class PressReader(TimeProvider time)
{
    /// <summary>The ids of what can be pressed in the home tab begin so.</summary>
    public const string HomePrefix = "home.";

    /// <summary>Chooses the channel whose digest the home tab shows.</summary>
    public const string ChooseChannel = "home.channel";

    /// <summary>Opens the form of the digest.</summary>
    public const string SetDigest = "home.digest";

    /// <summary>Ends the digest of the channel.</summary>
    public const string EndDigest = "home.digest.end";

    /// <summary>Opens the form in which a claim is checked.</summary>
    public const string CheckClaim = "home.check";

    /// <summary>What a press means.</summary>
    public Arrival Read(JsonElement payload, string team, string user)
    {
        if (Payload.Items(payload, "actions").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } action || Payload.Text(action, "action_id") is not { } id)
        {
            return Arrival.Nothing;
        }

        var at = Payload.Text(action, "action_ts") ?? Payload.Text(payload, "trigger_id") ?? "";
        if (Payload.Text(payload, "container", "type") == "view")
        {
            return ViewNotes.Read<HomeView>(Payload.Text(payload, "view", "private_metadata")) is { Team: not null, Direct: not null } view ? InHome(payload, action, id, view with { Team = team }, user, at) : Arrival.Nothing;
        }

        return Payload.Text(payload, "channel", "id") is { } channel && Chosen(action) is { } code ? Arrival.Of(InMessage(payload, code, team, channel, user, at)) : Arrival.Nothing;
    }

    private ButtonPress InMessage(JsonElement payload, string code, string team, string channel, string user, string at)
    {
        var thread = Payload.Text(payload, "container", "thread_ts") ?? Payload.Text(payload, "message", "thread_ts");
        var message = Payload.Text(payload, "container", "message_ts");
        var root = thread ?? (Payload.IsTrue(payload, "container", "is_ephemeral") ? null : message); // what only one person sees is the root of no thread
        return new ButtonPress(Names.Press(team, channel, user, at), Names.Place(team, channel, root), new Person(user), time.GetUtcNow(), code)
        {
            ReturnAddress = new ReturnTicket
            {
                User = user,
                WhisperThread = thread,
                Address = Payload.Text(payload, "response_url"),
                AddressUntil = ReturnTicket.AddressUntilFrom(time.GetUtcNow()),
            }.Write(),
        };
    }

    private Arrival InHome(JsonElement payload, JsonElement action, string id, HomeView view, string user, string at)
    {
        var trigger = Payload.Text(payload, "trigger_id") ?? "";
        return id switch
        {
            ChooseChannel => Arrival.Of(new ShowHome(user, view with { Channel = Payload.Text(action, "selected_conversation") })),
            SetDigest => Arrival.Of(new OpenDigestForm(trigger, view)),
            CheckClaim => Arrival.Of(new OpenClaimForm(trigger, view.Team, "", new ClaimReturn(view.Direct, null, null, 0), null)),
            EndDigest => Arrival.Of(FormReader.DigestCall(view, user, Names.Press(view.Team, view.DigestChannel, user, at), time.GetUtcNow(), new() { ["action"] = "unsubscribe" })),
            _ when Chosen(action) is { } code => Arrival.Of(new ButtonPress(Names.Press(view.Team, view.Direct, user, at), Names.Place(view.Team, view.Direct, null), new Person(user), time.GetUtcNow(), code)
            {
                ReturnAddress = new ReturnTicket { User = user }.Write(),
            }),
            _ => Arrival.Nothing,
        };
    }

    private static string? Chosen(JsonElement action) => Payload.Text(action, "selected_option", "value") ?? Payload.Text(action, "value");
}
