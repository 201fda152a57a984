using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Quotas;

/// <summary>The port to where it is counted how much each person has asked.</summary>
public interface IQuota
{
    /// <summary>Counts one question of a person, if there is room for it; the same message counts once.</summary>
    /// <param name="message">The message that asks.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <returns>Null where there is; otherwise when there will be.</returns>
    Task<DateTimeOffset?> TakeAsync(MessageId message, Person person, CancellationToken cancellation);

    /// <summary>Forgets what a person has asked.</summary>
    /// <returns>How many counted questions were forgotten.</returns>
    Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation);
}
