namespace AxisBot.Conversations.Commands;

/// <summary>Something that a command takes.</summary>
/// <param name="Name">Its name: lower case, letters only.</param>
/// <param name="Description">What it is, in one line of at most 100 characters.</param>
/// <param name="IsRequired">Whether the command cannot do without.</param>
/// <param name="Choices">What it can be; empty where it can be anything.</param>
/// <param name="CanSuggest">Whether the command suggests values while somebody types.</param>
/// <param name="TakesRest">Whether it takes all words that are left, as the last parameter of a typed command.</param>
public sealed record CommandParameter(
    string Name, string Description, bool IsRequired, IReadOnlyList<string> Choices, bool CanSuggest = false, bool TakesRest = false);

/// <summary>A value that somebody may mean.</summary>
/// <param name="Label">What is shown; at most 100 characters.</param>
/// <param name="Value">What is sent when it is taken; at most 100 characters.</param>
public sealed record Suggestion(string Label, string Value);
