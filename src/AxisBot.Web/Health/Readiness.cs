using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Web.Chat;
using Microsoft.Extensions.Hosting;

namespace AxisBot.Web.Health;

/// <summary>
/// Knows whether all is there to answer from. It has it made ready at the start, so that the first visitor need not wait.
/// </summary>
internal sealed class Readiness(ICurrentLibrary library, Suggestions suggestions, IEnumerable<IHealth> parts) : IHostedService
{
    private const string Begun = "/fact a";

    private readonly Lock _gate = new();
    private Task? _reading;
    private string? _failed;
    private volatile string _awaited = "the library";

    /// <summary>Whether there is a library to answer from.</summary>
    public bool IsReady => Missing is null;

    /// <summary>What is not well of the parts of the program, in a line each; empty where all are.</summary>
    public IReadOnlyList<string> Troubles => [.. parts.Where(part => part.Wrong is not null).Select(part => $"{part.Name}: {part.Wrong}")];

    /// <summary>What is not ready to answer, in a few words; null where all is. What failed is tried again.</summary>
    public string? Missing
    {
        get
        {
            lock (_gate)
            {
                if (_reading is null or { IsFaulted: true })
                {
                    _failed = _reading is null ? null : _awaited;
                    _reading = Task.Run(ReadAsync);
                }

                return _reading.IsCompletedSuccessfully ? null
                    : _failed is not null ? $"{_failed} could not be read; it is tried again"
                    : $"{_awaited} has not been read yet";
            }
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = IsReady;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ReadAsync()
    {
        _awaited = "the library";
        _ = library.Now;
        _awaited = "the list of suggestions";
        await suggestions.ForAsync(Begun, new Person(Visitor.NewId()), CancellationToken.None);
    }
}
