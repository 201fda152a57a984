using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Quotas;

namespace AxisBot.Conversations.Waiting;

/// <summary>Lets work begin when its turn has come, and tells people where it cannot.</summary>
internal sealed class WaitingRoom(FairQueue queue, IQuota quota, QuotaNotices notices, ConversationSettings settings, TimeProvider time)
{
    /// <summary>Works on a message away from the caller's thread, if its author's quota and the queue have room for it.</summary>
    public async Task PassAsync(Exchange exchange, bool countsAsQuestion, Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        if (countsAsQuestion && await quota.TakeAsync(exchange.Cause, exchange.Author, cancellation).ConfigureAwait(false) is { } again)
        {
            await TellQuotaAsync(exchange, again, cancellation).ConfigureAwait(false);
            return;
        }

        using var ticket = queue.TryEnter($"{exchange.Place.Surface}:{exchange.Author.Id}");
        if (ticket is null || !await IsCalledAsync(ticket, exchange, cancellation).ConfigureAwait(false))
        {
            await exchange.TellAsync(Notices.Busy, cancellation).ConfigureAwait(false);
            return;
        }

        if (!exchange.Fate.GivenUp.IsCompleted)
        {
            await Task.Run(() => work(cancellation), cancellation).ConfigureAwait(false);
        }
    }

    private async Task TellQuotaAsync(Exchange exchange, DateTimeOffset again, CancellationToken cancellation)
    {
        if (notices.IsDue(exchange.Message, again))
        {
            await exchange.TellAsync(Notices.QuotaSpent(settings.QuestionsPerHour, again - time.GetUtcNow()), cancellation).ConfigureAwait(false);
        }
        else
        {
            exchange.StaySilent("QuotaWasToldBefore");
        }
    }

    private static async Task<bool> IsCalledAsync(Ticket ticket, Exchange exchange, CancellationToken cancellation)
    {
        if (!ticket.Called.IsCompleted)
        {
            await exchange.ShowAsync(Stage.Waiting, "waiting for its turn", cancellation).ConfigureAwait(false);
        }

        await Task.WhenAny(ticket.Called, exchange.Fate.GivenUp).WaitAsync(cancellation).ConfigureAwait(false);
        return exchange.Fate.GivenUp.IsCompleted || await ticket.Called.ConfigureAwait(false);
    }
}
