using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Receiving;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Json;
using Microsoft.Extensions.Logging;

namespace AxisBot.Storage.Stores;

/// <summary>The inbox in a database.</summary>
internal sealed partial class InboxStore(IDatabase database, ILogger<InboxStore> log) : IInbox, IKnownMessages
{
    /// <summary>How many messages of one person are worked at at once.</summary>
    private const int MostOfOne = 4;

    private const string Waiting = $"done IS NULL AND {Waits.Over}";

    private const string Next = $"""
        SELECT item.id, words.body, words.seal, item.attempts, item.fence FROM inbox item LEFT JOIN inbox_words words ON words.id = item.id
        WHERE item.{Waiting} AND item.surface [in]@surfaces[end] AND item.id [not in]@inHand[end]
          AND NOT EXISTS (SELECT 1 FROM inbox b WHERE b.about = item.about AND b.seq < item.seq AND b.done IS NULL AND NOT (b.owner = @worker AND b.lease > @now))
          AND (SELECT COUNT(*) FROM inbox b WHERE b.lane = item.lane AND b.done IS NULL AND b.lease > @now) < @MostOfOne
        ORDER BY item.seq LIMIT 1
        """;

    public Task<bool> KeepAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var (id, body) = (Name(message.Id), StateJson.Write(message));
        string[] names = [.. message.AlsoKnownAs.Select(name => $"{message.Id.Surface}:{name}").Append(id).Distinct().Order(StringComparer.Ordinal)];
        return database.WriteAsync("inbox.keep", async session =>
        {
            // Another worker that keeps it under another name at this moment is waited for here; in one order, so that none waits for the other.
            var isNew = true;
            foreach (var name in names)
            {
                isNew &= await session.ExecuteAsync("INSERT INTO inbox_names (name, id, at) VALUES (@name, @id, @now) ON CONFLICT (name) DO NOTHING", new { name, id, now = session.Now }).ConfigureAwait(false) > 0;
            }

            if (!isNew)
            {
                return false;
            }

            var values = new { id, surface = message.Id.Surface, about = Name(message.About), lane = $"{message.Place.Surface}:{message.Author.Id}", body, seal = Seal.Of(id, body), now = session.Now };
            var kept = await session.ExecuteAsync(
                "INSERT INTO inbox (id, surface, about, lane, received) VALUES (@id, @surface, @about, @lane, @now) ON CONFLICT (id) DO NOTHING", values).ConfigureAwait(false);
            if (kept == 0)
            {
                return false;
            }

            await session.ExecuteAsync("INSERT INTO inbox_words (id, body, seal) VALUES (@id, @body, @seal)", values).ConfigureAwait(false);
            return true;
        }, Durability.Machine, cancellation);
    }

    public async Task<InboxItem?> ClaimAsync(InboxClaim claim, CancellationToken cancellation)
    {
        var row = await database.ReadAsync("inbox.look", session => session.FirstAsync<Row>(session.Dialect.Of(Next), Values(claim, session)), cancellation).ConfigureAwait(false);
        return row is null ? null : await database.WriteAsync("inbox.claim", session => ClaimAsync(claim, session), Durability.Process, cancellation).ConfigureAwait(false);
    }

    public Task<bool> RenewAsync(InboxItem item, TimeSpan lease, CancellationToken cancellation) => database.WriteAsync("inbox.renew", async session =>
        await session.ExecuteAsync(
            "UPDATE inbox SET lease = @until WHERE id = @id AND fence = @Fence AND done IS NULL",
            new { until = Waits.EndOf(session.Now, lease), id = Name(item.Message.Id), item.Fence }).ConfigureAwait(false) > 0, Durability.Process, cancellation);

    public Task FinishAsync(InboxItem item, CancellationToken cancellation) => database.WriteAsync("inbox.finish", async session =>
    {
        var values = new { now = session.Now, id = Name(item.Message.Id), item.Fence };
        var finished = await session.ExecuteAsync("UPDATE inbox SET done = @now, lane = '', owner = '', lease = 0 WHERE id = @id AND fence = @Fence", values).ConfigureAwait(false);
        return finished == 0 ? 0 : await session.ExecuteAsync("DELETE FROM inbox_words WHERE id = @id", values).ConfigureAwait(false);
    }, Durability.Process, cancellation);

    public Task PutBackAsync(InboxItem item, TimeSpan wait, CancellationToken cancellation) => database.WriteAsync("inbox.put_back", session => session.ExecuteAsync(
        "UPDATE inbox SET lease = 0, owner = '', not_before = @next WHERE id = @id AND fence = @Fence",
        new { next = Waits.NextTry(session.Now, wait), id = Name(item.Message.Id), item.Fence }), Durability.Process, cancellation);

    public Task<int> CountAsync(CancellationToken cancellation) =>
        database.ReadAsync("inbox.count", session => session.FirstAsync<int>("SELECT COUNT(*) FROM inbox WHERE done IS NULL"), cancellation);

    public Task<KnownMessage?> FindAsync(MessageId message, CancellationToken cancellation) => database.ReadAsync("known.find", async session =>
        await session.FirstAsync<Fate>("SELECT spoken_to AS SpokenTo, removed AS Removed, changed AS Changed FROM known_messages WHERE id = @id", new { id = Name(message) }).ConfigureAwait(false) is { } fate
            ? new KnownMessage(fate.SpokenTo != 0, fate.Removed != 0) { Changed = fate.Changed > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(fate.Changed) : null }
            : null, cancellation);

    public Task<bool> HasAsync(MessageId message, CancellationToken cancellation) => database.ReadAsync("known.has", async session =>
        await session.FirstAsync<Row>("SELECT id AS Id FROM inbox WHERE id = @id UNION ALL SELECT id AS Id FROM known_messages WHERE id = @id LIMIT 1", new { id = Name(message) }).ConfigureAwait(false) is not null, cancellation);

    public Task NoteAsync(MessageId message, KnownMessage fate, CancellationToken cancellation) => database.WriteAsync("known.note", session => session.ExecuteAsync(
        """
        INSERT INTO known_messages (id, spoken_to, removed, changed, at) VALUES (@id, @spoken, @removed, @changed, @now)
        ON CONFLICT (id) DO UPDATE SET spoken_to = @spoken, at = @now,
            removed = CASE WHEN known_messages.removed > @removed THEN known_messages.removed ELSE @removed END,
            changed = CASE WHEN known_messages.changed > @changed THEN known_messages.changed ELSE @changed END
        """,
        new { id = Name(message), spoken = fate.IsSpokenTo ? 1L : 0L, removed = fate.IsRemoved ? 1L : 0L, changed = fate.Changed?.ToUnixTimeMilliseconds() ?? 0L, now = session.Now }), Durability.Process, cancellation);

    private async Task<InboxItem?> ClaimAsync(InboxClaim claim, Session session)
    {
        if (await session.FirstAsync<Row>($"{session.Dialect.Of(Next)} {session.Dialect.SkipsLocked}", Values(claim, session)).ConfigureAwait(false) is not { } row)
        {
            return null;
        }

        if (row.Body is null || row.Seal != Seal.Of(row.Id, row.Body) || StateJson.Read<IncomingMessage>(row.Body) is not { } message)
        {
            Broken(row.Id);
            await session.ExecuteAsync("UPDATE inbox SET done = @now, lane = '' WHERE id = @id", new { now = session.Now, id = row.Id }).ConfigureAwait(false);
            await session.ExecuteAsync("DELETE FROM inbox_words WHERE id = @id", new { id = row.Id }).ConfigureAwait(false);
            return null;
        }

        await session.ExecuteAsync(
            "UPDATE inbox SET owner = @worker, lease = @until, fence = fence + 1, attempts = attempts + 1 WHERE id = @id",
            new { worker = claim.Worker, until = Waits.EndOf(session.Now, claim.Lease), id = row.Id }).ConfigureAwait(false);
        return new InboxItem(message, (int)row.Attempts + 1, claim.Worker, row.Fence + 1);
    }

    private static object Values(InboxClaim claim, Session session) => new
    {
        now = session.Now,
        far = Waits.FarthestLease(session.Now, claim.Lease),
        later = Waits.LatestTry(session.Now),
        surfaces = claim.Surfaces.ToList(),
        inHand = claim.InHand.Select(Name).Append("").ToList(),
        worker = claim.Worker,
        MostOfOne,
    };

    private static string Name(MessageId id) => $"{id.Surface}:{id.Value}";

    [LoggerMessage(1, LogLevel.Error, "The inbox holds a message that is damaged, and it is not answered: {Message}")]
    private partial void Broken(string message);

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string? Body { get; init; }

        public string? Seal { get; init; }

        public long Attempts { get; init; }

        public long Fence { get; init; }
    }

    private sealed record Fate
    {
        public long SpokenTo { get; init; }

        public long Removed { get; init; }

        public long Changed { get; init; }
    }
}
