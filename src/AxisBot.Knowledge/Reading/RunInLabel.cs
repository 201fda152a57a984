using System.Buffers;

namespace AxisBot.Knowledge.Reading;

/// <summary>The label before the colon with which a list item or a paragraph may open ("Resource competition: ...").</summary>
internal static class RunInLabel
{
    private const int MostWords = 8;
    private const int MostCharacters = 90;

    private static readonly SearchValues<char> NeverInLabel = SearchValues.Create(".,;\"“”?!()0123456789");

    /// <summary>The label of <paramref name="clean"/>; null where it has none.</summary>
    public static string? Find(string clean)
    {
        var colon = clean.IndexOf(": ", StringComparison.Ordinal);
        if (colon is <= 0 or > MostCharacters || !char.IsUpper(clean[0]))
        {
            return null;
        }

        var label = clean.AsSpan(0, colon);
        return label.Count(' ') < MostWords && !label.ContainsAny(NeverInLabel) ? label.ToString() : null;
    }
}
