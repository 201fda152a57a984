using System.Collections.Concurrent;
using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;

namespace AxisBot.Tests.Conversations.Talking;

/// <summary>A model that writes what a test says, and can be held up before each sentence.</summary>
internal sealed class Quill(params string[] sentences) : IWriter
{
    private readonly ConcurrentQueue<WritingOrder> _orders = [];
    private int _givenUp;

    public string Name { get; init; } = "quill-1";

    /// <summary>What it was told to write.</summary>
    public IReadOnlyList<WritingOrder> Orders => [.. _orders];

    /// <summary>How often it was told to stop.</summary>
    public int GivenUp => _givenUp;

    /// <summary>What it waits for before a sentence, counted from 0 in each order, and before its end.</summary>
    public Func<WritingOrder, int, CancellationToken, Task> Hold { get; init; } = (_, _, _) => Task.CompletedTask;

    /// <summary>What goes wrong when all is written.</summary>
    public WriterException? Failure { get; init; }

    /// <summary>The question in other words.</summary>
    public string? OtherWords { get; init; }

    /// <summary>Writes whatever it reads first, word for word.</summary>
    public bool Copies { get; init; }

    public async Task<TokenUse> WriteAsync(WritingOrder order, Func<WrittenClaim, CancellationToken, ValueTask> take, CancellationToken cancellation)
    {
        _orders.Enqueue(order);
        var text = Copies ? [order.Evidence[0].Text] : sentences;
        try
        {
            for (var i = 0; i < text.Length; i++)
            {
                await Hold(order, i, cancellation);
                await take(new WrittenClaim(text[i], [NumberOf(order, text[i])]), cancellation);
            }

            await Hold(order, text.Length, cancellation);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _givenUp);
            throw;
        }

        return Failure is null ? new TokenUse(100, 40) : throw Failure;
    }

    public Task<Rewording> RewordAsync(string question, IReadOnlyList<Turn> history, CancellationToken cancellation) =>
        Task.FromResult(new Rewording(OtherWords, new TokenUse(10, 4)));

    /// <summary>The passage that a sentence stands in; where it stands in none, the first.</summary>
    private static int NumberOf(WritingOrder order, string sentence) =>
        order.Evidence.FirstOrDefault(passage => passage.Text.Contains(sentence, StringComparison.Ordinal))?.Number ?? 1;
}
