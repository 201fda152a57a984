using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.DiscordAdapter.Commands;

/// <summary>The names and descriptions of commands in other languages, as data: command-names.json. English stands in the commands themselves.</summary>
internal static class CommandNames
{
    private const string Resource = "command-names.json";

    private const string English = "en";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly Table Known = Read();

    /// <summary>What is known by name: a command ("fact"), what it takes ("fact.topic"), or a choice of that ("digest.action.time").</summary>
    public static IReadOnlyCollection<string> Keys => Known.Names.Keys;

    /// <summary>Adds the names of something in all languages, its own among them: Discord shows some people who speak English another language otherwise.</summary>
    public static JsonObject Localized(JsonObject definition, string key)
    {
        var names = new JsonObject();
        var descriptions = new JsonObject();
        foreach (var (language, locales) in Known.Locales)
        {
            var words = language == English
                ? new Words(definition["name"]!.ToString(), definition["description"]?.ToString())
                : Known.Names.GetValueOrDefault(key)?.GetValueOrDefault(language);
            foreach (var locale in words is null ? [] : locales)
            {
                names[locale] = words!.Name;
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

    /// <summary>Our language for one of Discord's: names may be told in another script of it ("zh-Hant") as well.</summary>
    public static string LanguageOf(string locale) => Known.Locales.FirstOrDefault(language => language.Value.Contains(locale)).Key?.Split('-')[0] ?? English;

    private static Table Read()
    {
        using var stream = typeof(CommandNames).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<Table>(stream, Options)!;
    }

    private sealed record Table(Dictionary<string, List<string>> Locales, Dictionary<string, Dictionary<string, Words>> Names);

    private sealed record Words(string Name, string? Description);
}
