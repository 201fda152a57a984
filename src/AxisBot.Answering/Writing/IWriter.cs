namespace AxisBot.Answering.Writing;

/// <summary>
/// The seam to whoever writes prose instead of the composers: a language model. What it writes is believed by nobody before the
/// checker has seen it; it knows nothing of cards and nothing of chats.
/// </summary>
public interface IWriter
{
    /// <summary>The name that stands in receipts: the model's.</summary>
    string Name { get; }

    /// <summary>Writes claims from evidence, and gives each away as soon as it is written.</summary>
    /// <param name="order">What is to be written, and from what.</param>
    /// <param name="take">Takes each claim, in the order in which they are written.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>What it cost.</returns>
    /// <exception cref="WriterException">It was not written to its end; claims may have been taken before.</exception>
    Task<TokenUse> WriteAsync(WritingOrder order, Func<WrittenClaim, CancellationToken, ValueTask> take, CancellationToken cancellation);

    /// <summary>Says a question in plain English words that stand by themselves, where it was not understood as it was asked.</summary>
    /// <param name="question">The question as it was asked.</param>
    /// <param name="history">The earlier turns of its thread, oldest first.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The question in other words, null where there are none, and what it cost.</returns>
    /// <exception cref="WriterException">Nothing usable came.</exception>
    Task<Rewording> RewordAsync(string question, IReadOnlyList<Questions.Turn> history, CancellationToken cancellation);
}

/// <summary>A question in other words.</summary>
/// <param name="Question">The words; null where the question cannot be said otherwise.</param>
/// <param name="Use">What it cost.</param>
public sealed record Rewording(string? Question, TokenUse Use);

/// <summary>What a call cost.</summary>
/// <param name="Read">Tokens that the model read; 0 where it did not say.</param>
/// <param name="Written">Tokens that it wrote; 0 where it did not say.</param>
public readonly record struct TokenUse(int Read, int Written)
{
    /// <summary>What two calls cost.</summary>
    public static TokenUse operator +(TokenUse one, TokenUse other) => new(one.Read + other.Read, one.Written + other.Written);
}
