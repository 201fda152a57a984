using System.Net.Sockets;
using AxisBot.CommandLine;
using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Libraries;
using AxisBot.DiscordAdapter;
using AxisBot.Libraries;
using AxisBot.Nearby;
using AxisBot.Settings;
using AxisBot.SlackAdapter;
using AxisBot.Storage;
using AxisBot.Web.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Work;

/// <summary>The worker: what runs when AxisBot is started without a verb.</summary>
internal static partial class Worker
{
    /// <summary>How long what is under way may take to end.</summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    /// <summary>Runs until the process is told to stop.</summary>
    /// <exception cref="BadUseException">The settings are not usable.</exception>
    public static int Run(Surroundings surroundings, SettingOptions options) => Run(surroundings, options, WorkerParts.None);

    /// <summary>The same with more than the settings say.</summary>
    public static int Run(Surroundings surroundings, SettingOptions options, WorkerParts parts)
    {
        var settings = CheckedSettings.Read(surroundings, options);
        Readiness.Demand(Readiness.FaultsOf(settings));
        var library = CurrentLibrary.Open(settings.Knowledge, surroundings.Clock);
        using var logs = LoggerFactory.Create(logging => logging.AddLines(settings));
        var store = OpenState.Open(settings, logs, surroundings.Clock, parts.Watch);
        try
        {
            using var host = Build(surroundings, settings, library, store, parts);
            var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(AxisBot));
            LogRunning(logger, store.Health.Name);
            Run(host, settings, surroundings.Stop);
            LogStopped(logger);
            return ExitCode.Answered;
        }
        finally
        {
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static IHost Build(Surroundings surroundings, CheckedSettings settings, CurrentLibrary library, Store store, WorkerParts parts)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = surroundings.ProgramFolder });
        builder.Logging.AddLines(settings);
        var delivery = parts.Delivery(settings.Delivery);
        parts.Add(builder.Services);
        if (settings.Slack is { } slack)
        {
            builder.Services.AddSlack(slack);
        }

        if (settings.Discord is { } discord)
        {
            builder.Services.AddDiscord(discord);
        }

        builder.Services
            .AddSingleton(surroundings.Clock)
            .AddSingleton(settings.Web)
            .AddSingleton(library)
            .AddSingleton<ICurrentLibrary>(library)
            .AddSingleton<ISourceLinks>(new PublicLinks(settings.Web))
            .AddStorage(store)
            .AddConversations(settings.Conversations)
            .AddWriting(settings)
            .AddDelivery(delivery, settings.Digests)
            .AddNearness(settings.Embeddings)
            .AddSingleton<IHostLifetime, WorkerLifetime>()
            .AddHostedService<LibraryKeeper>()
            .AddHostedService<StateKeeper>()
            .AddHostedService<InboxKeeper>()
            .AddHostedService<OutboxKeeper>()
            .AddSchedule(settings.Storage, delivery.Worker, surroundings.Clock)
            .AddHostedService<PageKeeper>()
            .Configure<HostOptions>(options =>
            {
                options.ShutdownTimeout = LongestFarewell;
                options.ServicesStopConcurrently = true;
            });
        parts.Replace(builder.Services);
        return builder.Build();
    }

    /// <summary>Runs the host; a port that was taken since it was tried is told like one that was taken before.</summary>
    private static void Run(IHost host, CheckedSettings settings, CancellationToken stop)
    {
        try
        {
            host.RunAsync(stop).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // It was told to stop before it had begun.
        }
        catch (IOException fault) when (fault.GetBaseException() is SocketException)
        {
            Readiness.Demand([PortProbe.FaultOf(settings, ((SocketException)fault.GetBaseException()).SocketErrorCode)]);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "AxisBot is running, and keeps its state in {Store}; Ctrl+C stops it")]
    private static partial void LogRunning(ILogger logger, string store);

    [LoggerMessage(2, LogLevel.Information, "AxisBot has stopped")]
    private static partial void LogStopped(ILogger logger);
}
