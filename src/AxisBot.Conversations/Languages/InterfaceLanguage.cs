using System.Globalization;
using AxisBot.Answering.Composing;

namespace AxisBot.Conversations.Languages;

/// <summary>The languages that headings, buttons and notices can be shown in. What articles state stays in their words.</summary>
public static class InterfaceLanguage
{
    /// <summary>The language that is spoken where no other was chosen.</summary>
    public const string Default = "en";

    /// <summary>Their ISO 639-1 codes.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Default, "fr", "es", "de", "ru", "zh"];

    /// <summary>What speakers of a language call it; null where AxisBot does not speak it.</summary>
    public static string? NameOf(string code) => Codes.Contains(code) ? Phrases.Capital(CultureInfo.GetCultureInfo(code).NativeName) : null;
}
