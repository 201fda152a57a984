using AxisBot.Conversations.Digests;
using Quartz;

namespace AxisBot.Storage.Scheduling;

/// <summary>Has it looked every minute which issues of the digest are due.</summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(DigestPlanner planner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await planner.RoundAsync(cancellationToken).ConfigureAwait(false);
}
