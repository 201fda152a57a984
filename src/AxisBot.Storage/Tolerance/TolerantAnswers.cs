using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;

namespace AxisBot.Storage.Tolerance;

/// <summary>Lets questions be answered while no answer can be remembered for its buttons.</summary>
internal sealed class TolerantAnswers(IGivenAnswers answers) : IGivenAnswers
{
    public Task KeepAsync(GivenAnswer answer, CancellationToken cancellation) => Tolerance.OrNothingAsync(() => answers.KeepAsync(answer, cancellation));

    /// <exception cref="StateUnavailableException">It cannot be looked up.</exception>
    public Task<GivenAnswer?> FindAsync(string id, CancellationToken cancellation) => answers.FindAsync(id, cancellation);

    /// <exception cref="StateUnavailableException">It could not be forgotten.</exception>
    public Task ForgetAsync(MessageId question, CancellationToken cancellation) => answers.ForgetAsync(question, cancellation);

    /// <exception cref="StateUnavailableException">The person could not be forgotten.</exception>
    public Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation) => answers.ForgetAsync(surface, person, cancellation);
}
