namespace AxisBot.Conversations.Messages;

/// <summary>How far the answer to a message has come. Stages only move forward.</summary>
public enum Stage
{
    /// <summary>It was taken in, and others are before it.</summary>
    Waiting,

    /// <summary>The library is searched.</summary>
    Searching,

    /// <summary>What was found is checked and written up.</summary>
    Checking,
}

/// <summary>What a person sees until the answer is there.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="Text">The same in a few words ("searching 5 articles").</param>
public sealed record Progress(Stage Stage, string Text);
