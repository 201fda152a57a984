using AxisBot.Conversations.Posting;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Json;
using Microsoft.Extensions.Logging;

namespace AxisBot.Storage.Stores;

/// <summary>The outbox in a database.</summary>
internal sealed partial class OutboxStore(IDatabase database, ILogger<OutboxStore> log) : IOutbox
{
    private const string Due = "due";
    private const string Sending = "sending";
    private const string Skipped = "skipped";
    private const string Superseded = "there are later words";
    private const string Damaged = "its row is damaged";
    private const string Open = "IN ('due', 'sending')";

    private const string Next = $"""
        SELECT item.seq, item.post_key AS "PostKey", item.body, item.seal, item.state, item.attempts, item.first_intent AS FirstIntent, item.last_intent AS LastIntent, item.fence FROM outbox item
        WHERE item.state {Open} AND (item.due <= @now OR item.answers IS NOT NULL) AND {Waits.Over}
          AND item.surface [in]@surfaces[end] AND item.post_key [not in]@inHand[end]
          AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.channel = item.channel AND b.state {Open} AND b.lease > @now AND b.lease <= @far)
          AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.first_key = item.first_key AND b.part < item.part AND b.state {Open})
          AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.answers = item.answers AND b.seq < item.seq AND b.first_key <> item.first_key AND b.state {Open})
        ORDER BY item.due, item.seq LIMIT 1
        """;

    public Task AddAsync(IReadOnlyList<Post> posts, CancellationToken cancellation) =>
        database.WriteAsync("outbox.add", session => AddAsync(session, posts), Durability.Machine, cancellation);

    /// <summary>Adds posts within a transaction.</summary>
    public static async Task<bool> AddAsync(Session session, IReadOnlyList<Post> posts)
    {
        foreach (var post in posts)
        {
            var answers = post.Answers is { } answered ? $"{answered.Surface}:{answered.Value}" : null;
            var body = StateJson.Write(post);
            var values = new
            {
                key = post.Key.Value,
                first = post.First.Value,
                part = (long)post.Part,
                surface = post.Place.Surface,
                channel = post.Place.ChannelId.ToString(),
                answers,
                body,
                seal = Seal.Of(post.Key.Value, body),
                due = answers is null ? post.Due.ToUnixTimeMilliseconds() : Math.Min(post.Due.ToUnixTimeMilliseconds(), session.Now), // a reply is due at once, whatever clock its worker has
            };
            var isNew = await session.ExecuteAsync(
                """
                INSERT INTO outbox (post_key, first_key, part, surface, channel, answers, body, seal, due, state)
                VALUES (@key, @first, @part, @surface, @channel, @answers, @body, @seal, @due, 'due') ON CONFLICT (post_key) DO NOTHING
                """, values).ConfigureAwait(false) > 0;
            if (isNew && answers is not null)
            {
                await session.ExecuteAsync(
                    "UPDATE outbox SET state = 'skipped', reason = @Superseded, body = NULL, settled = @now, fence = fence + 1 WHERE answers = @answers AND first_key <> @first AND state = 'due'",
                    new { Superseded, now = session.Now, answers, first = values.first }).ConfigureAwait(false);
            }
        }

        return true;
    }

    public async Task<PostAttempt?> ClaimAsync(PostClaim claim, CancellationToken cancellation)
    {
        var row = await database.ReadAsync("outbox.look", session => session.FirstAsync<Row>(session.Dialect.Of(Next), Values(claim, session)), cancellation).ConfigureAwait(false);
        return row is null ? null : await database.WriteAsync("outbox.claim", session => ClaimAsync(claim, session), Durability.Process, cancellation).ConfigureAwait(false);
    }

    public Task<PostAttempt?> IntendAsync(PostAttempt attempt, bool isAfresh, TimeSpan lease, CancellationToken cancellation) => database.WriteAsync("outbox.intend", async session =>
    {
        var taken = await session.ExecuteAsync(
            $"""
            UPDATE outbox SET state = '{Sending}', attempts = attempts + 1, last_intent = @now, first_intent = CASE WHEN @afresh = 1 OR first_intent IS NULL THEN @now ELSE first_intent END, lease = @until
            WHERE post_key = @key AND fence = @Fence AND state {Open}
            """,
            new { now = session.Now, afresh = isAfresh ? 1L : 0L, until = Waits.EndOf(session.Now, lease), key = attempt.Post.Key.Value, attempt.Fence }).ConfigureAwait(false);
        return taken == 0 ? null : attempt with
        {
            State = PostState.Sending,
            Attempts = attempt.Attempts + 1,
            SinceFirst = isAfresh ? TimeSpan.Zero : attempt.SinceFirst ?? TimeSpan.Zero,
            SinceLast = TimeSpan.Zero,
        };
    }, Durability.Machine, cancellation);

