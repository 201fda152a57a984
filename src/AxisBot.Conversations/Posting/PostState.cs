namespace AxisBot.Conversations.Posting;

/// <summary>How far a <see cref="Post"/> has come.</summary>
public enum PostState
{
    /// <summary>It is to be sent, and no request of it is on its way.</summary>
    Due,

    /// <summary>A request was sent, or may have been: whether it is posted is not known yet.</summary>
    Sending,

    /// <summary>It is posted, once.</summary>
    Posted,

    /// <summary>It may be posted, and that cannot be found out. It is not sent again; whoever runs AxisBot is told.</summary>
    Ambiguous,

    /// <summary>It was not posted and will not be, for a reason that is kept.</summary>
    Skipped,
}

/// <summary>How many posts are in which state.</summary>
/// <param name="Due">To be sent.</param>
/// <param name="Sending">On their way.</param>
/// <param name="Posted">Posted, as far as they are still remembered.</param>
/// <param name="Ambiguous">Perhaps posted.</param>
/// <param name="Skipped">Not posted for a reason.</param>
public sealed record PostCounts(int Due, int Sending, int Posted, int Ambiguous, int Skipped)
{
    /// <summary>The counts with the names of their states.</summary>
    public IReadOnlyList<(PostState State, int Count)> All =>
        [(PostState.Due, Due), (PostState.Sending, Sending), (PostState.Posted, Posted), (PostState.Ambiguous, Ambiguous), (PostState.Skipped, Skipped)];
}
