namespace AxisBot.Answering.Writing;

/// <summary>Why nothing came of a model.</summary>
public enum WriterFault
{
    /// <summary>It cannot be reached: no such host, no connection, no trust in its certificate.</summary>
    Unreachable,

    /// <summary>It does not let us in: the key is missing, wrong or without rights, or the model is not known.</summary>
    NotAdmitted,

    /// <summary>It has too much to do, or our quota is used up.</summary>
    Busy,

    /// <summary>It failed on its side.</summary>
    Broken,

    /// <summary>It took longer than the time budget.</summary>
    Late,

    /// <summary>It wrote more than the token budget.</summary>
    Spent,

    /// <summary>What came is no answer of the form that was demanded.</summary>
    Garbled,

    /// <summary>Nothing came.</summary>
    Empty,

    /// <summary>It declined to write.</summary>
    Declined,

    /// <summary>What it wrote first does not stand in its source.</summary>
    Unsupported,
}

/// <summary>A model did not write to the end what it was to write.</summary>
public sealed class WriterException : Exception
{
    /// <summary>A fault without a description.</summary>
    public WriterException()
    {
    }

    /// <summary>A fault with a description.</summary>
    public WriterException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with a description and its cause.</summary>
    public WriterException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>A fault.</summary>
    /// <param name="fault">What sort it is.</param>
    /// <param name="message">The same for a person, with what can be done; no key and nobody's words.</param>
    /// <param name="cause">What was caught; null where nothing was.</param>
    public WriterException(WriterFault fault, string message, Exception? cause = null)
        : base(message, cause) => Fault = fault;

    /// <summary>What sort it is.</summary>
    public WriterFault Fault { get; } = WriterFault.Broken;

    /// <summary>What was used up until then.</summary>
    public TokenUse Use { get; init; }
}
