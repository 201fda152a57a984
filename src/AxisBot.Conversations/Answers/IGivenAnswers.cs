using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Answers;

/// <summary>The port to where answers are remembered for their buttons. They are forgotten after a short while.</summary>
public interface IGivenAnswers
{
    /// <summary>Remembers an answer.</summary>
    Task KeepAsync(GivenAnswer answer, CancellationToken cancellation);

    /// <summary>The answer of a name; null where it is forgotten.</summary>
    Task<GivenAnswer?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Forgets the answers to a message, since it was changed or removed.</summary>
    Task ForgetAsync(MessageId question, CancellationToken cancellation);

    /// <summary>Forgets the answers to a person of a surface.</summary>
    /// <returns>How many there were.</returns>
    Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation);
}
