using AxisBot.Conversations.Posting;
using AxisBot.SlackAdapter.Calls;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>What an answer of Slack means for a post. Only what was certainly not posted is said not to be.</summary>
internal static class Outcomes
{
    private static readonly TimeSpan WhileRefused = TimeSpan.FromMinutes(5);

    /// <summary>The outcome of a call that was not done.</summary>
    public static PostOutcome Of(CallAnswer answer) => answer switch
    {
        TooMany many => new NotPosted("too many calls", many.Wait),
        NotSent not => new NotPosted($"it was not sent: {not.Reason}"),
        Declined { Error: var error } when CallErrors.IsOfToken(error) => new NotPosted($"the token is refused: {error}", WhileRefused),
        Declined { Error: var error } when CallErrors.IsPassing(error) => new NotPosted(error),
        Declined declined when CallErrors.IsForGood(declined.Error) => new Refused(declined.Reason),
        Declined declined => new Unknown(declined.Reason),
        Lost lost => new Unknown(lost.Reason),
        _ => throw new ArgumentException($"There is no outcome of a {answer.GetType().Name}.", nameof(answer)),
    };
}
