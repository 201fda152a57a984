using AxisBot.Conversations.Outages;

namespace AxisBot.Storage.Tolerance;

/// <summary>Does without state where it is not needed for an answer. Whoever keeps it has said already that it cannot be used.</summary>
internal static class Tolerance
{
    /// <summary>What is kept; something else where it cannot be read.</summary>
    public static async Task<T> OrAsync<T>(Func<Task<T>> read, T otherwise)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (StateUnavailableException)
        {
            return otherwise;
        }
    }

    /// <summary>Keeps it, or does not.</summary>
    public static async Task OrNothingAsync(Func<Task> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (StateUnavailableException)
        {
            // It is done without.
        }
    }
}
