namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>Who the bot is in Discord, known once a session has begun or was gone on with.</summary>
internal sealed class Identity
{
    private readonly TaskCompletionSource<(Id Bot, Id Application)> _known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its account, and its application.</summary>
    public Task<(Id Bot, Id Application)> Known => _known.Task;

    /// <summary>The account; null where it is not known yet.</summary>
    public Id? Bot => Known.IsCompletedSuccessfully ? Known.Result.Bot : null;

    /// <summary>It is known from now on.</summary>
    public void Learn(Id bot, Id application) => _known.TrySetResult((bot, application));
}
