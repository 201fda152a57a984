namespace AxisBot.Conversations.Messages;

/// <summary>How far the answer to a message has come. Stages only move forward.</summary>
public enum Stage
{
    /// <summary>It was taken in, and others are before it.</summary>
    Waiting,

    /// <summary>The library is searched.</summary>
    Searching,

    /// <summary>A model writes, and what it has written so far can be shown.</summary>
    Writing,

    /// <summary>What was found is checked and written up.</summary>
    Checking,
}

/// <summary>What a person sees until the answer is there.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="Text">The same in a few words ("searching 5 articles").</param>
public sealed record Progress(Stage Stage, string Text)
{
    /// <summary>
    /// The sentences that have been written and have passed the check, each with the places that it rests on, plain; none before
    /// <see cref="Stage.Writing"/>. Later progress holds the earlier sentences too. The reply takes the place of them all, and need not hold them.
    /// </summary>
    public IReadOnlyList<string> Written { get; init; } = [];
}
