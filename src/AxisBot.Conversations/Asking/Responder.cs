using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Speaking;
using Microsoft.Extensions.Logging;

namespace AxisBot.Conversations.Asking;

/// <summary>Takes what comes from a surface and says what is to be said to it.</summary>
public sealed partial class Responder
{
    private readonly Intake _intake;
    private readonly Ear _ear;
    private readonly Desks _desks;
    private readonly ISourceLinks _links;
    private readonly ConversationMeters _meters;
    private readonly TimeProvider _time;
    private readonly ILogger<Responder> _log;

    internal Responder(Intake intake, Ear ear, Desks desks, ISourceLinks links, ConversationMeters meters, TimeProvider time, ILogger<Responder> log)
    {
        (_intake, _ear, _desks, _links, _meters, _time, _log) = (intake, ear, desks, links, meters, time, log);
    }

    /// <summary>Responds to one message; nothing is said where nothing should be. It ends when all has been said, and throws only when told to give up.</summary>
    public Task RespondAsync(IncomingMessage message, IReplies replies, CancellationToken cancellation)
    {
        var outgoing = new Outgoing(replies, _links, _meters, _time);
        return message switch
        {
            WrittenMessage written => TakeAsync(written, written.Text, outgoing, cancellation),
            EditedMessage edited => ChangeAsync(edited, outgoing, cancellation),
            RemovedMessage removed => RemoveAsync(removed, outgoing, cancellation),
            _ => TakeAsync(message, "", outgoing, cancellation),
        };
    }

    private async Task TakeAsync(IncomingMessage message, string text, Outgoing replies, CancellationToken cancellation)
    {
        if (_intake.Take(message.Id, text) is { } fate)
        {
            _meters.TakenIn(message);
            await SettleAsync(new Exchange(message, message.Id, replies, fate, _time, _log), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Answers other words in the place of earlier ones that were answered; a change that comes before its message stands for it.</summary>
    private async Task ChangeAsync(EditedMessage edit, Outgoing replies, CancellationToken cancellation)
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

        var written = new WrittenMessage(edit.Changed, edit.Place, edit.Author, edit.At, edit.Text, edit.MentionsBot);
        var exchange = new Exchange(written, edit.Id, replies, fate, _time, _log);
        await (before is null ? SettleAsync(exchange, cancellation) : GuardAsync(exchange, () => AnswerAnewAsync(exchange, before, replies, cancellation), cancellation)).ConfigureAwait(false);
    }

    private async Task AnswerAnewAsync(Exchange exchange, Fate before, Outgoing replies, CancellationToken cancellation)
    {
        await before.Finished.WaitAsync(cancellation).ConfigureAwait(false);
        if (!before.IsSpokenTo)
        {
            exchange.StaySilent("ChangeOfWhatWasNotAnswered");
            return;
        }

        await _desks.Answers.ForgetAsync(exchange.Id, cancellation).ConfigureAwait(false);
        await DecideAsync(exchange, cancellation).ConfigureAwait(false);
        if (!exchange.Fate.IsSpokenTo)
        {
            await replies.WithdrawAsync(exchange.Id, cancellation).ConfigureAwait(false);
        }
    }

    private async Task RemoveAsync(RemovedMessage removal, Outgoing replies, CancellationToken cancellation)
    {
        if (_intake.Take(removal.Id, "") is not { } ownFate)
        {
            return;
        }

        var before = _intake.Remove(removal.Removed);
        await GuardAsync(new Exchange(removal, removal.Id, replies, ownFate, _time, _log), async () =>
        {
            await (before?.Finished ?? Task.CompletedTask).WaitAsync(cancellation).ConfigureAwait(false);
            await replies.WithdrawAsync(removal.Removed, cancellation).ConfigureAwait(false);
            await _desks.Answers.ForgetAsync(removal.Removed, cancellation).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
    }

    private Task SettleAsync(Exchange exchange, CancellationToken cancellation) =>
        GuardAsync(exchange, () => DecideAsync(exchange, cancellation), cancellation);

    private async Task DecideAsync(Exchange exchange, CancellationToken cancellation)
    {
        var decision = await _ear.ListenAsync(exchange.Message, cancellation).ConfigureAwait(false);
        exchange.Speak(decision.Language);
        if (decision.Speaks)
        {
            exchange.Fate.IsSpokenTo = true;
            await _desks.ServeAsync(exchange, cancellation).ConfigureAwait(false);
            return;
        }

        exchange.StaySilent(decision.Rule);
        if (decision.Rule == SpeakingRules.NotAdmitted && exchange.Message is CommandCall or ButtonPress)
        {
            await exchange.TellAsync(Notices.NotAdmitted, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Whatever fails: it is logged once, without anybody's words, and whoever asked is told.</summary>
    private async Task GuardAsync(Exchange exchange, Func<Task> act, CancellationToken cancellation)
    {
        try
        {
            await act().ConfigureAwait(false);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering {Message} failed ({Incident}): {Failure}\n{Where}")]
    private static partial void Failed(ILogger log, MessageId message, string incident, string failure, string where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody could be told that {Message} failed ({Incident}): {Failure}")]
    private static partial void NotTold(ILogger log, MessageId message, string incident, string failure);
}
