using AxisBot.Conversations.Delivering;

namespace AxisBot.Conversations.Posting;

/// <summary>
/// Finds out what became of a request whose answer is not known, after a crash or a lost answer. A platform that posts a key only
/// once is asked again as long as it remembers; else it is read back what was posted, once the request can no longer be on its way.
/// </summary>
internal sealed class PostSettler(PostSender sender, DeliverySettings settings, Backoff backoff, TimeProvider time)
{
    private const int PartOfDoubt = 4;

    /// <summary>How far the clocks of this machine and of a platform may be apart.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Settles a post.</summary>
    /// <returns>What becomes of it; null where another worker has taken over.</returns>
    public async Task<Settled?> SettleAsync(PostAttempt attempt, ISurface surface, CancellationToken cancellation)
    {
        var traits = surface.TraitsOf(attempt.Post);
        if (attempt.IsEdit || IsRemembered(attempt, traits))
        {
            return await sender.SendAsync(attempt, surface, isAfresh: false, cancellation).ConfigureAwait(false);
        }

        var wait = traits.Settle - (attempt.SinceLast ?? TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
        {
            return new Settled(attempt, Settlement.Unsettled(wait, "it is not over yet"));
        }

        return await ReadBackAsync(attempt, surface, cancellation).ConfigureAwait(false) switch
        {
            Found found => new Settled(attempt, Settlement.Posted(found.Message)),
            Absent => await sender.SendAsync(attempt, surface, isAfresh: true, cancellation).ConfigureAwait(false),
            Unreadable unreadable => await DoubtAsync(attempt, surface, unreadable, cancellation).ConfigureAwait(false),
            var other => throw new InvalidOperationException($"There is no settlement for a {other.GetType().Name}."),
        };
    }

    /// <summary>Whether the surface still remembers the key of the first request; half of what it promises is kept in reserve.</summary>
    private static bool IsRemembered(PostAttempt attempt, PostingTraits traits) => attempt.SinceFirst < traits.NonceWindow / 2;

    private async Task<ReadBack> ReadBackAsync(PostAttempt attempt, ISurface surface, CancellationToken cancellation)
    {
        using var longest = new CancellationTokenSource(settings.LongestSend, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, cancellation);
        try
        {
            return await surface.FindAsync(attempt.Post, time.GetUtcNow() - (attempt.SinceFirst ?? TimeSpan.Zero) - Skew, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return new Unreadable(failure.GetType().ToString(), IsForGood: false);
        }
    }

    private async Task<Settled?> DoubtAsync(PostAttempt attempt, ISurface surface, Unreadable unreadable, CancellationToken cancellation)
    {
        if (!unreadable.IsForGood && attempt.SinceLast < settings.LongestDoubt)
        {
            // Looking is no attempt, so the attempts do not grow: the longer it is in doubt, the longer it is left alone.
            return new Settled(attempt, Settlement.Unsettled(backoff.After(attempt.Attempts, attempt.SinceLast / PartOfDoubt), unreadable.Reason));
        }

        return settings.RepostsAmbiguous
            ? await sender.SendAsync(attempt, surface, isAfresh: true, cancellation).ConfigureAwait(false)
            : new Settled(attempt, Settlement.Ambiguous($"whether it was posted cannot be found out: {unreadable.Reason}"));
    }
}
