using AxisBot.Conversations.Posting;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Posting;

/// <summary>What an answer of Discord means for a post. Only what was certainly not posted is said not to be.</summary>
internal static class Outcomes
{
    /// <summary>The outcome of a request that was not carried out.</summary>
    public static PostOutcome Of(RestAnswer answer) => answer switch
    {
        Later later => new NotPosted(later.Reason, later.Wait),
        Declined { Code: ErrorCodes.MissingAccess or ErrorCodes.MissingPermissions } declined => new Refused($"{declined.Reason}; give AxisBot the permissions that \"axisbot manifest discord\" names, in this channel too"),
        Declined { Code: ErrorCodes.UnknownChannel } declined => new Refused($"{declined.Reason}; the channel is gone, or AxisBot is not in its server"),
        Declined declined => new Refused(declined.Reason),
        Lost lost => new Unknown(lost.Reason),
        _ => throw new ArgumentException($"There is no outcome of a {answer.GetType().Name}.", nameof(answer)),
    };
}
