using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>Reads forms that were sent. What is wrong with a field is said beside it at once; all else is answered like a command.</summary>
internal sealed class FormReader(TimeProvider time)
{
    /// <summary>The form in which a claim is checked, and its fields.</summary>
    public const string ClaimForm = "claim";
    public const string ClaimField = "claim";
    public const string AudienceField = "audience";
    public const string ForAll = "all";
    public const string ForMe = "me";

    /// <summary>The form in which a digest is set, and its fields.</summary>
    public const string DigestForm = "digest";
    public const string TimeField = "time";
    public const string ZoneField = "zone";

    private const string Digest = "digest";

    /// <summary>What a form means.</summary>
    public Arrival Read(JsonElement payload, string team, string user)
    {
        if (Payload.At(payload, "view") is not { } view || Payload.Text(view, "id") is not { } id)
        {
            return Arrival.Nothing;
        }

        var name = Names.Form(team, id, Payload.Text(view, "hash") ?? "");
        return Payload.Text(view, "callback_id") switch
        {
            ClaimForm when ViewNotes.Read<ClaimReturn>(Payload.Text(view, "private_metadata")) is { Channel: not null } where => Claim(view, team, user, where, name),
            DigestForm when ViewNotes.Read<HomeView>(Payload.Text(view, "private_metadata")) is { Direct: not null } home => Set(view, home with { Team = team }, user, name),
            _ => Arrival.Nothing,
        };
    }

    /// <summary>A call that sets the digest of a channel from the home tab; what comes of it is said in the direct message.</summary>
    public static CommandCall DigestCall(HomeView view, string user, MessageId id, DateTimeOffset at, Dictionary<string, string> arguments) =>
        new(id, Names.Place(view.Team, view.DigestChannel, null), new Person(user), at, Digest, arguments)
        {
            ReturnAddress = new ReturnTicket { User = user, Direct = view.Direct, RefreshesHome = true }.Write(),
        };

    private Arrival Claim(JsonElement view, string team, string user, ClaimReturn where, MessageId name)
    {
        if ((Field(view, ClaimField, "value") ?? "").Trim() is not { Length: > 0 } claim)
        {
            return Wrong(ClaimField, "Write a sentence to check, with its figure.");
        }

        var isPrivate = Payload.Text(view, "state", "values", AudienceField, AudienceField, "selected_option", "value") != ForAll;
        return Arrival.Of(ShortcutReader.Call(team, user, where, claim, isPrivate, name, time.GetUtcNow()));
    }

    private Arrival Set(JsonElement view, HomeView home, string user, MessageId name)
    {
        if (WrittenTime.Time(Field(view, TimeField, "selected_time") ?? "") is not { } hour)
        {
            return Wrong(TimeField, "Write it as 09:00 or 9am.");
        }

        if (WrittenTime.Zone(Field(view, ZoneField, "value") ?? "") is not { } zone)
        {
            return Wrong(ZoneField, "Write it as Atlantic/Azores or UTC.");
        }

        return Arrival.Of(DigestCall(home, user, name, time.GetUtcNow(), new()
        {
            ["action"] = "subscribe",
            ["time"] = hour.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["zone"] = zone,
        }));
    }

    private static string? Field(JsonElement view, string field, string member) => Payload.Text(view, "state", "values", field, field, member);

    private static Arrival Wrong(string field, string what) => new()
    {
        Answer = new JsonObject { ["response_action"] = "errors", ["errors"] = new JsonObject { [field] = what } },
    };
}
