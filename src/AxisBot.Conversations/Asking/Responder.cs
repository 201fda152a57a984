using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Receiving;
using AxisBot.Conversations.Speaking;
using Microsoft.Extensions.Logging;

namespace AxisBot.Conversations.Asking;

/// <summary>Takes what comes from a surface and says what is to be said to it.</summary>
public sealed partial class Responder
{
    private readonly Intake _intake;
    private readonly Ear _ear;
    private readonly Desks _desks;
    private readonly CardDresser _dresser;
    private readonly ConversationMeters _meters;
    private readonly TimeProvider _time;
    private readonly ILogger<Responder> _log;

    internal Responder(Intake intake, Ear ear, Desks desks, CardDresser dresser, ConversationMeters meters, TimeProvider time, ILogger<Responder> log)
    {
        (_intake, _ear, _desks, _dresser, _meters, _time, _log) = (intake, ear, desks, dresser, meters, time, log);
    }

    /// <summary>
    /// Responds to one message; nothing is said where nothing should be. It ends when all has been said, and throws only when told to
    /// give up, or when what is said cannot be kept.
    /// </summary>
    /// <exception cref="StateUnavailableException">What was to be said could not be handed over, nor that it could not.</exception>
    public Task RespondAsync(IncomingMessage message, IReplies replies, CancellationToken cancellation) =>
        RespondAsync(message, replies, NothingKnown.Instance, cancellation);

    /// <summary>The same for a surface of whose messages it is kept what became of them.</summary>
    internal Task RespondAsync(IncomingMessage message, IReplies replies, IKnownMessages known, CancellationToken cancellation)
    {
        var outgoing = new Outgoing(replies, _dresser, _meters, _time);
        return message switch
        {
            WrittenMessage written => TakeAsync(written, written.Text, outgoing, known, cancellation),
            EditedMessage edited => ChangeAsync(edited, outgoing, known, cancellation),
            RemovedMessage removed => RemoveAsync(removed, outgoing, known, cancellation),
            _ => TakeAsync(message, "", outgoing, known, cancellation),
        };
    }

    /// <summary>Forgets a message about which everything is done, or which could not be answered and is brought once more: others know what became of it.</summary>
    internal void Forget(IncomingMessage message)
    {
        _intake.Forget(message.Id);
        _intake.Forget(message.About);
    }

    private async Task TakeAsync(IncomingMessage message, string text, Outgoing replies, IKnownMessages known, CancellationToken cancellation)
    {
        if (_intake.Take(message.Id, text) is not { } fate)
        {
            return;
        }

        var exchange = new Exchange(message, message.Id, replies, fate, _time, _log);
        await GuardAsync(exchange, known, async () =>
        {
            if (await known.FindAsync(message.Id, cancellation).ConfigureAwait(false) is null or { IsRemoved: false, Changed: null })
            {
                _meters.TakenIn(message);
                await DecideAsync(exchange, known, changed: null, cancellation).ConfigureAwait(false);
            }
        }, cancellation).ConfigureAwait(false);
    }

    /// <summary>Answers other words in the place of earlier ones that were answered; a change that comes before its message stands for it.</summary>
    private async Task ChangeAsync(EditedMessage edit, Outgoing replies, IKnownMessages known, CancellationToken cancellation)
    {
        if (_intake.Take(edit.Id, "") is not { } ownFate)
        {
            return;
        }

        ownFate.Finish();
        var (fate, before) = _intake.Change(edit.Changed, edit.Text);
        if (fate is null)
        {
            return;
        }

        var written = new WrittenMessage(edit.Changed, edit.Place, edit.Author, edit.At, edit.Text, edit.MentionsBot) { ReturnAddress = edit.ReturnAddress };
        var exchange = new Exchange(written, edit.Id, replies, fate, _time, _log);
        await GuardAsync(exchange, known, async () =>
        {
            var kept = before is null ? await known.FindAsync(edit.Changed, cancellation).ConfigureAwait(false) : null;
            if (kept is null || !(kept.IsRemoved || kept.Changed > edit.At))
            {
                var earlier = before ?? Earlier(kept, edit);
                await (earlier is null ? DecideAsync(exchange, known, edit.At, cancellation) : AnswerAnewAsync(exchange, earlier, replies, known, edit.At, cancellation)).ConfigureAwait(false);
            }
        }, cancellation).ConfigureAwait(false);
    }

    /// <summary>The fate before a change. Where this very change was begun before, it is not known any more, and it may have been answered.</summary>
    private static Fate? Earlier(KnownMessage? kept, EditedMessage edit) => kept is null ? null
        : Fate.Of(kept.Changed?.ToUnixTimeMilliseconds() == edit.At.ToUnixTimeMilliseconds() ? kept with { IsSpokenTo = true } : kept);

