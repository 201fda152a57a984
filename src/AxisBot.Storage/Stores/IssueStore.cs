using System.Globalization;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.Storage.Databases;

namespace AxisBot.Storage.Stores;

/// <summary>Keeps in a database which issues of the digest there were.</summary>
internal sealed class IssueStore(IDatabase database) : IDigestIssues
{
    private const string DayFormat = "yyyy-MM-dd";

    // An issue whose post was given up is one that nobody has seen.
    private const string Unseen = "(skipped = 1 OR EXISTS (SELECT 1 FROM outbox o WHERE o.post_key = issues.first_key AND o.state = 'skipped'))";

    public Task<IReadOnlyDictionary<ChannelId, DateOnly>> LatestAsync(CancellationToken cancellation) => database.ReadAsync("issues.latest", async session =>
    {
        // A day that is nowhere on earth yet was opened by a clock that was wrong, or is no day.
        var latest = Write(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(session.Now).UtcDateTime).AddDays(1));
        var rows = await session.ListAsync<DayRow>("SELECT channel, MAX(day) AS Day FROM issues WHERE day <= @latest GROUP BY channel", new { latest }).ConfigureAwait(false);
        return (IReadOnlyDictionary<ChannelId, DateOnly>)rows.Where(row => DateOnly.TryParseExact(row.Day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            .ToDictionary(row => ChannelNames.Read(row.Channel), row => Read(row.Day));
    }, cancellation);

    public Task<DigestPast> PastAsync(ChannelId channel, DateOnly before, CancellationToken cancellation) => database.ReadAsync("issues.past", async session =>
    {
        var values = new { channel = ChannelNames.Write(channel), before = Write(before) };
        var shown = await session.ListAsync<ShownRow>(
            $"SELECT figure, MAX(day) AS Day FROM issues WHERE channel = @channel AND day < @before AND figure IS NOT NULL AND NOT {Unseen} GROUP BY figure", values).ConfigureAwait(false);
        var last = await session.FirstAsync<LastRow>($"SELECT day, corpus FROM issues WHERE channel = @channel AND day < @before AND NOT {Unseen} ORDER BY day DESC LIMIT 1", values).ConfigureAwait(false);
        var missed = last is null ? [] : await session.ListAsync<string>(
            $"SELECT day FROM issues WHERE channel = @channel AND day < @before AND day > @Day AND {Unseen} ORDER BY day", new { values.channel, values.before, last.Day }).ConfigureAwait(false);
        return new DigestPast
        {
            Known = last?.Corpus is { } hash ? await CorpusStore.FiguresAsync(session, hash).ConfigureAwait(false) : null,
            Shown = shown.ToDictionary(row => row.Figure, row => Read(row.Day), StringComparer.Ordinal),
            Skipped = [.. missed.Select(Read)],
        };
    }, cancellation);

    public Task<bool> OpenAsync(OpenedIssue issue, IReadOnlyList<Post> posts, CancellationToken cancellation) => database.WriteAsync("issues.open", async session =>
    {
        var opened = await InsertAsync(session, issue.Channel, issue.Day, issue.Due, isSkipped: false, issue.Figure, issue.Corpus).ConfigureAwait(false);
        return opened && await OutboxStore.AddAsync(session, posts).ConfigureAwait(false);
    }, Durability.Machine, cancellation);

    public Task<bool> SkipAsync(ChannelId channel, DateOnly day, DateTimeOffset due, CancellationToken cancellation) =>
        database.WriteAsync("issues.skip", session => InsertAsync(session, channel, day, due, isSkipped: true, null, null), Durability.Machine, cancellation);

    private static async Task<bool> InsertAsync(Session session, ChannelId channel, DateOnly day, DateTimeOffset due, bool isSkipped, string? figure, string? corpus) => await session.ExecuteAsync(
        """
        INSERT INTO issues (channel, day, first_key, skipped, figure, corpus, due, at) VALUES (@channel, @day, @first, @skipped, @figure, @corpus, @due, @now)
        ON CONFLICT (channel, day) DO NOTHING
        """,
        new
        {
            channel = ChannelNames.Write(channel),
            day = Write(day),
            first = PostKey.OfDigest(channel, day, 0).Value,
            skipped = isSkipped ? 1L : 0L,
            figure,
            corpus,
            due = due.ToUnixTimeMilliseconds(),
            now = session.Now,
        }).ConfigureAwait(false) > 0;

    private static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly Read(string day) => DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture);

    private sealed record DayRow
    {
        public string Channel { get; init; } = "";

        public string Day { get; init; } = "";
    }

    private sealed record ShownRow
    {
        public string Figure { get; init; } = "";

        public string Day { get; init; } = "";
    }

    private sealed record LastRow
    {
        public string Day { get; init; } = "";

        public string? Corpus { get; init; }
    }
}
