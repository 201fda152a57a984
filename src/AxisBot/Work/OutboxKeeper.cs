using AxisBot.Conversations.Posting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Work;

/// <summary>Has the posts of the outbox sent while the worker runs.</summary>
internal sealed class OutboxKeeper(Postman postman, TimeProvider time, ILogger<OutboxKeeper> logger) : Keeper(time, logger)
{
    /// <inheritdoc/>
    protected override Task KeepAsync(CancellationToken stop) => postman.RunAsync(stop);
}
