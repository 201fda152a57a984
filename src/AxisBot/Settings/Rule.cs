namespace AxisBot.Settings;

/// <summary>A value that was read, or what is wrong with its text.</summary>
/// <param name="Value">The value; of no meaning where <paramref name="Wrong"/> is not null.</param>
/// <param name="Wrong">What is wrong, to stand behind the text: "is no whole number"; null where nothing is.</param>
internal readonly record struct Reading<T>(T? Value, string? Wrong = null);

/// <summary>What a setting can be.</summary>
/// <param name="Wanted">The same in words: "a whole number from 0 to 65535".</param>
/// <param name="Example">A value that would do.</param>
/// <param name="Form">The form of JSON that it takes beside text.</param>
/// <param name="Read">Reads it.</param>
/// <param name="IsSecret">Whether it is never shown, whatever it looks like.</param>
internal sealed record Rule<T>(string Wanted, string Example, FoundForm Form, Func<string, Reading<T>> Read, bool IsSecret = false);
