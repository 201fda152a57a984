using AxisBot.Conversations.Budgets;
using AxisBot.Conversations.Outages;
using AxisBot.SlackAdapter.Calls;

namespace AxisBot.SlackAdapter.Sockets;

/// <summary>Asks Slack for new connections, no more often than all workers together may: a program that dies again and again must not be shut out.</summary>
internal sealed class Openings(SlackClient client, IBudgets budgets, SocketTimes times, TimeProvider time)
{
    private const string Budget = "slack.connections";

    /// <summary>Asks for the address of a connection.</summary>
    public async Task<CallAnswer> OpenAsync(CancellationToken cancellation) =>
        await WaitAsync(cancellation).ConfigureAwait(false) is { } wait ? new TooMany(wait) : await client.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    private async Task<TimeSpan?> WaitAsync(CancellationToken cancellation)
    {
        try
        {
            return await budgets.TakeAsync(Budget, times.MostOpenings, times.OpeningsIn, cancellation).ConfigureAwait(false) is { } free ? free - time.GetUtcNow() : null;
        }
        catch (StateUnavailableException)
        {
            return null; // a connection without state is better than none: nothing is acknowledged that was not kept
        }
    }
}
