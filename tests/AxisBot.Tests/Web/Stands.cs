using System.Collections.Concurrent;
using AxisBot.Answering.Questions;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Threads;
using Microsoft.Extensions.Logging;
using ThreadState = AxisBot.Conversations.Threads.ThreadState;

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

/// <summary>Remembers turns as long as the test runs.</summary>
internal sealed class FewTurns : IThreadMemory
{
    private readonly ConcurrentDictionary<ThreadId, ThreadState> _threads = new();

    public Task<ThreadState> RecallAsync(ThreadId thread, CancellationToken cancellation) =>
        Task.FromResult(_threads.GetValueOrDefault(thread, ThreadState.Empty));

    public Task NoteAsync(ThreadId thread, Person person, CancellationToken cancellation) => Task.CompletedTask;

    public Task RememberAsync(ThreadId thread, Person person, MessageId question, Turn turn, CancellationToken cancellation)
    {
        _threads.AddOrUpdate(thread, _ => ThreadState.Empty with { Turns = [turn] }, (_, known) => known with { Turns = [.. known.Turns, turn] });
        return Task.CompletedTask;
    }

    public Task ForgetAsync(MessageId question, CancellationToken cancellation) => Task.CompletedTask;

    public Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation) => Task.FromResult(0);
}

/// <summary>Settings that nobody has changed.</summary>
internal sealed class DefaultSettings : IChannelSettings
{
    public Task<ChannelSettings> GetAsync(ChannelId channel, CancellationToken cancellation) => Task.FromResult(ChannelSettings.Default);

    public Task SetAsync(ChannelId channel, ChannelSettings settings, CancellationToken cancellation) => Task.CompletedTask;
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
