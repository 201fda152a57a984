using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Posting;

/// <summary>
/// The port to where it is kept what is to be posted, and what became of it. Whoever works at a post holds a lease with a fence: a
/// number that grows with each holder. What an earlier holder says is not taken.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Keeps posts, all of them or none, so that they survive the process; a key that is known already changes nothing. What is due
    /// and answers the same message is skipped: these are its latest words.
    /// </summary>
    Task AddAsync(IReadOnlyList<Post> posts, CancellationToken cancellation);

    /// <summary>Leases the next post that can be worked at: due, or unsettled and left alone; nothing of the same channel is worked at.</summary>
    /// <param name="claim">Who asks, and for what.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <returns>Null where there is none.</returns>
    Task<PostAttempt?> ClaimAsync(PostClaim claim, CancellationToken cancellation);

    /// <summary>Notes that a request is about to be sent, and renews the lease.</summary>
    /// <param name="attempt">The post with its lease.</param>
    /// <param name="isAfresh">Whether no earlier request of it can have been carried out.</param>
    /// <param name="lease">How long the lease is to last from now.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <returns>The attempt as it stands now; null where the lease was lost: nothing may be sent.</returns>
    Task<PostAttempt?> IntendAsync(PostAttempt attempt, bool isAfresh, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Keeps what became of a post, and gives the lease back.</summary>
    /// <returns>Whether it was kept; false where the lease was lost.</returns>
    Task<bool> SettleAsync(PostAttempt attempt, Settlement settlement, CancellationToken cancellation);

    /// <summary>How many posts are in which state.</summary>
    Task<PostCounts> CountAsync(CancellationToken cancellation);
}

/// <summary>Who asks for work at the outbox.</summary>
/// <param name="Worker">Names the process.</param>
/// <param name="Surfaces">The surfaces that it can post to.</param>
/// <param name="InHand">What it works at already; that is not given twice, whatever the clock says of its lease.</param>
/// <param name="Lease">How long a lease lasts.</param>
public sealed record PostClaim(string Worker, IReadOnlyCollection<string> Surfaces, IReadOnlyCollection<PostKey> InHand, TimeSpan Lease);

/// <summary>A post that is worked at.</summary>
/// <param name="Post">The post.</param>
/// <param name="State"><see cref="PostState.Due"/> or <see cref="PostState.Sending"/>.</param>
/// <param name="Attempts">How often a request of it was intended so far.</param>
/// <param name="SinceFirst">How long ago the first request that may have been carried out was intended, by the clock of the store; null where none was.</param>
/// <param name="SinceLast">How long ago the last one was; null where none was.</param>
/// <param name="Earlier">What was posted earlier to the same message, by part: the surface's own names.</param>
/// <param name="Worker">Who holds it.</param>
/// <param name="Fence">The number of the lease.</param>
public sealed record PostAttempt(
    Post Post, PostState State, int Attempts, TimeSpan? SinceFirst, TimeSpan? SinceLast, IReadOnlyList<string> Earlier, string Worker, long Fence)
{
    /// <summary>Whether it changes or takes back what is there: to do that twice is the same as once.</summary>
    public bool IsEdit => Post.Withdraws || Post.Part < Earlier.Count;
}
