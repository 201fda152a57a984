using System.Text.Json;
using AxisBot.Conversations.Messages;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>Reads the action "Check this claim" in the menu of a message.</summary>
internal sealed class ShortcutReader(TimeProvider time)
{
    /// <summary>By this name Slack calls it.</summary>
    public const string CheckClaim = "check_claim";

    private const string Check = "check";
    private const string Claim = "claim";

    /// <summary>What it means.</summary>
    public Arrival Read(JsonElement payload, string team, string user)
    {
        if (Payload.Text(payload, "callback_id") != CheckClaim || Payload.Text(payload, "channel", "id") is not { } channel || Payload.Text(payload, "trigger_id") is not { } trigger || Payload.At(payload, "message") is not { } message)
        {
            return Arrival.Nothing;
        }

        var claim = SlackText.Read(Payload.Text(message, "text"), bot: null).Text;
        var thread = Payload.Text(message, "thread_ts") ?? Payload.Text(message, "ts");
        var until = ReturnTicket.AddressUntilFrom(time.GetUtcNow());
        var where = new ClaimReturn(channel, thread, Payload.Text(payload, "response_url"), until);
        return Arrival.Of(new OpenClaimForm(trigger, team, claim, where, claim.Length == 0 ? null : Call(team, user, where, claim, isPrivate: true, Names.Command(team, channel, trigger), time.GetUtcNow())));
    }

    /// <summary>The call that checks a claim.</summary>
    public static CommandCall Call(string team, string user, ClaimReturn where, string claim, bool isPrivate, MessageId id, DateTimeOffset at) =>
        new(id, Names.Place(team, where.Channel, where.Thread), new Person(user), at, Check, new Dictionary<string, string> { [Claim] = claim })
        {
            ReturnAddress = new ReturnTicket { User = user, WhisperThread = where.Thread, Address = where.Address, AddressUntil = where.Until, IsPrivate = isPrivate }.Write(),
        };
}
