using Quartz;

namespace AxisBot.Storage.Scheduling;

/// <summary>Has the store tidied from time to time.</summary>
[DisallowConcurrentExecution]
internal sealed class TidyJob(Housekeeper housekeeper) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await housekeeper.TidyAsync(cancellationToken).ConfigureAwait(false);
}
