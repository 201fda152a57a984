namespace AxisBot.Conversations.Outages;

/// <summary>What keeps state from being read or written.</summary>
public enum StateTrouble
{
    /// <summary>It cannot be reached: a server that does not answer, a folder that is gone.</summary>
    Unreachable,

    /// <summary>Somebody else holds it.</summary>
    Locked,

    /// <summary>There is no room left to write.</summary>
    Full,

    /// <summary>It may be read and not written.</summary>
    ReadOnly,

    /// <summary>What it holds is broken.</summary>
    Damaged,
}

/// <summary>State could not be read or written now. What was to be kept is not kept; the same may be tried again later.</summary>
public sealed class StateUnavailableException : Exception
{
    /// <summary>A trouble with what led to it.</summary>
    /// <param name="trouble">What keeps it.</param>
    /// <param name="message">The same for whoever runs AxisBot: what, where and what to do; nobody's words are in it.</param>
    /// <param name="inner">What the store said.</param>
    public StateUnavailableException(StateTrouble trouble, string message, Exception? inner = null)
        : base(message, inner)
    {
        Trouble = trouble;
    }

    /// <summary>What keeps it.</summary>
    public StateTrouble Trouble { get; }
}
