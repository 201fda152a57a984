using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.Messages;
using AxisBot.Storage.Databases;

namespace AxisBot.Storage.Stores;

/// <summary>Keeps opinions on answers in a database.</summary>
internal sealed class OpinionStore(IDatabase database) : IFeedback
{
    public Task KeepAsync(Opinion opinion, CancellationToken cancellation) => database.WriteAsync("opinions.keep", session => session.ExecuteAsync(
        """
        INSERT INTO opinions (answer, surface, person, channel, helpful, at) VALUES (@answer, @surface, @person, @channel, @helpful, @at)
        ON CONFLICT (answer, surface, person) DO UPDATE SET channel = @channel, helpful = @helpful, at = @at
        """,
        new
        {
            answer = opinion.Answer,
            surface = opinion.Channel.Surface,
            person = opinion.PersonId,
            channel = opinion.Channel.ToString(),
            helpful = opinion.IsHelpful ? 1L : 0L,
            at = opinion.At.ToUnixTimeMilliseconds(),
        }), Durability.Process, cancellation);

    public Task<(int Helpful, int NotHelpful)> CountAsync(CancellationToken cancellation) => database.ReadAsync("opinions.count", async session =>
    {
        var rows = await session.ListAsync<Row>("SELECT helpful, COUNT(*) AS Many FROM opinions GROUP BY helpful").ConfigureAwait(false);
        return ((int)rows.Where(row => row.Helpful != 0).Sum(row => row.Many), (int)rows.Where(row => row.Helpful == 0).Sum(row => row.Many));
    }, cancellation);

    public async Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation)
    {
        var forgotten = await database.WriteAsync("opinions.forget_person", session => session.ExecuteAsync(
            "DELETE FROM opinions WHERE surface = @surface AND person = @person", new { surface, person = person.Id }), Durability.Machine, cancellation).ConfigureAwait(false);
        await database.ShredAsync(["opinions"], cancellation).ConfigureAwait(false);
        return forgotten;
    }

    private sealed record Row
    {
        public long Helpful { get; init; }

        public long Many { get; init; }
    }
}
