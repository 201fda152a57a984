using AxisBot.Conversations.Cards;
using Microsoft.Extensions.Logging;

namespace AxisBot.Nearby;

/// <summary>Tells the warnings of a verb as notes beside its answer.</summary>
internal sealed class NoteLogger<T>(TextWriter notes) : ILogger<T>
{
    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            notes.WriteLine($"axisbot: {SafeText.OneLine(Secrets.HiddenIn(formatter(state, exception)))}");
        }
    }
}
