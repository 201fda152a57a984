namespace AxisBot.Settings;

/// <summary>A setting that AxisBot knows.</summary>
/// <param name="Name">Its key ("Web:Port").</param>
/// <param name="Default">What holds where it is not set, as text.</param>
/// <param name="Meaning">What it sets, in a few words.</param>
/// <param name="Wanted">What it can be, in words.</param>
/// <param name="Example">A value that would do.</param>
/// <param name="Form">The form of JSON that it takes beside text; of a list, that its items take.</param>
/// <param name="IsList">Whether it takes several values.</param>
internal abstract record SettingKey(string Name, string Default, string Meaning, string Wanted, string Example, FoundForm Form, bool IsList)
{
    private const string Joint = "__";

    /// <summary>Whether it may be set to nothing, which is then its default.</summary>
    public bool MayBeEmpty => Default.Length == 0;

    /// <summary>The environment variable that sets it.</summary>
    public string Variable => SettingsReader.VariablePrefix + Name.Replace(":", Joint, StringComparison.Ordinal);

    /// <summary>What is wrong with a value, to stand behind it; null where nothing is.</summary>
    public abstract string? WrongWith(string text);
}

/// <summary>A setting of one value.</summary>
internal sealed record SettingKey<T>(string Name, Rule<T> Rule, string Default, string Meaning)
    : SettingKey(Name, Default, Meaning, Rule.Wanted, Rule.Example, Rule.Form, IsList: false)
{
    /// <inheritdoc/>
    public override string? WrongWith(string text) => Rule.Read(text).Wrong;
}

/// <summary>A setting of several values; empty by default.</summary>
internal sealed record ListKey<T>(string Name, Rule<T> Rule, string Meaning)
    : SettingKey(Name, "", Meaning, Rule.Wanted, Rule.Example, Rule.Form, IsList: true)
{
    /// <inheritdoc/>
    public override string? WrongWith(string text) => Rule.Read(text).Wrong;
}
