using AxisBot.Conversations.Cards;
using AxisBot.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace AxisBot.Work;

/// <summary>Writes what is logged one line each, whatever stands in it, and hides what looks like a secret.</summary>
internal sealed class LogLines() : ConsoleFormatter(FormatterName)
{
    /// <summary>How the console knows it.</summary>
    public const string FormatterName = "axisbot";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var failure = logEntry.Exception is { } exception ? $" {exception}" : "";
        var line = $"{NameOf(logEntry.LogLevel)}: {logEntry.Category}[{logEntry.EventId.Id}] {logEntry.Formatter(logEntry.State, logEntry.Exception)}{failure}";
        textWriter.WriteLine(SafeText.OneLine(Secrets.HiddenIn(line)));
    }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