    public Task<bool> SettleAsync(PostAttempt attempt, Settlement settlement, CancellationToken cancellation) => database.WriteAsync("outbox.settle", async session =>
    {
        var isOver = settlement.State is not (PostState.Due or PostState.Sending);
        var values = new
        {
            state = NameOf(settlement.State),
            next = Waits.NextTry(session.Now, settlement.Wait),
            message = settlement.Message,
            reason = settlement.Reason,
            settled = isOver ? session.Now : (long?)null,
            over = isOver ? 1L : 0L,
            sending = settlement.State == PostState.Sending ? 1L : 0L,
            now = session.Now,
            key = attempt.Post.Key.Value,
            attempt.Fence,
        };
        var kept = await session.ExecuteAsync(
            $"""
            UPDATE outbox SET state = @state, not_before = @next, message = @message, reason = @reason, settled = @settled, lease = 0, owner = '',
                body = CASE WHEN @over = 1 THEN NULL ELSE body END,
                first_intent = CASE WHEN @sending = 0 THEN NULL WHEN first_intent > @now THEN @now ELSE first_intent END,
                last_intent = CASE WHEN @sending = 0 THEN NULL WHEN last_intent > @now THEN @now ELSE last_intent END
            WHERE post_key = @key AND fence = @Fence AND state {Open}
            """, values).ConfigureAwait(false) > 0;
        if (kept && attempt.Post is { Withdraws: true, Answers: { } answered } && settlement.State == PostState.Posted)
        {
            await session.ExecuteAsync("UPDATE outbox SET message = NULL WHERE answers = @answers", new { answers = $"{answered.Surface}:{answered.Value}" }).ConfigureAwait(false);
        }

        return kept;
    }, Durability.Machine, cancellation);

    public Task<PostCounts> CountAsync(CancellationToken cancellation) => database.ReadAsync("outbox.count", async session =>
    {
        var counts = (await session.ListAsync<Count>("SELECT state, COUNT(*) AS Many FROM outbox GROUP BY state").ConfigureAwait(false)).ToDictionary(row => row.State, row => (int)row.Many);
        int Of(PostState state) => counts.GetValueOrDefault(NameOf(state));
        return new PostCounts(Of(PostState.Due), Of(PostState.Sending), Of(PostState.Posted), Of(PostState.Ambiguous), Of(PostState.Skipped));
    }, cancellation);

    private async Task<PostAttempt?> ClaimAsync(PostClaim claim, Session session)
    {
        if (await session.FirstAsync<Row>($"{session.Dialect.Of(Next)} {session.Dialect.SkipsLocked}", Values(claim, session)).ConfigureAwait(false) is not { } row)
        {
            return null;
        }

        if (row.Body is null || row.Seal != Seal.Of(row.PostKey, row.Body) || StateJson.Read<Post>(row.Body) is not { } post)
        {
            Broken(row.PostKey);
            await session.ExecuteAsync("UPDATE outbox SET state = @Skipped, reason = @Damaged, body = NULL, settled = @now WHERE seq = @Seq", new { Skipped, Damaged, now = session.Now, row.Seq }).ConfigureAwait(false);
            return null;
        }

        await session.ExecuteAsync(
            "UPDATE outbox SET owner = @worker, lease = @until, fence = fence + 1 WHERE seq = @Seq", new { worker = claim.Worker, until = Waits.EndOf(session.Now, claim.Lease), row.Seq }).ConfigureAwait(false);
        return new PostAttempt(
            post, row.State == Due ? PostState.Due : PostState.Sending, (int)row.Attempts, Age(row.FirstIntent, session), Age(row.LastIntent, session),
            await EarlierAsync(post, row.Seq, session).ConfigureAwait(false), claim.Worker, row.Fence + 1);
    }

    /// <summary>What stands there of earlier replies to the same message, by part.</summary>
    private static async Task<IReadOnlyList<string>> EarlierAsync(Post post, long seq, Session session) => post.Answers is not { } answered ? [] :
        [.. (await session.ListAsync<EarlierRow>(
            "SELECT part, message FROM outbox WHERE answers = @answers AND seq < @seq AND first_key <> @first AND state = 'posted' AND message IS NOT NULL ORDER BY settled",
            new { answers = $"{answered.Surface}:{answered.Value}", seq, first = post.First.Value }).ConfigureAwait(false))
            .GroupBy(row => row.Part).OrderBy(part => part.Key).Select(part => part.Last().Message)];

    private static object Values(PostClaim claim, Session session) => new
    {
        now = session.Now,
        far = Waits.FarthestLease(session.Now, claim.Lease),
        later = Waits.LatestTry(session.Now),
        surfaces = claim.Surfaces.ToList(),
        inHand = claim.InHand.Select(key => key.Value).Append("").ToList(),
    };

    private static TimeSpan? Age(long? intent, Session session) => intent is { } then ? TimeSpan.FromMilliseconds(Math.Max(0, session.Now - then)) : null;

    private static string NameOf(PostState state) => $"{state}".ToLowerInvariant();

    [LoggerMessage(1, LogLevel.Error, "The outbox holds a post that is damaged, and it is not posted: {Key}")]
    private partial void Broken(string key);

    private sealed record Row
    {
        public long Seq { get; init; }

        public string PostKey { get; init; } = "";

        public string? Body { get; init; }

        public string Seal { get; init; } = "";

        public string State { get; init; } = "";

        public long Attempts { get; init; }

        public long? FirstIntent { get; init; }

        public long? LastIntent { get; init; }

        public long Fence { get; init; }
    }

    private sealed record Count
    {
        public string State { get; init; } = "";

        public long Many { get; init; }
    }

    private sealed record EarlierRow
    {
        public long Part { get; init; }

        public string Message { get; init; } = "";
    }
}
