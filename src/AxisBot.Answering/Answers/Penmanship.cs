using AxisBot.Answering.Writing;

namespace AxisBot.Answering.Answers;

/// <summary>What a model had to do with an answer; stands in its receipt.</summary>
/// <param name="Model">The name of the model.</param>
public sealed record Penmanship(string Model)
{
    /// <summary>How many claims it wrote.</summary>
    public int Written { get; init; }

    /// <summary>How many of them did not pass the check and were withheld.</summary>
    public int Withheld { get; init; }

    /// <summary>What it cost, with what asking for other words cost.</summary>
    public TokenUse Use { get; init; }

    /// <summary>Why the answer is the composed one; null where the model's stands.</summary>
    public WriterFault? Fault { get; init; }

    /// <summary>The words by which the question was understood, where it was not as it was asked; else null.</summary>
    public string? ReadAs { get; init; }
}
