using System.Collections.Concurrent;

namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>Knows which interactions Discord is just being told of that they arrived: their answer must not overtake that.</summary>
internal sealed class Deferrals
{
    private readonly ConcurrentDictionary<ulong, Task> _underWay = [];

    /// <summary>Notes that Discord is being told; it is forgotten when that is over.</summary>
    public async Task WhileAsync(ulong interaction, Func<Task> tellAsync)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _underWay[interaction] = told.Task;
        try
        {
            await tellAsync().ConfigureAwait(false);
        }
        finally
        {
            _underWay.TryRemove(interaction, out _);
            told.SetResult();
        }
    }

    /// <summary>Waits until Discord was told of an interaction, where that is under way.</summary>
    public Task UntilToldAsync(ulong interaction, CancellationToken cancellation) =>
        _underWay.TryGetValue(interaction, out var told) ? told.WaitAsync(cancellation) : Task.CompletedTask;
}
