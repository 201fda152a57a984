using AxisBot.Answering.Writing;

namespace AxisBot.Models.Wires;

/// <summary>Why a call came to nothing, and whether it is worth another try.</summary>
/// <param name="fault">What sort it is.</param>
/// <param name="line">The same for a person, with what can be done; no key and nobody's words.</param>
internal sealed class CallFault(WriterFault fault, string line) : Exception(line)
{
    /// <summary>What sort it is.</summary>
    public WriterFault Fault => fault;

    /// <summary>Whether it may be gone in a moment.</summary>
    public bool IsPassing { get; init; }

    /// <summary>How long the endpoint asks us to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the endpoint does not know, and can be done without; null where that is not why.</summary>
    public Lack? Lacks { get; init; }

    /// <summary>What came is no answer of the form that was demanded.</summary>
    /// <param name="what">What is wrong with it.</param>
    public static CallFault Garbled(string what) => new(WriterFault.Garbled, $"the model did not keep to the form of the answer: {what}; if it often does so, choose another in Model:Name");

    /// <summary>Nothing came.</summary>
    public static CallFault Empty() => new(WriterFault.Empty, "the model wrote nothing");
}

/// <summary>What an endpoint may not know.</summary>
internal enum Lack
{
    /// <summary>The format in which the reply was demanded.</summary>
    Format,

    /// <summary>To give a reply away while it is written.</summary>
    Streaming,
}
