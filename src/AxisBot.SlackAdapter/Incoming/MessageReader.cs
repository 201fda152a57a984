using System.Text.Json;
using AxisBot.Conversations.Messages;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>Reads what people write, change and take back.</summary>
internal sealed class MessageReader(SlackSettings settings, TimeProvider time)
{
    private const string Mention = "app_mention";
    private const string Tombstone = "tombstone";

    /// <summary>What a message, or a mention, means.</summary>
    public Arrival Read(JsonElement payload, JsonElement happened, string team)
    {
        if (Payload.Text(happened, "channel") is not { } channel)
        {
            return Arrival.Nothing;
        }

        var bot = Payload.Items(payload, "authorizations").Select(one => Payload.Text(one, "user_id")).FirstOrDefault(id => id is not null);
        var scene = new Scene(team, channel, bot, Payload.Text(payload, "event_id"));
        return Payload.Text(happened, "subtype") switch
        {
            null or "file_share" or "thread_broadcast" => Written(happened, scene, isMention: Payload.Text(happened, "type") == Mention),
            "message_changed" => Changed(happened, scene),
            "message_deleted" => Removed(happened, scene),
            _ => Arrival.Nothing,
        };
    }

    private Arrival Written(JsonElement message, Scene scene, bool isMention)
    {
        if (Said(message, scene) is not { } said)
        {
            return Arrival.Nothing;
        }

        var mentions = isMention || said.NamesBot;
        if (!mentions && !Names.IsDirect(scene.Channel) && said.Thread is null)
        {
            return Arrival.Nothing; // somebody talks to somebody else: it is not even kept
        }

        if (Payload.Text(message, "edited", "ts") is { } edited)
        {
            return Arrival.Of(Edit(said, scene, edited, mentions)); // a mention that is changed comes as a mention anew
        }

        return Arrival.Of(new WrittenMessage(Names.Message(scene.Team, scene.Channel, said.Ts), PlaceOf(said, scene), new Person(said.User), At(said.Ts), said.Text, mentions)
        {
            ReturnAddress = TicketOf(said),
            AlsoKnownAs = Names.Others(scene.Team, scene.Channel, scene.EventId, Payload.Text(message, "client_msg_id")),
        });
    }

    /// <summary>A change counts where a person changed the words; previews and threads change messages too.</summary>
    private Arrival Changed(JsonElement happened, Scene scene)
    {
        if (Payload.At(happened, "message") is not { } message)
        {
            return Arrival.Nothing;
        }

        if (Payload.Text(message, "subtype") == Tombstone)
        {
            return Removed(happened, scene);
        }

        return Said(message, scene) is { } said
            && Payload.Text(message, "edited", "ts") is { } edited
            && Payload.Text(message, "text") != Payload.Text(happened, "previous_message", "text")
            && (said.NamesBot || Names.IsDirect(scene.Channel) || said.Thread is not null)
            ? Arrival.Of(Edit(said, scene, edited, said.NamesBot))
            : Arrival.Nothing;
    }

    private EditedMessage Edit(Words said, Scene scene, string edited, bool mentions) => new(
        Names.Edit(scene.Team, scene.Channel, said.Ts, edited), PlaceOf(said, scene), new Person(said.User), At(edited), Names.Message(scene.Team, scene.Channel, said.Ts), said.Text, mentions)
    {
        ReturnAddress = TicketOf(said),
        AlsoKnownAs = Names.Others(scene.Team, scene.Channel, scene.EventId, null),
    };

    private Arrival Removed(JsonElement happened, Scene scene)
    {
        var before = Payload.At(happened, "previous_message") ?? Payload.At(happened, "message") ?? happened;
        if ((Payload.Text(happened, "deleted_ts") ?? Payload.Text(before, "ts")) is not { } ts || Payload.Text(before, "bot_id") is not null)
        {
            return Arrival.Nothing;
        }

        var thread = Payload.Text(before, "thread_ts");
        var said = new Words(Payload.Text(before, "user") ?? "unknown", ts, thread, "", false);
        return Arrival.Of(new RemovedMessage(Names.Removal(scene.Team, scene.Channel, ts), PlaceOf(said, scene), new Person(said.User), time.GetUtcNow(), Names.Message(scene.Team, scene.Channel, ts))
        {
            ReturnAddress = TicketOf(said),
            AlsoKnownAs = Names.Others(scene.Team, scene.Channel, scene.EventId, null),
        });
    }

    /// <summary>What a person says in a message; null where a program says it, also where that program is AxisBot.</summary>
    private static Words? Said(JsonElement message, Scene scene)
    {
        if (Payload.Text(message, "user") is not { } user || Payload.Text(message, "ts") is not { } ts || Payload.Text(message, "bot_id") is not null || user == scene.Bot)
        {
            return null;
        }

        var (text, namesBot) = SlackText.Read(Payload.Text(message, "text"), scene.Bot);
        return new Words(user, ts, Payload.Text(message, "thread_ts"), text, namesBot);
    }

    /// <summary>A mention is answered in its thread, which it is the root of where it stands in none; so is all that an agent is told alone.</summary>
    private Place PlaceOf(Words said, Scene scene) =>
        Names.Place(scene.Team, scene.Channel, said.Thread ?? (Names.IsDirect(scene.Channel) && !settings.IsAgent ? null : said.Ts));

    private static string TicketOf(Words said) => new ReturnTicket { User = said.User, Ts = said.Ts, WhisperThread = said.Thread }.Write();

    private DateTimeOffset At(string ts) => Names.Time(ts) ?? time.GetUtcNow();

    private sealed record Scene(string Team, string Channel, string? Bot, string? EventId);

    private sealed record Words(string User, string Ts, string? Thread, string Text, bool NamesBot);
}
