using AxisBot.Conversations.Delivering;

namespace AxisBot.Conversations.Posting;

/// <summary>A settlement with the attempt as it stood when it came about.</summary>
internal readonly record struct Settled(PostAttempt Attempt, Settlement Settlement);

/// <summary>Sends a post: notes the intent, makes the request, and says what became of it.</summary>
internal sealed class PostSender(IOutbox outbox, DeliverySettings settings, Backoff backoff, TimeProvider time)
{
    private const string TooLate = "it is too late for it";
    private const string StoodStill = "the process stood still";
    private const string NothingThere = "there is nothing to take back";

    /// <summary>Sends a post.</summary>
    /// <param name="attempt">The post with its lease.</param>
    /// <param name="surface">Where to.</param>
    /// <param name="isAfresh">Whether no earlier request of it can have been carried out.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <returns>What becomes of it; null where another worker has taken over.</returns>
    public async Task<Settled?> SendAsync(PostAttempt attempt, ISurface surface, bool isAfresh, CancellationToken cancellation)
    {
        if (isAfresh && ObjectionTo(attempt.Post) is { } objection)
        {
            return new Settled(attempt, Settlement.Skipped(objection));
        }

        if (attempt.Post.Withdraws && attempt.Earlier.Count == 0)
        {
            return new Settled(attempt, Settlement.Skipped(NothingThere));
        }

        if (!attempt.IsEdit && surface.WaitFor(attempt.Post) is var wait && wait > TimeSpan.Zero)
        {
            return new Settled(attempt, Settlement.NotYet(isAfresh ? PostState.Due : attempt.State, wait));
        }

        var begin = time.GetTimestamp();
        if (await outbox.IntendAsync(attempt, isAfresh, settings.Lease, cancellation).ConfigureAwait(false) is not { } intended)
        {
            return null;
        }

        if (time.GetElapsedTime(begin) > settings.Lease / 3)
        {
            // By the time the request ended, the lease could be another's.
            return new Settled(intended, isAfresh ? Settlement.Again(TimeSpan.Zero, StoodStill) : Settlement.Unsettled(TimeSpan.Zero, StoodStill));
        }

        var outcome = await RequestAsync(intended, surface, cancellation).ConfigureAwait(false);
        return new Settled(intended, SettlementOf(outcome, intended, surface, isAfresh || attempt.IsEdit));
    }

    private string? ObjectionTo(Post post)
    {
        var latest = post.Until ?? (post.Answers is null ? null : post.Due + settings.LongestReply);
        return latest < time.GetUtcNow() ? TooLate : null;
    }

    /// <summary>Makes the request. Whoever is told to give up meanwhile does not know either what became of it.</summary>
    private async Task<PostOutcome> RequestAsync(PostAttempt attempt, ISurface surface, CancellationToken cancellation)
    {
        using var longest = new CancellationTokenSource(settings.LongestSend, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, cancellation);
        try
        {
            return await CarryOutAsync(attempt, surface, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new Unknown(cancellation.IsCancellationRequested ? "the worker was stopped" : "there was no answer in time");
        }
        catch (Exception failure)
        {
            return new Unknown(failure.GetType().ToString());
        }
    }

    private static async Task<PostOutcome> CarryOutAsync(PostAttempt attempt, ISurface surface, CancellationToken cancellation)
    {
        var (post, earlier) = (attempt.Post, attempt.Earlier);
        foreach (var message in post.Withdraws ? earlier : post.Part == post.Parts - 1 ? earlier.Skip(post.Parts) : [])
        {
            if (await surface.WithdrawAsync(post, message, cancellation).ConfigureAwait(false) is not Posted and var outcome)
            {
                return outcome;
            }
        }

        return post.Withdraws ? new Posted(earlier[0])
            : post.Part < earlier.Count ? await surface.ReplaceAsync(post, earlier[post.Part], cancellation).ConfigureAwait(false)
            : await surface.PostAsync(post, cancellation).ConfigureAwait(false);
    }

    /// <summary>What an outcome means. That this request was not carried out says nothing of an earlier one, where there may have been one.</summary>
    private Settlement SettlementOf(PostOutcome outcome, PostAttempt attempt, ISurface surface, bool isOnly) => outcome switch
    {
        Posted posted => Settlement.Posted(posted.Message),
        NotPosted not when !isOnly => Settlement.Unsettled(backoff.After(attempt.Attempts, not.Wait), not.Reason),
        Refused refused when !isOnly => Settlement.Unsettled(backoff.After(attempt.Attempts), refused.Reason),
        NotPosted not => Settlement.Again(backoff.After(attempt.Attempts, not.Wait), not.Reason),
        Refused refused => Settlement.Skipped(refused.Reason),
        Unknown unknown => Settlement.Unsettled(attempt.IsEdit || surface.TraitsOf(attempt.Post).NonceWindow > TimeSpan.Zero ? backoff.After(attempt.Attempts) : surface.TraitsOf(attempt.Post).Settle, unknown.Reason),
        _ => throw new ArgumentException($"There is no settlement for a {outcome.GetType().Name}.", nameof(outcome)),
    };
}
