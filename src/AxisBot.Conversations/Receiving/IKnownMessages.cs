using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Receiving;

/// <summary>The port to where it is kept for some days what became of a message, for the case that it is changed or removed.</summary>
public interface IKnownMessages
{
    /// <summary>What became of a message; null where nothing is known.</summary>
    Task<KnownMessage?> FindAsync(MessageId message, CancellationToken cancellation);

    /// <summary>Whether a message was taken in, be it dealt with already or not.</summary>
    Task<bool> HasAsync(MessageId message, CancellationToken cancellation);

    /// <summary>Keeps it. A removal that is known stays, and so does the latest change.</summary>
    Task NoteAsync(MessageId message, KnownMessage fate, CancellationToken cancellation);
}

/// <summary>What became of a message. None of its words are in it.</summary>
/// <param name="IsSpokenTo">Whether the rules let AxisBot speak to it.</param>
/// <param name="IsRemoved">Whether it was taken away, for ever.</param>
public sealed record KnownMessage(bool IsSpokenTo, bool IsRemoved)
{
    /// <summary>When its words were changed to those that were dealt with; null where they are its first. Older words are not answered any more.</summary>
    public DateTimeOffset? Changed { get; init; }
}

/// <summary>A surface whose messages are neither changed nor removed, or not after the program has ended.</summary>
internal sealed class NothingKnown : IKnownMessages
{
    public static readonly NothingKnown Instance = new();

    public Task<KnownMessage?> FindAsync(MessageId message, CancellationToken cancellation) => Task.FromResult<KnownMessage?>(null);

    public Task<bool> HasAsync(MessageId message, CancellationToken cancellation) => Task.FromResult(false);

    public Task NoteAsync(MessageId message, KnownMessage fate, CancellationToken cancellation) => Task.CompletedTask;
}
