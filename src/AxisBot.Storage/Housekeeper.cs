using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Stores;

namespace AxisBot.Storage;

/// <summary>Keeps the store in order: takes away what must not be kept, and notices when a store that could not be used can be again.</summary>
public sealed class Housekeeper
{
    private readonly IDatabase _database;
    private readonly Expiry _expiry;
    private readonly IStateHealth _health;

    internal Housekeeper(IDatabase database, Expiry expiry, IStateHealth health) => (_database, _expiry, _health) = (database, expiry, health);

    /// <summary>Takes away what must not be kept any longer. What cannot be done now is done the next time.</summary>
    public async Task TidyAsync(CancellationToken cancellation)
    {
        try
        {
            await _expiry.RunAsync(cancellation).ConfigureAwait(false);
        }
        catch (StateUnavailableException)
        {
            // It has been said that the store cannot be used.
        }
    }

    /// <summary>Looks whether a store that could not be used can be.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        if (_health.Wrong is null)
        {
            return;
        }

        try
        {
            await _database.WriteAsync("look", session => session.ExecuteAsync("DELETE FROM uses WHERE at < 0"), Durability.Process, cancellation).ConfigureAwait(false);
            await _database.ReadAsync("look", session => session.FirstAsync<int>("SELECT COUNT(*) FROM schema_version"), cancellation).ConfigureAwait(false);
        }
        catch (StateUnavailableException)
        {
            // Not yet.
        }
    }
}
