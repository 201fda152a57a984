namespace AxisBot.Settings;

/// <summary>The form in which a setting was found.</summary>
internal enum FoundForm
{
    /// <summary>A text, also one that means a number.</summary>
    Text,

    /// <summary>A number of JSON.</summary>
    Number,

    /// <summary>True or false in JSON.</summary>
    Truth,

    /// <summary>The null of JSON.</summary>
    Nothing,

    /// <summary>A list of JSON; what it holds was found too.</summary>
    List,

    /// <summary>An object of JSON; what it holds was found too.</summary>
    Section,
}

/// <summary>A setting as it was found, before anybody has looked whether it can be used.</summary>
/// <param name="Key">Its key, as written there; the place in a list is its last part.</param>
/// <param name="Text">Its value as text; empty where it has none of its own.</param>
/// <param name="Form">The form of the value.</param>
/// <param name="Where">Where it was found, for messages.</param>
internal sealed record Found(string Key, string Text, FoundForm Form, string Where)
{
    /// <summary>Whether somebody wrote it behind the name of the program.</summary>
    public bool IsOption => Where.StartsWith("--", StringComparison.Ordinal);

    /// <summary>Whether it stands somewhere below a key.</summary>
    public bool IsBelow(string key) => Stands(Key, key);

    /// <summary>Whether a key stands somewhere below it.</summary>
    public bool IsAbove(string key) => Stands(key, Key);

    private static bool Stands(string key, string above) =>
        key.Length > above.Length && key[above.Length] == ':' && key.StartsWith(above, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What was found in one place, and what was wrong with the place itself.</summary>
/// <param name="Settings">What was found, in order.</param>
/// <param name="Faults">What was wrong.</param>
internal sealed record FoundSettings(IReadOnlyList<Found> Settings, IReadOnlyList<SettingFault> Faults)
{
    /// <summary>Nothing at all.</summary>
    public static readonly FoundSettings None = new([], []);
}
