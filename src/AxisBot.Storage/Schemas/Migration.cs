using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;

namespace AxisBot.Storage.Schemas;

/// <summary>Brings the tables of a database to what this program knows: forward only, and within the transaction of whoever calls.</summary>
internal static class Migration
{
    private const string ForPostgres = "[postgres] ";

    /// <summary>The newest schema that is known.</summary>
    public static int Newest => Steps.All.Count;

    /// <summary>Takes the steps that are missing.</summary>
    /// <param name="session">A transaction.</param>
    /// <param name="name">How messages name the database.</param>
    /// <exception cref="StateUnavailableException">The database is newer than this program.</exception>
    public static Task RunAsync(Session session, string name) => RunAsync(session, name, Steps.All);

    /// <summary>Takes the steps of a list that are missing.</summary>
    public static async Task RunAsync(Session session, string name, IReadOnlyList<string> steps)
    {
        await session.ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, at BIGINT NOT NULL)").ConfigureAwait(false);
        var version = await VersionAsync(session).ConfigureAwait(false);
        if (version > steps.Count)
        {
            throw new StateUnavailableException(
                StateTrouble.Damaged, $"{name} was written by a newer AxisBot (schema {version}, known here up to {steps.Count}); use that one, or restore a backup of this one");
        }

        for (var next = version + 1; next <= steps.Count; next++)
        {
            foreach (var statement in StatementsOf(steps[(int)next - 1], session.Dialect))
            {
                await session.ExecuteAsync(statement).ConfigureAwait(false);
            }

            await session.ExecuteAsync("INSERT INTO schema_version (version, at) VALUES (@next, @at)", new { next, at = session.Now }).ConfigureAwait(false);
        }
    }

    private static Task<long> VersionAsync(Session session) => session.FirstAsync<long>("SELECT COALESCE(MAX(version), 0) FROM schema_version");

    private static IEnumerable<string> StatementsOf(string step, SqlDialect dialect) => step
        .Replace("{sequence}", dialect.Sequence, StringComparison.Ordinal)
        .Replace("{bytes}", dialect.Bytes, StringComparison.Ordinal)
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(statement => dialect == SqlDialect.Postgres || !statement.StartsWith(ForPostgres, StringComparison.Ordinal))
        .Select(statement => statement.Replace(ForPostgres, "", StringComparison.Ordinal));
}
