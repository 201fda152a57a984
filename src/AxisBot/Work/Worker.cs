using AxisBot.CommandLine;
using AxisBot.Libraries;
using AxisBot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Work;

/// <summary>The worker: what runs when AxisBot is started without a verb.</summary>
internal static partial class Worker
{
    /// <summary>Runs until the process is told to stop.</summary>
    /// <exception cref="BadUseException">The settings are not usable.</exception>
    public static int Run(Surroundings surroundings, string? knowledgeOption)
    {
        var knowledge = new SettingsReader(surroundings).Knowledge(knowledgeOption);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = surroundings.ProgramFolder });
        builder.Configuration
            .AddJsonFile(SettingsReader.FileName, optional: true)
            .AddEnvironmentVariables(SettingsReader.VariablePrefix);
        builder.Logging
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddSimpleConsole(options => options.SingleLine = true);
        builder.Services.AddSingleton(OpenLibrary.Follow(knowledge));
        builder.Services.AddHostedService<LibraryKeeper>();
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        using var host = builder.Build();
        var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(AxisBot));
        LogRunning(logger);
        host.Run();
        LogStopped(logger);
        return ExitCode.Answered;
    }

    [LoggerMessage(1, LogLevel.Information, "AxisBot is running; Ctrl+C stops it")]
    private static partial void LogRunning(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "AxisBot has stopped")]
    private static partial void LogStopped(ILogger logger);
}