    private async Task AnswerAnewAsync(Exchange exchange, Fate before, Outgoing replies, IKnownMessages known, DateTimeOffset changed, CancellationToken cancellation)
    {
        await before.Finished.WaitAsync(cancellation).ConfigureAwait(false);
        if (!before.IsDecided)
        {
            await DecideAsync(exchange, known, changed, cancellation).ConfigureAwait(false);
            return;
        }

        if (!before.IsSpokenTo)
        {
            exchange.StaySilent("ChangeOfWhatWasNotAnswered");
            return;
        }

        await _desks.Answers.ForgetAsync(exchange.Id, cancellation).ConfigureAwait(false);
        await DecideAsync(exchange, known, changed, cancellation).ConfigureAwait(false);
        if (!exchange.Fate.IsSpokenTo)
        {
            await replies.WithdrawAsync(exchange.Id, cancellation).ConfigureAwait(false);
        }
    }

    private async Task RemoveAsync(RemovedMessage removal, Outgoing replies, IKnownMessages known, CancellationToken cancellation)
    {
        if (_intake.Take(removal.Id, "") is not { } ownFate)
        {
            return;
        }

        var before = _intake.Remove(removal.Removed);
        await GuardAsync(new Exchange(removal, removal.Id, replies, ownFate, _time, _log), known, async () =>
        {
            await known.NoteAsync(removal.Removed, new KnownMessage(IsSpokenTo: false, IsRemoved: true), cancellation).ConfigureAwait(false);
            await (before?.Finished ?? Task.CompletedTask).WaitAsync(cancellation).ConfigureAwait(false);
            await replies.WithdrawAsync(removal.Removed, cancellation).ConfigureAwait(false);
            await _desks.Answers.ForgetAsync(removal.Removed, cancellation).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
    }

    private async Task DecideAsync(Exchange exchange, IKnownMessages known, DateTimeOffset? changed, CancellationToken cancellation)
    {
        var decision = await _ear.ListenAsync(exchange.Message, cancellation).ConfigureAwait(false);
        exchange.Fate.IsDecided = true;
        exchange.Speak(decision.Language);
        if (decision.Speaks)
        {
            exchange.Fate.IsSpokenTo = true;
            await known.NoteAsync(exchange.Id, new KnownMessage(IsSpokenTo: true, IsRemoved: false) { Changed = changed }, cancellation).ConfigureAwait(false);
            await _desks.ServeAsync(exchange, cancellation).ConfigureAwait(false);
            return;
        }

        if (changed is not null)
        {
            await known.NoteAsync(exchange.Id, new KnownMessage(IsSpokenTo: false, IsRemoved: false) { Changed = changed }, cancellation).ConfigureAwait(false);
        }

        exchange.StaySilent(decision.Rule);
        if (decision.Rule == SpeakingRules.NotAdmitted && exchange.Message is CommandCall or ButtonPress)
        {
            await exchange.TellAsync(Notices.NotAdmitted, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Whatever fails: it is logged once, without anybody's words, and whoever asked is told.</summary>
    private async Task GuardAsync(Exchange exchange, IKnownMessages known, Func<Task> act, CancellationToken cancellation)
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (StateUnavailableException unavailable) when (!cancellation.IsCancellationRequested)
        {
            NotKept(_log, exchange.Id, unavailable.Trouble);
            if (known != NothingKnown.Instance || !await exchange.TellAsync(Notices.NotKept, cancellation).ConfigureAwait(false))
            {
                throw; // the message is brought once more, or the reply itself could not be handed over
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // The message of an exception may quote what somebody wrote; its type and where it came from do not.
            var incident = Digits.Incident(exchange.Cause);
            Failed(_log, exchange.Id, incident, failure.GetType().ToString(), failure.StackTrace ?? "");
            await ApologizeAsync(exchange, incident, cancellation).ConfigureAwait(false);
        }
        finally
        {
            exchange.Fate.Finish();
        }
    }

    private async Task ApologizeAsync(Exchange exchange, string incident, CancellationToken cancellation)
    {
        if (exchange.Message is RemovedMessage || !(exchange.Fate.IsSpokenTo || _ear.WithoutMemory(exchange.Message).Speaks))
        {
            return;
        }

        try
        {
            await exchange.SendAsync([Notices.Failed(incident)], isPrivate: false, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            NotTold(_log, exchange.Id, incident, failure.GetType().ToString());
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What {Message} wants cannot be kept: the state is {Trouble}")]
    private static partial void NotKept(ILogger log, MessageId message, StateTrouble trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering {Message} failed ({Incident}): {Failure}\n{Where}")]
    private static partial void Failed(ILogger log, MessageId message, string incident, string failure, string where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody could be told that {Message} failed ({Incident}): {Failure}")]
    private static partial void NotTold(ILogger log, MessageId message, string incident, string failure);
}
