namespace AxisBot.Conversations.Messages;

/// <summary>Somebody who writes.</summary>
/// <param name="Id">Names the person on the surface; not empty.</param>
/// <param name="IsManager">Whether the surface lets the person manage the channel.</param>
/// <param name="IsBot">Whether it is a program.</param>
public sealed record Person(string Id, bool IsManager = false, bool IsBot = false);
