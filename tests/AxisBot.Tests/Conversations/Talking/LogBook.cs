using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Conversations.Talking;

/// <summary>Writes down whatever is logged, the trace of a failure included.</summary>
internal sealed class LogBook : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IReadOnlyList<(LogLevel Level, string Text)> Lines => [.. _lines];

    public IEnumerable<string> Errors => Lines.Where(line => line.Level == LogLevel.Error).Select(line => line.Text);

    /// <summary>The lines so far, which it forgets.</summary>
    public IEnumerable<(LogLevel Level, string Text)> TakeAll()
    {
        while (_lines.TryDequeue(out var line))
        {
            yield return line;
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
