using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Outages;
using Microsoft.Extensions.Logging;

namespace AxisBot.Conversations.Posting;

/// <summary>
/// Carries out what the outbox says. What is due is noted as being sent before it is sent; whatever is found in that state later is
/// settled before it is sent again.
/// </summary>
public sealed partial class Postman
{
    private readonly IOutbox _outbox;
    private readonly Surfaces _surfaces;
    private readonly DeliverySettings _settings;
    private readonly Bell _bell;
    private readonly PostSender _sender;
    private readonly PostSettler _settler;
    private readonly TimeProvider _time;
    private readonly ILogger<Postman> _log;
    private readonly Lock _gate = new();
    private readonly HashSet<PostKey> _inHand = [];

    internal Postman(IOutbox outbox, Surfaces surfaces, DeliverySettings settings, OutboxBell bell, PostSender sender, PostSettler settler, TimeProvider time, ILogger<Postman> log)
    {
        (_outbox, _surfaces, _settings, _bell, _sender, _settler, _time, _log) = (outbox, surfaces, settings, bell.Bell, sender, settler, time, log);
    }

    /// <summary>Works until told to stop; what is being sent by then may end.</summary>
    public Task RunAsync(CancellationToken cancellation) => _surfaces.Names.Count == 0
        ? Task.CompletedTask
        : new Crew(_settings, _bell, _time).RunAsync(TakeAsync, cancellation);

    /// <summary>Takes the next post and works at it to the end.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> WorkOnceAsync(CancellationToken cancellation)
    {
        if (await TakeAsync(cancellation).ConfigureAwait(false) is not { } work)
        {
            return false;
        }

        await work(cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task<Func<CancellationToken, Task>?> TakeAsync(CancellationToken cancellation)
    {
        try
        {
            var attempt = await _outbox.ClaimAsync(new PostClaim(_settings.Worker, _surfaces.Names, InHand(), _settings.Lease), cancellation).ConfigureAwait(false);
            if (attempt is null)
            {
                return null;
            }

            lock (_gate)
            {
                _inHand.Add(attempt.Post.Key);
            }

            return token => WorkAsync(attempt, token);
        }
        catch (StateUnavailableException)
        {
            return null; // whoever keeps the state has said so, and it is tried again in the next round
        }
    }

    private PostKey[] InHand()
    {
        lock (_gate)
        {
            return [.. _inHand];
        }
    }

    private async Task WorkAsync(PostAttempt attempt, CancellationToken cancellation)
    {
        try
        {
            var surface = _surfaces.Of(attempt.Post.Place.Surface)!;
            var settlement = attempt.State == PostState.Due
                ? await _sender.SendAsync(attempt, surface, isAfresh: true, cancellation).ConfigureAwait(false)
                : await _settler.SettleAsync(attempt, surface, cancellation).ConfigureAwait(false);
            if (settlement is { } settled)
            {
                await KeepAsync(settled.Attempt, settled.Settlement).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is StateUnavailableException or OperationCanceledException)
        {
            // What was noted stands: the post is taken up again when its lease is over.
        }
        catch (Exception failure)
        {
            Failed(_log, attempt.Post.Key, failure.GetType().ToString(), failure.StackTrace ?? "");
        }
        finally
        {
            lock (_gate)
            {
                _inHand.Remove(attempt.Post.Key);
            }
        }
    }

    /// <summary>Keeps the outcome even where the worker is told to stop: without it, the post would have to be settled anew.</summary>
    private async Task KeepAsync(PostAttempt attempt, Settlement settlement)
    {
        if (!await _outbox.SettleAsync(attempt, settlement, CancellationToken.None).ConfigureAwait(false))
        {
            LeaseLost(_log, attempt.Post.Key);
            return;
        }

        if (settlement.State is PostState.Ambiguous or PostState.Skipped)
        {
            NotPosted(_log, attempt.Post.Key, attempt.Post.Place.ChannelId.ToString(), settlement.State, settlement.Reason ?? "");
        }
        else if (settlement is { State: PostState.Due or PostState.Sending, Reason: { } reason })
        {
            TriedAgain(_log, attempt.Post.Key, settlement.State, settlement.Wait, reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Posting {Key} failed: {Failure}\n{Where}")]
    private static partial void Failed(ILogger log, PostKey key, string failure, string where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another worker has taken over post {Key}")]
    private static partial void LeaseLost(ILogger log, PostKey key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Post {Key} to {Channel} is {State}: {Reason}")]
    private static partial void NotPosted(ILogger log, PostKey key, string channel, PostState state, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Post {Key} is {State} and taken up again in {Wait}: {Reason}")]
    private static partial void TriedAgain(ILogger log, PostKey key, PostState state, TimeSpan wait, string reason);
}
