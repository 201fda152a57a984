using System.Globalization;
using System.Text.RegularExpressions;
using AxisBot.Answering.Composing;

namespace AxisBot.Conversations.Languages;

/// <summary>The words of one language by their English keys, fixed ones and such with values in them.</summary>
internal sealed partial class WordTable
{
    private const string EnglishDay = "d MMMM yyyy";

    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly List<(Regex English, string Other)> _withValues;
    private readonly CultureInfo _culture;

    public WordTable(IReadOnlyDictionary<string, string> words, string language)
    {
        _words = words;
        _culture = CultureInfo.GetCultureInfo(language);
        // The more a key says by itself, the surer it is that a text was made of it.
        _withValues = [.. words.Where(word => Value().IsMatch(word.Key))
            .OrderByDescending(word => Value().Replace(word.Key, "").Length)
            .Select(word => (PatternOf(word.Key), word.Value))];
    }

    /// <summary>The English keys.</summary>
    public IEnumerable<string> Keys => _words.Keys;

    /// <summary>The words for a text; null where there are none.</summary>
    public string? Find(string english) => FindFixed(english) ?? FindWithValues(english);

    /// <summary>The words for a text that is a key as it stands, or begins with a capital where the key does not; null where it is none.</summary>
    public string? FindFixed(string english) => _words.TryGetValue(english, out var words) ? words
        : english.Length > 0 && char.IsAsciiLetterUpper(english[0]) && _words.TryGetValue(char.ToLowerInvariant(english[0]) + english[1..], out words) ? Phrases.Capital(words)
        : null;

    private string? FindWithValues(string english)
    {
        foreach (var (pattern, other) in _withValues)
        {
            if (pattern.Match(english) is { Success: true } match)
            {
                return Value().Replace(other, value => SaidValue(match.Groups[$"v{value.Groups[1].Value}"].Value));
            }
        }

        return null;
    }

    /// <summary>A day or a count of something is said in the language; words that somebody wrote are repeated as they are.</summary>
    private string SaidValue(string value) =>
        DateOnly.TryParseExact(value, EnglishDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString(_culture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ','), _culture)
            : value.Length > 0 && char.IsAsciiDigit(value[0]) ? Find(value) ?? value : value;

    private static Regex PatternOf(string key) => new(
        $"^{Value().Replace(Regex.Escape(key).Replace(@"\{", "{", StringComparison.Ordinal), value => $"(?<v{value.Groups[1].Value}>.+)")}$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Value();
}
