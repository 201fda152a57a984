namespace AxisBot.TestKit.Discord.Validation;

/// <summary>The languages that there are.</summary>
internal static class LocaleRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlySet<string> Locales = new HashSet<string>
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr",
        "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    };

    public static void Check(FormPart texts, int least, int most) => Check(texts, text => text.Length(least, most));

    public static void Check(FormPart texts, Action<FormPart> check)
    {
        foreach (var locale in texts.Object?.Select(member => member.Key).ToList() ?? [])
        {
            if (!Locales.Contains(locale))
            {
                texts[locale].Fail("BASE_TYPE_CHOICES", $"{locale} is no locale.");
            }

            check(texts[locale]);
        }
    }
}
