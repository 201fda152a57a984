using AxisBot.Conversations;
using AxisBot.SlackAdapter.Incoming;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>
/// Remembers for a while in which threads somebody has had the agent stop: what was asked there before is not answered any more. It is not
/// kept over a restart, after which nothing worse happens than an answer.
/// </summary>
internal sealed class StoppedWork(TimeProvider time)
{
    private const int Most = 5_000;

    private readonly Lately<(string Channel, string Thread), DateTimeOffset> _stopped = new(Most);

    /// <summary>Somebody stops it.</summary>
    public void Stop(string channel, string thread) => _stopped.Note((channel, thread), time.GetUtcNow());

    /// <summary>Whether what is answered there was asked before it was stopped.</summary>
    public bool Has(Address address) =>
        address.Thread is { } thread && Names.Time(address.Ticket.Ts) is { } asked && _stopped.TryGet((address.Channel, thread), out var at) && asked <= at;
}
