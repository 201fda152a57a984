using AxisBot.Answering.Questions;

namespace AxisBot.Settings;

/// <summary>Guesses which key somebody meant.</summary>
internal static class NearestKey
{
    /// <summary>Farther than this nothing is like anything.</summary>
    private const int Farthest = 64;

    /// <summary>The known key that is written most like another.</summary>
    public static SettingKey To(string key) => KnownSettings.All.MinBy(known => Math.Min(
        EditDistance.Between(Letters(key), Letters(known.Name), Farthest),
        EditDistance.Between(Letters(Last(key)), Letters(Last(known.Name)), Farthest) + 1))!;

    private static string Last(string key) => key[(key.LastIndexOf(':') + 1)..];

    private static string Letters(string key) => string.Concat(key.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
