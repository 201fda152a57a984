using AxisBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace AxisBot.Work;

/// <summary>How the worker logs.</summary>
internal static class LogSetup
{
    /// <summary>Sets it up.</summary>
    public static ILoggingBuilder AddLines(this ILoggingBuilder logging, CheckedSettings settings)
    {
        logging.AddConsole(options => options.FormatterName = LogLines.FormatterName).AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning) // its lines of each request hold what people type
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Quartz", LogLevel.Warning)
            .AddFilter("Quartz.Impl.AdoJobStore", LogLevel.None) // what fails there is the database, which tells it in one line
            .AddFilter("Quartz.Core.QuartzSchedulerThread", LogLevel.None);
        foreach (var (category, level) in settings.Levels)
        {
            logging.AddFilter(category == "Default" ? null : category, level);
        }

        return logging;
    }
}
