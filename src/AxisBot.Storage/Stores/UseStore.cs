using System.Globalization;
using AxisBot.Conversations;
using AxisBot.Conversations.Budgets;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Quotas;
using AxisBot.Storage.Databases;

namespace AxisBot.Storage.Stores;

/// <summary>Counts in a database what may be used only so often: questions of a person, and what platforms allow.</summary>
internal sealed class UseStore(IDatabase database, ConversationSettings settings) : IBudgets, IQuota
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public Task<DateTimeOffset?> TakeAsync(string budget, int most, TimeSpan window, CancellationToken cancellation) =>
        TakeAsync($"budget:{budget}", id: null, most, window, Durability.Machine, cancellation);

    public Task<int> CountAsync(string budget, TimeSpan window, CancellationToken cancellation) => database.ReadAsync("uses.count", session => session.FirstAsync<int>(
        "SELECT COUNT(*) FROM uses WHERE budget = @budget AND at > @begin", new { budget = $"budget:{budget}", begin = Begin(session, window) }), cancellation);

    public Task<DateTimeOffset?> TakeAsync(MessageId message, Person person, CancellationToken cancellation) =>
        TakeAsync(NameOf(message.Surface, person), message.Value, settings.QuestionsPerHour, Hour, Durability.Process, cancellation);

    public async Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation)
    {
        var forgotten = await database.WriteAsync("uses.forget_person", session =>
            session.ExecuteAsync("DELETE FROM uses WHERE budget = @budget", new { budget = NameOf(surface, person) }), Durability.Machine, cancellation).ConfigureAwait(false);
        await database.ShredAsync(["uses"], cancellation).ConfigureAwait(false);
        return forgotten;
    }

    private Task<DateTimeOffset?> TakeAsync(string budget, string? id, int most, TimeSpan window, Durability durability, CancellationToken cancellation)
    {
        var once = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture); // the same for every attempt to write this one use
        return database.WriteAsync("uses.take", async session =>
        {
            var values = new { budget, id = id ?? once, begin = Begin(session, window), now = session.Now };
            var known = await session.FirstAsync<int>("SELECT COUNT(*) FROM uses WHERE budget = @budget AND id = @id", values).ConfigureAwait(false);
            if (known > 0)
            {
                return null;
            }

            // What lies in the future was counted before the clock was set back.
            var times = await session.ListAsync<long>("SELECT at FROM uses WHERE budget = @budget AND at > @begin ORDER BY at", values).ConfigureAwait(false);
            if (times.Count >= most)
            {
                var free = Math.Min(times[times.Count - most], session.Now);
                return (DateTimeOffset?)DateTimeOffset.FromUnixTimeMilliseconds(free) + window;
            }

            await session.ExecuteAsync("INSERT INTO uses (budget, id, at) VALUES (@budget, @id, @now) ON CONFLICT (budget, id) DO NOTHING", values).ConfigureAwait(false);
            return null;
        }, durability, cancellation);
    }

    private static long Begin(Session session, TimeSpan window) => session.Now - (long)window.TotalMilliseconds;

    private static string NameOf(string surface, Person person) => $"person:{surface}:{person.Id}";
}
