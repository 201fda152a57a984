using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;

namespace AxisBot.Drill;

/// <summary>A surface with a trap before and behind each of its requests.</summary>
internal sealed class TrappedSurface(ISurface surface, DeathTrap trap, PostingTraits traits) : ISurface
{
    public string Name => surface.Name;

    public PostingTraits Traits => traits;

    public PostingTraits TraitsOf(Post post) => surface.TraitsOf(post) == surface.Traits ? traits : surface.TraitsOf(post);

    public IReadOnlyList<IReadOnlyList<Card>> PartsOf(IReadOnlyList<Card> cards) => surface.PartsOf(cards);

    public Task<bool> IsManagerAsync(Place place, Person person, CancellationToken cancellation) => surface.IsManagerAsync(place, person, cancellation);

    public Task ShowAsync(IncomingMessage message, Progress progress, CancellationToken cancellation) => surface.ShowAsync(message, progress, cancellation);

    public TimeSpan WaitFor(Post post) => surface.WaitFor(post);

    public Task<PostOutcome> PostAsync(Post post, CancellationToken cancellation) => PassAsync("surface.post", () => surface.PostAsync(post, cancellation));

    public Task<PostOutcome> ReplaceAsync(Post post, string message, CancellationToken cancellation) => PassAsync("surface.replace", () => surface.ReplaceAsync(post, message, cancellation));

    public Task<PostOutcome> WithdrawAsync(Post post, string message, CancellationToken cancellation) => PassAsync("surface.withdraw", () => surface.WithdrawAsync(post, message, cancellation));

    public Task<ReadBack> FindAsync(Post post, DateTimeOffset since, CancellationToken cancellation) => PassAsync("surface.find", () => surface.FindAsync(post, since, cancellation));

    private async Task<T> PassAsync<T>(string step, Func<Task<T>> requestAsync)
    {
        trap.Pass($"{step}.before");
        var outcome = await requestAsync().ConfigureAwait(false);
        trap.Pass($"{step}.after");
        return outcome;
    }
}
