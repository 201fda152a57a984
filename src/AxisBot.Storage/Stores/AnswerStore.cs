using AxisBot.Conversations;
using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Messages;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Json;

namespace AxisBot.Storage.Stores;

/// <summary>Remembers answers for their buttons in a database, for a short while.</summary>
internal sealed class AnswerStore(IDatabase database, ConversationSettings settings) : IGivenAnswers
{
    public Task KeepAsync(GivenAnswer answer, CancellationToken cancellation)
    {
        var body = StateJson.Write(answer);
        var question = $"{answer.Question.Surface}:{answer.Question.Value}";
        return database.WriteAsync("answers.keep", session => session.ExecuteAsync(
            """
            INSERT INTO given_answers (id, question, surface, person, body, seal, at) VALUES (@id, @question, @surface, @person, @body, @seal, @now)
            ON CONFLICT (id) DO UPDATE SET question = @question, surface = @surface, person = @person, body = @body, seal = @seal, at = @now
            """,
            new { id = answer.Id, question, surface = answer.Place.Surface, person = answer.PersonId, body, seal = Seal.Of(answer.Id, body), now = session.Now }), Durability.Process, cancellation);
    }

    public Task<GivenAnswer?> FindAsync(string id, CancellationToken cancellation) => database.ReadAsync("answers.find", async session =>
    {
        var end = session.Now - (long)settings.Memory.TotalMilliseconds;
        var row = await session.FirstAsync<Row>("SELECT body, seal FROM given_answers WHERE id = @id AND at > @end", new { id, end }).ConfigureAwait(false);
        return row is not null && row.Seal == Seal.Of(id, row.Body) ? StateJson.Read<GivenAnswer>(row.Body) : null;
    }, cancellation);

    public Task ForgetAsync(MessageId question, CancellationToken cancellation) => database.WriteAsync("answers.forget", session => session.ExecuteAsync(
        "DELETE FROM given_answers WHERE question = @question", new { question = $"{question.Surface}:{question.Value}" }), Durability.Process, cancellation);

    public async Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation)
    {
        var forgotten = await database.WriteAsync("answers.forget_person", session => session.ExecuteAsync(
            "DELETE FROM given_answers WHERE surface = @surface AND person = @person", new { surface, person = person.Id }), Durability.Machine, cancellation).ConfigureAwait(false);
        await database.ShredAsync(["given_answers"], cancellation).ConfigureAwait(false);
        return forgotten;
    }

    private sealed record Row
    {
        public string Body { get; init; } = "";

        public string Seal { get; init; } = "";
    }
}
