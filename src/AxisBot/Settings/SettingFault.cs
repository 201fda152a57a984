namespace AxisBot.Settings;

/// <summary>A setting that cannot be used.</summary>
/// <param name="Key">Its key ("Web:Port").</param>
/// <param name="Where">Where it was read: a file with its line, an environment variable, an option.</param>
/// <param name="Wrong">What is wrong.</param>
/// <param name="Fix">What to do about it.</param>
internal sealed record SettingFault(string Key, string Where, string Wrong, string Fix)
{
    /// <summary>All of it in one line.</summary>
    public override string ToString() => $"{Key} ({Where}): {Advice}";

    /// <summary>What is wrong, and what to do.</summary>
    public string Advice => $"{Wrong}; {Fix}";
}
