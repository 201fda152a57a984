using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.InMemory;

/// <summary>Remembers answers as long as threads are.</summary>
internal sealed class AnswersInMemory(ConversationSettings settings, TimeProvider time, int most = 5_000) : IGivenAnswers, IDisposable
{
    private readonly Expiring<string, GivenAnswer> _answers = new(time, settings.Memory, most);

    public Task KeepAsync(GivenAnswer answer, CancellationToken cancellation)
    {
        _answers.Keep(answer.Id, answer);
        return Task.CompletedTask;
    }

    public Task<GivenAnswer?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(_answers.Find(id));

    public Task ForgetAsync(MessageId question, CancellationToken cancellation)
    {
        _answers.Forget(answer => answer.Question == question);
        return Task.CompletedTask;
    }

    public Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation) =>
        Task.FromResult(_answers.Forget(answer => answer.Place.Surface == surface && answer.PersonId == person.Id));

    public void Dispose() => _answers.Dispose();
}
