using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Json;

namespace AxisBot.Storage.Copies;

/// <summary>What a look at a store has found.</summary>
/// <param name="Name">How messages name the store.</param>
/// <param name="Schema">The version of its schema.</param>
/// <param name="Rows">How many rows there are, by table.</param>
/// <param name="Broken">How many of them carry a seal that does not fit what they say, by table; they are never believed.</param>
public sealed record StoreFindings(string Name, int Schema, IReadOnlyList<(string Table, int Count)> Rows, IReadOnlyList<(string Table, int Count)> Broken);

/// <summary>Looks whether everything in a store can be believed.</summary>
public static class StoreCheck
{
    private static readonly string[] Tables =
        ["inbox", "outbox", "turns", "given_answers", "opinions", "channel_settings", "uses", "subscriptions", "issues", "corpora", "known_messages", "notes"];

    private static readonly IReadOnlyList<(string Table, string Query)> Sealed =
    [
        ("inbox", "SELECT id AS Name, body AS Body, seal AS Seal FROM inbox_words"),
        ("outbox", "SELECT post_key AS Name, body AS Body, seal AS Seal FROM outbox WHERE body IS NOT NULL"),
        ("given_answers", "SELECT id AS Name, body AS Body, seal AS Seal FROM given_answers"),
        ("channel_settings", "SELECT channel AS Name, body AS Body, seal AS Seal FROM channel_settings"),
        ("subscriptions", "SELECT channel AS Name, body AS Body, seal AS Seal FROM subscriptions"),
        ("notes", "SELECT name AS Name, body AS Body, seal AS Seal FROM notes"),
    ];

    /// <summary>Looks.</summary>
    /// <exception cref="StateUnavailableException">It cannot be read.</exception>
    public static Task<StoreFindings> LookAsync(Store store, CancellationToken cancellation) => store.Database.ReadAsync("check", session => LookAsync(store, session), cancellation);

    private static async Task<StoreFindings> LookAsync(Store store, Session session)
    {
        var rows = new List<(string, int)>();
        foreach (var table in Tables)
        {
            rows.Add((table, await session.FirstAsync<int>($"SELECT COUNT(*) FROM {table}").ConfigureAwait(false)));
        }

        var broken = new List<(string, int)>();
        foreach (var (table, query) in Sealed)
        {
            var kept = await session.ListAsync<Row>(query).ConfigureAwait(false);
            if (kept.Count(row => row.Seal != Seal.Of(row.Name, row.Body)) is > 0 and var count)
            {
                broken.Add((table, count));
            }
        }

        var schema = await session.FirstAsync<int>("SELECT MAX(version) FROM schema_version").ConfigureAwait(false);
        return new StoreFindings(store.Health.Name, schema, rows, broken);
    }

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public string Body { get; init; } = "";

        public string Seal { get; init; } = "";
    }
}
