using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Conversations.Receiving;

/// <summary>
/// Has the messages of the inbox responded to. A message is finished when what is said to it is in the outbox; until then whoever
/// finds it takes it up again, and the same key keeps it from being answered twice.
/// </summary>
public sealed partial class Secretary
{
    private readonly IInbox _inbox;
    private readonly IOutbox _outbox;
    private readonly IKnownMessages _known;
    private readonly Surfaces _surfaces;
    private readonly Responder _responder;
    private readonly DeliverySettings _settings;
    private readonly InboxBell _bell;
    private readonly OutboxBell _outboxBell;
    private readonly Backoff _backoff;
    private readonly TimeProvider _time;
    private readonly ILogger<Secretary> _log;
    private readonly Lock _gate = new();
    private readonly HashSet<MessageId> _inHand = [];

    internal Secretary(
        IInbox inbox, IOutbox outbox, IKnownMessages known, Surfaces surfaces, Responder responder, DeliverySettings settings, InboxBell bell, OutboxBell outboxBell, Backoff backoff, TimeProvider time, ILogger<Secretary> log)
    {
        (_inbox, _outbox, _known, _surfaces, _responder, _settings) = (inbox, outbox, known, surfaces, responder, settings);
        (_bell, _outboxBell, _backoff, _time, _log) = (bell, outboxBell, backoff, time, log);
    }

    /// <summary>Works until told to stop; what is not answered by then is given back.</summary>
    public Task RunAsync(CancellationToken cancellation) => _surfaces.Names.Count == 0
        ? Task.CompletedTask
        : new Crew(_settings, _bell.Bell, _time).RunAsync(TakeAsync, cancellation);

    /// <summary>Takes the next message and works at it to the end.</summary>
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
            var item = await _inbox.ClaimAsync(new InboxClaim(_settings.Worker, _surfaces.Names, InHand(), _settings.Lease), cancellation).ConfigureAwait(false);
            if (item is null)
            {
                return null;
            }

            lock (_gate)
            {
                _inHand.Add(item.Message.Id);
            }

            return token => WorkAsync(item, token);
        }
        catch (StateUnavailableException)
        {
            return null; // whoever keeps the state has said so, and it is tried again in the next round
        }
    }

    private MessageId[] InHand()
    {
        lock (_gate)
        {
            return [.. _inHand];
        }
    }

    private async Task WorkAsync(InboxItem item, CancellationToken cancellation)
    {
        try
        {
            await AnswerAsync(item, cancellation).ConfigureAwait(false);
        }
        catch (StateUnavailableException)
        {
            // It stays in the inbox, and is taken up again when its lease is over.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(_log, item.Message.Id, failure.GetType().ToString(), failure.StackTrace ?? "");
        }
        finally
        {
            lock (_gate)
            {
                _inHand.Remove(item.Message.Id);
            }
        }
    }

    private async Task AnswerAsync(InboxItem item, CancellationToken cancellation)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var renewal = new Renewal(_time, _settings.Lease / 3, async () => await _inbox.RenewAsync(item, _settings.Lease, CancellationToken.None).ConfigureAwait(false), lost.Cancel);
        var surface = _surfaces.Of(item.Message.Place.Surface)!;
        var replies = new OutboxReplies(item.Message, surface, _outbox, _outboxBell, _time);
        try
        {
            await _responder.RespondAsync(item.Message, replies, _known, lost.Token).ConfigureAwait(false);
            await _inbox.FinishAsync(item, CancellationToken.None).ConfigureAwait(false);
            _responder.Forget(item.Message);
        }
        catch (Exception failure) when (failure is OperationCanceledException or StateUnavailableException)
        {
            _responder.Forget(item.Message);
            await PutBackAsync(item, cancellation.IsCancellationRequested ? TimeSpan.Zero : _backoff.After(item.Attempts)).ConfigureAwait(false);
        }
    }

    private async Task PutBackAsync(InboxItem item, TimeSpan wait)
    {
        await _inbox.PutBackAsync(item, wait, CancellationToken.None).ConfigureAwait(false);
        PutBack(_log, item.Message.Id, wait);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering {Message} failed: {Failure}\n{Where}")]
    private static partial void Failed(ILogger log, MessageId message, string failure, string where);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Message} is put back and taken up again in {Wait}")]
    private static partial void PutBack(ILogger log, MessageId message, TimeSpan wait);
}
