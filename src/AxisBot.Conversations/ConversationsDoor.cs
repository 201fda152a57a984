using System.Security.Cryptography;
using System.Text;
using AxisBot.Conversations.Access;
using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.InMemory;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Quotas;
using AxisBot.Conversations.Receiving;
using AxisBot.Conversations.Speaking;
using AxisBot.Conversations.Threads;
using AxisBot.Conversations.Waiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AxisBot.Conversations;

/// <summary>The door to conversations.</summary>
public static class ConversationsDoor
{
    private static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostWait = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds conversations with their ports in memory, unless others are there already. Whoever adds them also adds
    /// <see cref="Libraries.ICurrentLibrary"/> and logging.
    /// </summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, ConversationSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        return services.AddPorts().AddDesks(settings);
    }

    /// <summary>
    /// Adds who takes in what platforms bring, and who posts. Whoever adds them also adds conversations, the surfaces, and a store for
    /// <see cref="IInbox"/>, <see cref="IOutbox"/>, <see cref="IKnownMessages"/> and the issues of the digest.
    /// </summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, DeliverySettings delivery, DigestSettings digests)
    {
        services.AddSingleton(delivery).AddSingleton(digests);
        services.AddSingleton<InboxBell>().AddSingleton<OutboxBell>().AddSingleton<Reception>().AddSingleton<FixedSubscriptions>();
        services.AddSingleton(given => new Backoff(LeastWait, MostWait, new Random(Seed(delivery))));
        services.AddSingleton<PostSender>().AddSingleton<PostSettler>();
        services.AddSingleton(given => new Postman(
            given.GetRequiredService<IOutbox>(), given.GetRequiredService<Surfaces>(), delivery, given.GetRequiredService<OutboxBell>(), given.GetRequiredService<PostSender>(),
            given.GetRequiredService<PostSettler>(), given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<Postman>>()));
        services.AddSingleton(given => new Secretary(
            given.GetRequiredService<IInbox>(), given.GetRequiredService<IOutbox>(), given.GetRequiredService<IKnownMessages>(), given.GetRequiredService<Surfaces>(),
            given.GetRequiredService<Responder>(), delivery, given.GetRequiredService<InboxBell>(), given.GetRequiredService<OutboxBell>(),
            given.GetRequiredService<Backoff>(), given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<Secretary>>()));
        services.AddSingleton(given => new DigestPlanner(
            given.GetRequiredService<IDigestSubscriptions>(), given.GetRequiredService<IDigestIssues>(), given.GetRequiredService<ICorpusHistory>(),
            given.GetRequiredService<IChannelSettings>(), given.GetRequiredService<ICurrentLibrary>(), given.GetRequiredService<Surfaces>(), given.GetRequiredService<DigestProse>(), given.GetRequiredService<CardDresser>(),
            digests, given.GetRequiredService<OutboxBell>(), given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<DigestPlanner>>()));
        return services;
    }

    /// <summary>Two workers must not draw the same waits.</summary>
    private static int Seed(DeliverySettings delivery) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(delivery.Worker)));

    private static IServiceCollection AddPorts(this IServiceCollection services)
    {
        services.TryAddSingleton<IThreadMemory>(given => new ThreadsInMemory(given.GetRequiredService<ConversationSettings>(), given.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IGivenAnswers>(given => new AnswersInMemory(given.GetRequiredService<ConversationSettings>(), given.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IFeedback>(_ => new FeedbackInMemory());
        services.TryAddSingleton<IQuota, QuotaInMemory>();
        services.TryAddSingleton<IChannelSettings, ChannelsInMemory>();
        services.TryAddSingleton<ISourceLinks, NoSourceLinks>();
        services.TryAddSingleton<IDigestSubscriptions, SubscriptionsInMemory>();
        services.TryAddSingleton<IDigestIssues, PastInMemory>();
        services.TryAddSingleton<ICorpusHistory, PastInMemory>();
        services.TryAddSingleton<IStateHealth, StateInMemory>();
        services.TryAddSingleton<IDeliveryCounts, NothingToDeliver>();
        services.TryAddSingleton<Surfaces>();
        services.TryAddSingleton<CardDresser>();
        return services;
    }

    private static IServiceCollection AddDesks(this IServiceCollection services, ConversationSettings settings)
    {
        services.AddCommands().AddSingleton<AllowList>().AddSingleton<Ear>();
        services.AddSingleton(new FairQueue(settings.AtOnce, settings.MostWaiting));
        services.AddSingleton(given => new ConversationMeters(given.GetRequiredService<FairQueue>()));
        services.AddSingleton<IMetered>(given => given.GetRequiredService<ConversationMeters>());
        services.AddSingleton<DeliveryMeters>().AddSingleton<IMetered>(given => given.GetRequiredService<DeliveryMeters>());
        services.AddSingleton<QuotaNotices>().AddSingleton<WaitingRoom>().AddSingleton<SceneSetter>().AddSingleton<AnswerDesk>().AddSingleton<QuestionDesk>();
        services.AddSingleton<CommandDesk>().AddSingleton<ButtonDesk>().AddSingleton<Desks>();
        services.AddSingleton<IForgetting, Forgetting>();
        services.AddSingleton(given => new Responder(
            new Intake(),
            given.GetRequiredService<Ear>(),
            given.GetRequiredService<Desks>(),
            given.GetRequiredService<CardDresser>(),
            given.GetRequiredService<ConversationMeters>(),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILogger<Responder>>()));
        return services;
    }
}
