using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Quotas;

/// <summary>The port to where it is counted how much each person has asked.</summary>
public interface IQuota
{
    /// <summary>Counts one question of a person of a surface, if there is room for it.</summary>
    /// <returns>Null where there is; otherwise when there will be.</returns>
    Task<DateTimeOffset?> TakeAsync(string surface, Person person, CancellationToken cancellation);

    /// <summary>Forgets what a person has asked.</summary>
    /// <returns>How many counted questions were forgotten.</returns>
    Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation);
}
