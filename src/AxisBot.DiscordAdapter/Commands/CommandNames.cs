using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.DiscordAdapter.Commands;

/// <summary>The names and descriptions of commands in other languages, as data: command-names.json. English stands in the commands themselves.</summary>
internal static class CommandNames
{
    private const string Resource = "command-names.json";

    /// <summary>The languages of people, as Discord has them, and ours.</summary>
    private static readonly (string Locale, string Language)[] Locales =
        [("fr", "fr"), ("es-ES", "es"), ("es-419", "es"), ("de", "de"), ("ru", "ru"), ("zh-CN", "zh"), ("zh-TW", "zh")];

    private static readonly string[] English = ["en-US", "en-GB"];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, Dictionary<string, Words>> Known = Read();

    /// <summary>What is known by name: a command ("fact"), or what it takes ("fact.topic").</summary>
    public static IReadOnlyCollection<string> Keys => Known.Keys;

    /// <summary>Adds the names of something in all languages, its own among them: Discord shows some people who speak English another language otherwise.</summary>
    public static JsonObject Localized(JsonObject definition, string key)
    {
        var names = new JsonObject();
        var descriptions = new JsonObject();
        foreach (var locale in English)
        {
            names[locale] = definition["name"]!.DeepClone();
            descriptions[locale] = definition["description"]?.DeepClone();
        }

        foreach (var (locale, language) in Locales)
        {
            if (Known.GetValueOrDefault(key)?.GetValueOrDefault(language) is { } words)
            {
                names[locale] = words.Name;
                descriptions[locale] = words.Description;
            }
        }

        definition["name_localizations"] = names;
        if (definition["description"] is not null)
        {
            definition["description_localizations"] = descriptions;
        }

        return definition;
    }

    /// <summary>Our language for one of Discord's.</summary>
    public static string LanguageOf(string locale) => Locales.FirstOrDefault(known => known.Locale == locale).Language ?? "en";

    private static Dictionary<string, Dictionary<string, Words>> Read()
    {
        using var stream = typeof(CommandNames).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Words>>>(stream, Options)!;
    }

    private sealed record Words(string Name, string? Description);
}
