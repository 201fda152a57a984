namespace AxisBot.Conversations.Metering;

/// <summary>Writes the names of members as programs read them.</summary>
public static class MemberName
{
    /// <summary>The name of a member in small letters, its words set apart: "period_missing".</summary>
    public static string Of<T>(T member)
        where T : struct, Enum =>
        string.Concat($"{member}".Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
