namespace AxisBot.Settings;

/// <summary>Guesses which key somebody meant.</summary>
internal static class NearestKey
{
    /// <summary>The known key that is written most like another.</summary>
    public static SettingKey To(string key) => KnownSettings.All.MinBy(known => Math.Min(
        Distance(Letters(key), Letters(known.Name)),
        Distance(Letters(Last(key)), Letters(Last(known.Name))) + 1))!;

    private static string Last(string key) => key[(key.LastIndexOf(':') + 1)..];

    private static string Letters(string key) => string.Concat(key.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>How many letters must be put in, left out or replaced.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var letter in one)
        {
            var corner = row[0]++;
            for (var j = 1; j < row.Length; j++)
            {
                var replaced = corner + (letter == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
