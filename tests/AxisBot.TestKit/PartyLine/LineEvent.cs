namespace AxisBot.TestKit.PartyLine;

/// <summary>Something that somebody wrote.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Person">Who wrote it.</param>
/// <param name="Text">The words.</param>
/// <param name="Thread">The thread; null where it begins one.</param>
/// <param name="IsManager">Whether the person manages the channel.</param>
public sealed record LineEvent(string Id, string Channel, string Person, string Text, string? Thread = null, bool IsManager = false);

/// <summary>Something that AxisBot wants posted.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Thread">The thread.</param>
/// <param name="Key">Its key.</param>
/// <param name="Answers">The event that it answers; null where nobody asked.</param>
/// <param name="Text">The words.</param>
public sealed record LinePost(string Channel, string? Thread, string Key, string? Answers, string Text);

/// <summary>Something that is posted.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Post">What was wanted.</param>
/// <param name="At">When it was carried out.</param>
public sealed record LineMessage(string Id, LinePost Post, DateTimeOffset At);
