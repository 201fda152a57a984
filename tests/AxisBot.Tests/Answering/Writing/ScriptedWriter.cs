using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;

namespace AxisBot.Tests.Answering.Writing;

/// <summary>A writer that writes what a test says.</summary>
internal sealed class ScriptedWriter(Func<WritingOrder, IEnumerable<WrittenClaim>> write) : IWriter
{
    public ScriptedWriter(params WrittenClaim[] claims)
        : this(_ => claims)
    {
    }

    public string Name => "scripted-1";

    /// <summary>What it was told, in order.</summary>
    public List<WritingOrder> Orders { get; } = [];

    /// <summary>The other words for each question.</summary>
    public Func<string, string?> Words { get; init; } = _ => null;

    /// <summary>How it fails when all is written; null where it does not.</summary>
    public Exception? Failure { get; init; }

    /// <summary>How it fails when it is asked for other words.</summary>
    public Exception? RewordingFailure { get; init; }

    public async Task<TokenUse> WriteAsync(WritingOrder order, Func<WrittenClaim, CancellationToken, ValueTask> take, CancellationToken cancellation)
    {
        Orders.Add(order);
        foreach (var claim in write(order))
        {
            await take(claim, cancellation);
        }

        return Failure is null ? new TokenUse(100, 10) : throw Failure;
    }

    public Task<Rewording> RewordAsync(string question, IReadOnlyList<Turn> history, CancellationToken cancellation) =>
        RewordingFailure is null ? Task.FromResult(new Rewording(Words(question), new TokenUse(50, 5))) : throw RewordingFailure;
}
