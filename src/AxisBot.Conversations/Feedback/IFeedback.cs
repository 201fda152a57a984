using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Feedback;

/// <summary>What somebody says of an answer. It holds nobody's words.</summary>
/// <param name="Answer">Names the answer.</param>
/// <param name="Channel">Where it was given.</param>
/// <param name="PersonId">Who says it.</param>
/// <param name="IsHelpful">Whether it helped.</param>
/// <param name="At">When it was said.</param>
public sealed record Opinion(string Answer, ChannelId Channel, string PersonId, bool IsHelpful, DateTimeOffset At);

/// <summary>The port to where opinions are kept; the last opinion of a person on an answer counts.</summary>
public interface IFeedback
{
    /// <summary>Keeps an opinion.</summary>
    Task KeepAsync(Opinion opinion, CancellationToken cancellation);

    /// <summary>How many opinions are kept that an answer helped, and how many that it did not.</summary>
    Task<(int Helpful, int NotHelpful)> CountAsync(CancellationToken cancellation);

    /// <summary>Forgets the opinions of a person of a surface.</summary>
    /// <returns>How many there were.</returns>
    Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation);
}
