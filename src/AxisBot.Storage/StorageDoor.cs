using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Budgets;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.Keeping;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Quotas;
using AxisBot.Conversations.Receiving;
using AxisBot.Conversations.Threads;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Stores;
using AxisBot.Storage.Tolerance;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Storage;

/// <summary>The door to durable state.</summary>
public static class StorageDoor
{
    /// <summary>Fills the ports of conversations from a store. Whoever adds it adds conversations after it, and disposes of the store.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, Store store) => services
        .AddSingleton(store.Database)
        .AddSingleton(store.Health)
        .AddSingleton<IHealth>(store.Health)
        .AddSingleton<ThreadStore>().AddSingleton<AnswerStore>().AddSingleton<ChannelStore>().AddSingleton<UseStore>().AddSingleton<InboxStore>().AddSingleton<Expiry>()
        .AddSingleton<IThreadMemory>(given => new TolerantThreads(given.GetRequiredService<ThreadStore>()))
        .AddSingleton<IGivenAnswers>(given => new TolerantAnswers(given.GetRequiredService<AnswerStore>()))
        .AddSingleton<IQuota>(given => new TolerantQuota(given.GetRequiredService<UseStore>()))
        .AddSingleton<IChannelSettings>(given => new TolerantChannels(given.GetRequiredService<ChannelStore>()))
        .AddSingleton<IBudgets>(given => given.GetRequiredService<UseStore>())
        .AddSingleton<INotes, NoteStore>()
        .AddSingleton<IFeedback, OpinionStore>()
        .AddSingleton<IInbox>(given => given.GetRequiredService<InboxStore>())
        .AddSingleton<IKnownMessages>(given => given.GetRequiredService<InboxStore>())
        .AddSingleton<IOutbox, OutboxStore>()
        .AddSingleton<IDigestSubscriptions, SubscriptionStore>()
        .AddSingleton<IDigestIssues, IssueStore>()
        .AddSingleton<ICorpusHistory, CorpusStore>()
        .AddSingleton<IDeliveryCounts, CountStore>()
        .AddSingleton(given => new Housekeeper(given.GetRequiredService<IDatabase>(), given.GetRequiredService<Expiry>(), given.GetRequiredService<IStateHealth>()));
}
