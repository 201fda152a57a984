using AxisBot.Conversations.Access;
using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.InMemory;
using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Quotas;
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

    private static IServiceCollection AddPorts(this IServiceCollection services)
    {
        services.TryAddSingleton<IThreadMemory>(given => new ThreadsInMemory(given.GetRequiredService<ConversationSettings>(), given.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IGivenAnswers>(given => new AnswersInMemory(given.GetRequiredService<ConversationSettings>(), given.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IFeedback>(_ => new FeedbackInMemory());
        services.TryAddSingleton<IQuota, QuotaInMemory>();
        services.TryAddSingleton<IChannelSettings, ChannelsInMemory>();
        services.TryAddSingleton<ISourceLinks, NoSourceLinks>();
        return services;
    }

    private static IServiceCollection AddDesks(this IServiceCollection services, ConversationSettings settings)
    {
        services.AddCommands().AddSingleton<AllowList>().AddSingleton<Ear>();
        services.AddSingleton(new FairQueue(settings.AtOnce, settings.MostWaiting));
        services.AddSingleton(given => new ConversationMeters(given.GetRequiredService<FairQueue>()));
        services.AddSingleton<QuotaNotices>().AddSingleton<WaitingRoom>().AddSingleton<SceneSetter>().AddSingleton<AnswerDesk>().AddSingleton<QuestionDesk>();
        services.AddSingleton<CommandDesk>().AddSingleton<ButtonDesk>().AddSingleton<Desks>();
        services.AddSingleton<IForgetting, Forgetting>();
        services.AddSingleton(given => new Responder(
            new Intake(),
            given.GetRequiredService<Ear>(),
            given.GetRequiredService<Desks>(),
            given.GetRequiredService<ISourceLinks>(),
            given.GetRequiredService<ConversationMeters>(),
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILogger<Responder>>()));
        return services;
    }
}
