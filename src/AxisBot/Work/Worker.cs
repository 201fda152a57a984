using System.Net.Sockets;
using AxisBot.CommandLine;
using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Libraries;
using AxisBot.Libraries;
using AxisBot.Settings;
using AxisBot.Web.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace AxisBot.Work;

/// <summary>The worker: what runs when AxisBot is started without a verb.</summary>
internal static partial class Worker
{
    /// <summary>How long what is under way may take to end.</summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(8);

    /// <summary>Runs until the process is told to stop.</summary>
    /// <exception cref="BadUseException">The settings are not usable.</exception>
    public static int Run(Surroundings surroundings, SettingOptions options)
    {
        var settings = CheckedSettings.Read(surroundings, options);
        Readiness.Demand(Readiness.FaultsOf(settings));
        using var host = Build(surroundings, settings, CurrentLibrary.Open(settings.Knowledge, surroundings.Clock));
        var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(AxisBot));
        LogRunning(logger);
        Run(host, settings, surroundings.Stop);
        LogStopped(logger);
        return ExitCode.Answered;
    }

    private static IHost Build(Surroundings surroundings, CheckedSettings settings, CurrentLibrary library)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = surroundings.ProgramFolder });
        builder.Logging.AddConsole(options => options.FormatterName = LogLines.FormatterName).AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning) // its lines of each request hold what people type
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        foreach (var (category, level) in settings.Levels)
        {
            builder.Logging.AddFilter(category == "Default" ? null : category, level);
        }

        builder.Services
            .AddSingleton(surroundings.Clock)
            .AddSingleton(settings.Web)
            .AddSingleton(library)
            .AddSingleton<ICurrentLibrary>(library)
            .AddSingleton<ISourceLinks>(new PublicLinks(settings.Web))
            .AddConversations(settings.Conversations)
            .AddSingleton<IHostLifetime, WorkerLifetime>()
            .AddHostedService<LibraryKeeper>()
            .AddHostedService<PageKeeper>()
            .Configure<HostOptions>(options => options.ShutdownTimeout = LongestFarewell);
        return builder.Build();
    }

    /// <summary>Runs the host; a port that was taken since it was tried is told like one that was taken before.</summary>
    private static void Run(IHost host, CheckedSettings settings, CancellationToken stop)
    {
        try
        {
            host.RunAsync(stop).GetAwaiter().GetResult();
        }
        catch (IOException fault) when (fault.GetBaseException() is SocketException)
        {
            Readiness.Demand([PortProbe.FaultOf(settings, ((SocketException)fault.GetBaseException()).SocketErrorCode)]);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "AxisBot is running; Ctrl+C stops it")]
    private static partial void LogRunning(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "AxisBot has stopped")]
    private static partial void LogStopped(ILogger logger);
}
