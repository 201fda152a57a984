using AxisBot.Conversations.Cards;

namespace AxisBot.Settings;

/// <summary>A setting that AxisBot knows.</summary>
/// <param name="Name">Its key ("Web:Port").</param>
/// <param name="Default">What holds where it is not set, as text.</param>
/// <param name="Meaning">What it sets, in a few words.</param>
/// <param name="Wanted">What it can be, in words.</param>
/// <param name="Example">A value that would do.</param>
/// <param name="Form">The form of JSON that it takes beside text; of a list, that its items take.</param>
/// <param name="IsList">Whether it takes several values.</param>
/// <param name="IsSecret">Whether its value is never shown, whatever it looks like.</param>
internal abstract record SettingKey(string Name, string Default, string Meaning, string Wanted, string Example, FoundForm Form, bool IsList, bool IsSecret)
{
    private const string Joint = "__";

    /// <summary>Whether it may be set to nothing, which is then its default.</summary>
    public bool MayBeEmpty => Default.Length == 0;

    /// <summary>The environment variable that sets it.</summary>
    public string Variable => SettingsReader.VariablePrefix + Name.Replace(":", Joint, StringComparison.Ordinal);

    /// <summary>What is wrong with a value, to stand behind it; null where nothing is.</summary>
    public abstract string? WrongWith(string text);

    /// <summary>A value of it as it may be shown: never a secret.</summary>
    public string Shown(string text) => IsSecret ? Secrets.Hidden(text) : Secrets.Shown(text);

    /// <summary>What of an item may stand but once in the list; null where it may stand as often as one likes.</summary>
    public virtual object? OnceOf(string text) => null;
}

/// <summary>A setting of one value.</summary>
internal sealed record SettingKey<T>(string Name, Rule<T> Rule, string Default, string Meaning)
    : SettingKey(Name, Default, Meaning, Rule.Wanted, Rule.Example, Rule.Form, IsList: false, Rule.IsSecret)
{
    /// <inheritdoc/>
    public override string? WrongWith(string text) => Rule.Read(text).Wrong;
}

/// <summary>A setting of several values; empty by default. What <c>Once</c> gives of an item may stand but once.</summary>
internal sealed record ListKey<T>(string Name, Rule<T> Rule, string Meaning, Func<T?, object?>? Once = null)
    : SettingKey(Name, "", Meaning, Rule.Wanted, Rule.Example, Rule.Form, IsList: true, Rule.IsSecret)
{
    /// <inheritdoc/>
    public override string? WrongWith(string text) => Rule.Read(text).Wrong;

    /// <inheritdoc/>
    public override object? OnceOf(string text) => Once?.Invoke(Rule.Read(text).Value);
}
