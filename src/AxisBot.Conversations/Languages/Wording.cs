using System.Globalization;
using System.Resources;

namespace AxisBot.Conversations.Languages;

/// <summary>
/// Says headings, buttons and notices in the language that is spoken. The English words are the key under which the tables beside
/// this file keep the others; what a table lacks is said in English.
/// </summary>
public static class Wording
{
    private static readonly ResourceManager Tables = new(typeof(Wording));

    /// <summary>Fixed words.</summary>
    public static string Say(string english) => Translated(english) ?? english;

    /// <summary>Words around values: "the latest {0} of {1}" is the key.</summary>
    public static string SayWith(FormattableString english) =>
        string.Format(CultureInfo.InvariantCulture, Translated(english.Format) ?? english.Format, english.GetArguments());

    /// <summary>Whether a language has words for an English key.</summary>
    internal static bool Knows(string english, string language) => Tables.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)?.GetString(english) is { Length: > 0 };

    private static string? Translated(string english) =>
        InterfaceLanguage.Spoken == InterfaceLanguage.Default ? null : Tables.GetString(english, CultureInfo.GetCultureInfo(InterfaceLanguage.Spoken));
}
