using AxisBot.Answering.Questions;
using AxisBot.Conversations;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Threads;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Json;

namespace AxisBot.Storage.Stores;

/// <summary>Remembers threads in a database, each turn for a short while.</summary>
internal sealed class ThreadStore(IDatabase database, ConversationSettings settings) : IThreadMemory
{
    private const int MostTurns = 8;
    private const int MostPeople = 100;

    public Task<ThreadSoFar> RecallAsync(ThreadId thread, CancellationToken cancellation) => database.ReadAsync("threads.recall", async session =>
    {
        var values = new { thread = thread.ToString(), end = Oldest(session) };
        if (await session.FirstAsync<ThreadRow>("SELECT ours, last_at AS LastAt FROM threads WHERE thread = @thread AND last_at > @end", values).ConfigureAwait(false) is not { } row)
        {
            return ThreadSoFar.Empty;
        }

        var turns = await session.ListAsync<TurnRow>("SELECT question, asked, answered, seal FROM turns WHERE thread = @thread AND at > @end ORDER BY seq", values).ConfigureAwait(false);
        var people = await session.ListAsync<string>("SELECT person FROM thread_people WHERE thread = @thread", values).ConfigureAwait(false);
        return new ThreadSoFar([.. turns.Where(turn => turn.IsWhole).TakeLast(MostTurns).Select(turn => new Turn(turn.Asked, turn.Answered))], people.ToHashSet(StringComparer.Ordinal), row.Ours != 0);
    }, cancellation);

    public Task NoteAsync(ThreadId thread, Person person, CancellationToken cancellation) =>
        database.WriteAsync("threads.note", session => TouchAsync(session, thread, person, isOurs: false), Durability.Process, cancellation);

    public Task RememberAsync(ThreadId thread, Person person, MessageId question, Turn turn, CancellationToken cancellation) => database.WriteAsync("threads.remember", async session =>
    {
        await TouchAsync(session, thread, person, isOurs: true).ConfigureAwait(false);
        var id = Name(question);
        await session.ExecuteAsync("DELETE FROM turns WHERE question = @id", new { id }).ConfigureAwait(false);
        return await session.ExecuteAsync(
            "INSERT INTO turns (question, thread, surface, person, asked, answered, seal, at) VALUES (@id, @thread, @surface, @person, @asked, @answered, @seal, @now)",
            new { id, thread = thread.ToString(), surface = thread.Channel.Surface, person = person.Id, asked = turn.Question, answered = turn.Answer, seal = TurnRow.SealOf(id, turn.Question, turn.Answer), now = session.Now }).ConfigureAwait(false);
    }, Durability.Process, cancellation);

    public Task ForgetAsync(MessageId question, CancellationToken cancellation) =>
        database.WriteAsync("threads.forget", session => session.ExecuteAsync("DELETE FROM turns WHERE question = @id", new { id = Name(question) }), Durability.Process, cancellation);

    public async Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation)
    {
        var forgotten = await database.WriteAsync("threads.forget_person", async session =>
        {
            var values = new { surface, person = person.Id };
            await session.ExecuteAsync("DELETE FROM thread_people WHERE person = @person AND thread IN (SELECT thread FROM threads WHERE surface = @surface)", values).ConfigureAwait(false);
            return await session.ExecuteAsync("DELETE FROM turns WHERE surface = @surface AND person = @person", values).ConfigureAwait(false);
        }, Durability.Machine, cancellation).ConfigureAwait(false);
        await database.ShredAsync(["turns", "thread_people"], cancellation).ConfigureAwait(false);
        return forgotten;
    }

    private long Oldest(Session session) => session.Now - (long)settings.Memory.TotalMilliseconds;

    private async Task<int> TouchAsync(Session session, ThreadId thread, Person person, bool isOurs)
    {
        var values = new { thread = thread.ToString(), surface = thread.Channel.Surface, person = person.Id, ours = isOurs ? 1L : 0L, now = session.Now, end = Oldest(session), MostPeople };
        await session.ExecuteAsync("DELETE FROM thread_people WHERE thread IN (SELECT thread FROM threads WHERE thread = @thread AND last_at <= @end)", values).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO threads (thread, surface, ours, last_at) VALUES (@thread, @surface, @ours, @now)
            ON CONFLICT (thread) DO UPDATE SET last_at = @now, ours = CASE WHEN @ours = 1 OR (threads.ours = 1 AND threads.last_at > @end) THEN 1 ELSE 0 END
            """, values).ConfigureAwait(false);
        return await session.ExecuteAsync(
            "INSERT INTO thread_people (thread, person) SELECT @thread, @person WHERE (SELECT COUNT(*) FROM thread_people WHERE thread = @thread) < @MostPeople ON CONFLICT (thread, person) DO NOTHING",
            values).ConfigureAwait(false);
    }

    private static string Name(MessageId id) => $"{id.Surface}:{id.Value}";

    private sealed record ThreadRow
    {
        public long Ours { get; init; }

        public long LastAt { get; init; }
    }

    private sealed record TurnRow
    {
        public string Question { get; init; } = "";

        public string Asked { get; init; } = "";

        public string Answered { get; init; } = "";

        public string Seal { get; init; } = "";

        public bool IsWhole => Seal == SealOf(Question, Asked, Answered);

        public static string SealOf(string question, string asked, string answered) => Json.Seal.Of(question, asked, answered);
    }
}
