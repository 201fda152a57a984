using AxisBot.Conversations.Cards;

namespace AxisBot.Settings;

/// <summary>A known setting as it holds.</summary>
/// <param name="Key">Which.</param>
/// <param name="Texts">Its value as text; of a list, its items. Null where nobody has set it.</param>
/// <param name="Where">Where it was read.</param>
/// <param name="IsGood">Whether it can be used.</param>
internal sealed record Setting(SettingKey Key, IReadOnlyList<string>? Texts, string Where, bool IsGood)
{
    /// <summary>Where a setting comes from that nobody has set.</summary>
    public const string Unset = "default";

    private const string Nothing = "(none)";

    /// <summary>Its value as it may be shown: never a secret.</summary>
    public string Shown => SafeText.OneLine(string.Join(", ", (Texts ?? [Key.Default]).Where(text => text.Length > 0).Select(Key.Shown))) is { Length: > 0 } shown ? shown : Nothing;
}
