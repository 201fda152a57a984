using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.InMemory;

/// <summary>Keeps the latest opinions while the program runs.</summary>
internal sealed class FeedbackInMemory(int most = 50_000) : IFeedback
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<(string Answer, string Surface, string Person), Opinion> _opinions = [];

    public Task KeepAsync(Opinion opinion, CancellationToken cancellation)
    {
        lock (_gate)
        {
            _opinions[(opinion.Answer, opinion.Channel.Surface, opinion.PersonId)] = opinion;
            if (_opinions.Count > most)
            {
                _opinions.RemoveAt(0);
            }
        }

        return Task.CompletedTask;
    }

    public Task<(int Helpful, int NotHelpful)> CountAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            var helpful = _opinions.Values.Count(opinion => opinion.IsHelpful);
            return Task.FromResult((helpful, _opinions.Count - helpful));
        }
    }

    public Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var own = _opinions.Keys.Where(key => key.Surface == surface && key.Person == person.Id).ToList();
            own.ForEach(key => _opinions.Remove(key));
            return Task.FromResult(own.Count);
        }
    }
}
