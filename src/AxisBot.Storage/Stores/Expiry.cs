using AxisBot.Conversations;
using AxisBot.Storage.Databases;

namespace AxisBot.Storage.Stores;

/// <summary>Takes away what must not be kept any longer, so that nothing of it is left in the files.</summary>
internal sealed class Expiry(IDatabase database, ConversationSettings settings)
{
    private const string InboxWords = "inbox_words";
    private const string Outbox = "outbox";

    private static readonly TimeSpan Names = TimeSpan.FromDays(7);
    private static readonly TimeSpan Uses = TimeSpan.FromHours(25);
    private static readonly TimeSpan Posts = TimeSpan.FromDays(35);
    private static readonly TimeSpan Opinions = TimeSpan.FromDays(400);

    /// <summary>The tables of which something was deleted that may be in the files yet; what an earlier process left behind is among it.</summary>
    private readonly HashSet<string> _owed = ["turns", "given_answers", "thread_people", InboxWords, Outbox];

    private long _last;

    /// <summary>The words of people and what was answered to them, by table: what is deleted there is shredded.</summary>
    private IReadOnlyList<Rule> Words =>
    [
        new("turns", "at <= @end", settings.Memory),
        new("given_answers", "at <= @end", settings.Memory),
        new(InboxWords, "id IN (SELECT id FROM inbox WHERE done IS NULL AND received <= @end)", Posts), // of a surface that is no more
        new("thread_people", "NOT EXISTS (SELECT 1 FROM threads t WHERE t.thread = thread_people.thread AND t.last_at > @end)", settings.Memory),
    ];

    private IReadOnlyList<Rule> Rest =>
    [
        new("threads", "last_at <= @end", settings.Memory),
        new("uses", "at <= @end", Uses),
        new("inbox", "done IS NOT NULL AND done <= @end", Names),
        new("inbox", "done IS NULL AND received <= @end", Posts),
        new("inbox_names", "at <= @end AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.id = inbox_names.id)", Names),
        new("known_messages", "at <= @end", Names),
        new(Outbox, "settled IS NOT NULL AND settled <= @end", Posts),
        new(Outbox, "settled IS NULL AND due <= @end", Posts),
        new("opinions", "at <= @end", Opinions),
        new("corpora", "at <= @end AND hash NOT IN (SELECT corpus FROM issues WHERE corpus IS NOT NULL AND at > @end) AND hash <> (SELECT hash FROM corpus_times ORDER BY seq DESC LIMIT 1)", Opinions),
    ];

    /// <summary>Takes it away.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var rule in Words)
        {
            if (await ApplyAsync(rule, cancellation).ConfigureAwait(false) > 0)
            {
                _owed.Add(rule.Table);
            }
        }

        // Their words went when they were done.
        var (done, settled, now) = await database.ReadAsync("expiry.look", async session => (
            await session.FirstAsync<int>("SELECT COUNT(*) FROM inbox WHERE done >= @_last", new { _last }).ConfigureAwait(false),
            await session.FirstAsync<int>("SELECT COUNT(*) FROM outbox WHERE settled >= @_last", new { _last }).ConfigureAwait(false),
            session.Now), cancellation).ConfigureAwait(false);
        if (done > 0)
        {
            _owed.Add(InboxWords);
        }

        if (settled > 0)
        {
            _owed.Add(Outbox);
        }

        foreach (var rule in Rest)
        {
            await ApplyAsync(rule, cancellation).ConfigureAwait(false);
        }

        _last = now;
        await database.ShredAsync([.. _owed], cancellation).ConfigureAwait(false);
        _owed.Clear();
    }

    private Task<int> ApplyAsync(Rule rule, CancellationToken cancellation) => database.WriteAsync($"expiry.{rule.Table}", session => session.ExecuteAsync(
        $"DELETE FROM {rule.Table} WHERE {rule.Where}", new { end = session.Now - (long)rule.Life.TotalMilliseconds }), Durability.Process, cancellation);

    private sealed record Rule(string Table, string Where, TimeSpan Life);
}
