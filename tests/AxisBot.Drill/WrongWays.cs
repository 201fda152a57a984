using AxisBot.Conversations.Posting;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Drill;

/// <summary>The two ways of posting that everybody tries first; a drill that does not catch them is worth nothing.</summary>
internal static class WrongWays
{
    /// <summary>Puts a wrong way in the place of the outbox where the orders say so.</summary>
    public static void Apply(IServiceCollection services, string habit)
    {
        if (habit == DrillOrders.Sound)
        {
            return;
        }

        var sound = services.Last(one => one.ServiceType == typeof(IOutbox));
        services.AddSingleton<IOutbox>(given =>
        {
            var outbox = (IOutbox)ActivatorUtilities.CreateInstance(given, sound.ImplementationType!);
            return habit == DrillOrders.PostThenRecord ? new PostThenRecord(outbox) : new RecordThenPost(outbox);
        });
    }

    /// <summary>Notes nothing before it has posted: whoever dies in between posts again.</summary>
    private sealed class PostThenRecord(IOutbox outbox) : Wrong(outbox)
    {
        public override Task<PostAttempt?> IntendAsync(PostAttempt attempt, bool isAfresh, TimeSpan lease, CancellationToken cancellation) =>
            Task.FromResult<PostAttempt?>(attempt with { State = PostState.Sending, Attempts = attempt.Attempts + 1, SinceFirst = TimeSpan.Zero, SinceLast = TimeSpan.Zero });
    }

    /// <summary>Notes that it is posted before it is: whoever dies in between never posts.</summary>
    private sealed class RecordThenPost(IOutbox outbox) : Wrong(outbox)
    {
        public override async Task<PostAttempt?> IntendAsync(PostAttempt attempt, bool isAfresh, TimeSpan lease, CancellationToken cancellation)
        {
            await SettleAsync(attempt, Settlement.Posted("recorded"), cancellation).ConfigureAwait(false);
            return attempt;
        }
    }

    private abstract class Wrong(IOutbox outbox) : IOutbox
    {
        public Task AddAsync(IReadOnlyList<Post> posts, CancellationToken cancellation) => outbox.AddAsync(posts, cancellation);

        public Task<PostAttempt?> ClaimAsync(PostClaim claim, CancellationToken cancellation) => outbox.ClaimAsync(claim, cancellation);

        public abstract Task<PostAttempt?> IntendAsync(PostAttempt attempt, bool isAfresh, TimeSpan lease, CancellationToken cancellation);

        public Task<bool> SettleAsync(PostAttempt attempt, Settlement settlement, CancellationToken cancellation) => outbox.SettleAsync(attempt, settlement, cancellation);

        public Task<PostCounts> CountAsync(CancellationToken cancellation) => outbox.CountAsync(cancellation);
    }
}
