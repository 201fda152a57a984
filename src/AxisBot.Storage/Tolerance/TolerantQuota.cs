using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Quotas;

namespace AxisBot.Storage.Tolerance;

/// <summary>Lets people ask while it cannot be counted how much they have asked; the queue is fair all the same.</summary>
internal sealed class TolerantQuota(IQuota quota) : IQuota
{
    public Task<DateTimeOffset?> TakeAsync(MessageId message, Person person, CancellationToken cancellation) =>
        Tolerance.OrAsync(() => quota.TakeAsync(message, person, cancellation), null);

    /// <exception cref="StateUnavailableException">The person could not be forgotten.</exception>
    public Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation) => quota.ForgetAsync(surface, person, cancellation);
}
