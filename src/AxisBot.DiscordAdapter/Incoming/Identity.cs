namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>
/// Who the bot is in Discord, known once a session has begun or was gone on with, here or by another worker. What is learnt last holds: the
/// token may be another bot's after a restart.
/// </summary>
internal sealed class Identity
{
    private readonly Lock _gate = new();
    private volatile TaskCompletionSource<(Id Bot, Id Application)> _known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its account, and its application.</summary>
    public Task<(Id Bot, Id Application)> Known => _known.Task;

    /// <summary>The account; null where it is not known yet.</summary>
    public Id? Bot => Known is { IsCompletedSuccessfully: true, Result: var known } ? known.Bot : null;

    /// <summary>It is known from now on.</summary>
    public void Learn(Id bot, Id application)
    {
        lock (_gate)
        {
            if (!_known.TrySetResult((bot, application)) && _known.Task.Result != (bot, application))
            {
                var other = new TaskCompletionSource<(Id Bot, Id Application)>();
                other.SetResult((bot, application));
                _known = other;
            }
        }
    }
}
