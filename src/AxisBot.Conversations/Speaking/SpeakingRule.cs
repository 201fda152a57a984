namespace AxisBot.Conversations.Speaking;

/// <summary>A reason to speak, or not to.</summary>
/// <param name="Name">Its name, as the log gives it.</param>
/// <param name="Speaks">What follows where it holds.</param>
/// <param name="Holds">Whether it holds.</param>
public sealed record SpeakingRule(string Name, bool Speaks, Predicate<Heard> Holds);

/// <summary>Whether to speak, and by which rule.</summary>
/// <param name="Speaks">Whether.</param>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Language">The language of the channel, as an ISO 639-1 code.</param>
public readonly record struct SpeakingDecision(bool Speaks, string Rule, string Language);
