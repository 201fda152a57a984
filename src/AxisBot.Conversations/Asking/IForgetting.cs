using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Asking;

/// <summary>Forgets people who ask for it.</summary>
public interface IForgetting
{
    /// <summary>Forgets all that is remembered of a person of a surface.</summary>
    /// <returns>How many things were forgotten.</returns>
    Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation);
}
