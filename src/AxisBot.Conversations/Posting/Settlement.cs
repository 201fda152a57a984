namespace AxisBot.Conversations.Posting;

/// <summary>What becomes of a post after an attempt.</summary>
/// <param name="State">Its state from now on.</param>
/// <param name="Message">The surface's own name of the message; of what is posted.</param>
/// <param name="Wait">How long it is left alone; of what is due or on its way.</param>
/// <param name="Reason">Why it is not posted; null where it is, or where its turn has not come.</param>
public sealed record Settlement(PostState State, string? Message = null, TimeSpan Wait = default, string? Reason = null)
{
    /// <summary>It is posted.</summary>
    public static Settlement Posted(string message) => new(PostState.Posted, Message: message);

    /// <summary>It is certainly not posted, and is tried again.</summary>
    public static Settlement Again(TimeSpan wait, string reason) => new(PostState.Due, Wait: wait, Reason: reason);

    /// <summary>Its turn has not come, and it stays as it is; there is nothing to tell.</summary>
    public static Settlement NotYet(PostState state, TimeSpan wait) => new(state, Wait: wait);

    /// <summary>It may be posted; that is looked into later.</summary>
    public static Settlement Unsettled(TimeSpan wait, string reason) => new(PostState.Sending, Wait: wait, Reason: reason);

    /// <summary>It may be posted; that cannot be found out.</summary>
    public static Settlement Ambiguous(string reason) => new(PostState.Ambiguous, Reason: reason);

    /// <summary>It is not posted and will not be.</summary>
    public static Settlement Skipped(string reason) => new(PostState.Skipped, Reason: reason);
}
