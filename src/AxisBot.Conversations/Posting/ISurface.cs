using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Posting;

/// <summary>
/// The seam that a platform fills: it carries out what the outbox says. Its methods do not throw for what a network or a platform
/// does; they say what became of the request. Where they throw all the same, it is taken as not known.
/// </summary>
public interface ISurface
{
    /// <summary>Its name, as <see cref="Place.Surface"/> has it.</summary>
    string Name { get; }

    /// <summary>What it promises about posting twice.</summary>
    PostingTraits Traits { get; }

    /// <summary>What it promises about posting just this twice, where that is more or less than for others.</summary>
    PostingTraits TraitsOf(Post post) => Traits;

    /// <summary>The cards, as many as one of its messages holds together. The same cards make the same parts.</summary>
    IReadOnlyList<IReadOnlyList<Card>> PartsOf(IReadOnlyList<Card> cards) => [cards];

    /// <summary>Whether somebody manages a place, for surfaces that do not say so with each message.</summary>
    Task<bool> IsManagerAsync(Place place, Person person, CancellationToken cancellation) => Task.FromResult(person.IsManager);

    /// <summary>Shows how far an answer has come, in a form that goes away by itself.</summary>
    Task ShowAsync(IncomingMessage message, Progress progress, CancellationToken cancellation);

    /// <summary>
    /// How long it is until the turn of a post that nobody has asked for yet, where a platform wants messages to be apart. Until then nothing
    /// is asked of the surface: a post that waits for its turn has not failed.
    /// </summary>
    TimeSpan WaitFor(Post post) => TimeSpan.Zero;

    /// <summary>Posts a message under the name of its key.</summary>
    Task<PostOutcome> PostAsync(Post post, CancellationToken cancellation);

    /// <summary>Puts a post in the place of a message; to do so twice is the same as once.</summary>
    /// <param name="post">The post.</param>
    /// <param name="message">The surface's own name of the message.</param>
    /// <param name="cancellation">Told to give up.</param>
    Task<PostOutcome> ReplaceAsync(Post post, string message, CancellationToken cancellation);

    /// <summary>Takes a message back; one that is gone already is taken back too.</summary>
    /// <param name="post">The order.</param>
    /// <param name="message">The surface's own name of the message.</param>
    /// <param name="cancellation">Told to give up.</param>
    Task<PostOutcome> WithdrawAsync(Post post, string message, CancellationToken cancellation);

    /// <summary>Looks whether a post is there.</summary>
    /// <param name="post">The post.</param>
    /// <param name="since">When it was sent at the earliest.</param>
    /// <param name="cancellation">Told to give up.</param>
    Task<ReadBack> FindAsync(Post post, DateTimeOffset since, CancellationToken cancellation);
}

/// <summary>What a surface promises about posting twice.</summary>
public sealed record PostingTraits
{
    /// <summary>For how long the same key posts nothing more; zero where a surface does not look at keys.</summary>
    public TimeSpan NonceWindow { get; init; }

    /// <summary>How long a request that was sent may take until it is carried out. Only then can be read back what became of it.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(30);
}
