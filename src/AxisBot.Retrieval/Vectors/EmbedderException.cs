namespace AxisBot.Retrieval.Vectors;

/// <summary>Why there are no vectors.</summary>
public enum EmbedderFault
{
    /// <summary>It cannot be reached: no such host, no connection, no trust in its certificate, or it broke off.</summary>
    Unreachable,

    /// <summary>It does not let us in, or does not know the model: there is no use in asking again before a setting is changed.</summary>
    NotAdmitted,

    /// <summary>It has too much to do, or our quota is used up.</summary>
    Busy,

    /// <summary>It failed on its side.</summary>
    Broken,

    /// <summary>It took too long.</summary>
    Late,

    /// <summary>What came are no vectors for what was asked: another number of them, of another length, or with numbers that are none.</summary>
    Garbled,
}

/// <summary>A model gave no vectors that can be used.</summary>
public sealed class EmbedderException : Exception
{
    /// <summary>A fault without a description.</summary>
    public EmbedderException()
    {
    }

    /// <summary>A fault with a description.</summary>
    public EmbedderException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with a description and its cause.</summary>
    public EmbedderException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>A fault.</summary>
    /// <param name="fault">What sort it is.</param>
    /// <param name="message">The same for a person, with what can be done; no key and nobody's words.</param>
    /// <param name="cause">What was caught; null where nothing was.</param>
    public EmbedderException(EmbedderFault fault, string message, Exception? cause = null)
        : base(message, cause) => Fault = fault;

    /// <summary>What sort it is.</summary>
    public EmbedderFault Fault { get; } = EmbedderFault.Broken;

    /// <summary>How long it wants not to be asked again; null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same question may well be answered a little later.</summary>
    public bool IsPassing => Fault is EmbedderFault.Unreachable or EmbedderFault.Busy or EmbedderFault.Broken or EmbedderFault.Late;
}
