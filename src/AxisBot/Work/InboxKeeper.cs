using AxisBot.Conversations.Receiving;
using Microsoft.Extensions.Logging;

namespace AxisBot.Work;

/// <summary>Has the messages of the inbox answered while the worker runs.</summary>
internal sealed class InboxKeeper(Secretary secretary, TimeProvider time, ILogger<InboxKeeper> logger) : Keeper(time, logger)
{
    /// <inheritdoc/>
    protected override Task KeepAsync(CancellationToken stop) => secretary.RunAsync(stop);
}
