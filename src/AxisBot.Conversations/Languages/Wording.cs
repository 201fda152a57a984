using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace AxisBot.Conversations.Languages;

/// <summary>
/// Says headings, buttons and notices in another language. Their English words are the keys of the tables beside this file; a key
/// may hold values ("the latest {0} of {1}"). What a table lacks stays English.
/// </summary>
public static class Wording
{
    private static readonly ResourceManager Tables = new(typeof(Wording));
    private static readonly ConcurrentDictionary<string, WordTable> Read = new(StringComparer.Ordinal);

    /// <summary>The words in a language; as they are where the language has none for them.</summary>
    public static string Say(string english, string language) => IsOther(language) ? In(language).Find(english) ?? english : english;

    /// <summary>Fixed words in a language, never such as merely fit a key with values: for cells, which may be words of an article.</summary>
    public static string SayFixed(string english, string language) => IsOther(language) ? In(language).FindFixed(english) ?? english : english;

    /// <summary>The words that a language has, by their English keys.</summary>
    internal static WordTable In(string language) => Read.GetOrAdd(language, static language => new WordTable(Entries(language), language));

    private static bool IsOther(string language) => language != InterfaceLanguage.Default && InterfaceLanguage.Codes.Contains(language);

    private static Dictionary<string, string> Entries(string language) => Tables.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false) is { } table
        ? table.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal)
        : [];
}
