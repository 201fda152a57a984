using System.Collections.Concurrent;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Web;

/// <summary>A library that stays as it is.</summary>
internal sealed class StillLibrary(LibrarySnapshot now) : ICurrentLibrary
{
    public string Name => "invented articles";

    public LibrarySnapshot Now => now;
}

/// <summary>A library that cannot be read; what goes wrong names a secret.</summary>
internal sealed class BrokenLibrary : ICurrentLibrary
{
    public const string Secret = "the-folder-of-secrets";

    public string Name => "no articles";

    public LibrarySnapshot Now => throw new InvalidOperationException(Secret);
}

/// <summary>A command that suggests what was typed, many times.</summary>
internal sealed class EchoCommand : ICommand
{
    public string Name => "help";

    public string Summary => "Says <b>hello</b>";

    public IReadOnlyList<CommandParameter> Parameters { get; } = [new("topic", "anything", IsRequired: false, [], CanSuggest: true, TakesRest: true)];

    public bool IsForManagers => false;

    public bool IsPrivate => false;

    public Task<IReadOnlyList<Card>> RunAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Card>>([new Card { Kind = CardKind.Help, Lead = new CardLine("Ask about the lake.") }]);

    public IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) =>
        [.. Enumerable.Range(1, 40).Select(i => new Suggestion($"{typed} {i}", $"{typed} {i}"))];
}

/// <summary>Keeps all that is logged.</summary>
internal sealed class LogBook : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
