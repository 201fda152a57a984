namespace AxisBot.Retrieval.Ranking;

/// <summary>
/// Finds the stems of a corpus that are kin to a stem though the stemmer does not know it ("invent", "inventor"):
/// they begin alike and differ only in a short ending.
/// </summary>
public sealed class StemFamilies
{
    private const int ShortestRoot = 5;
    private const int LongestEnding = 4;

    private readonly string[] _sorted;

    internal StemFamilies(IEnumerable<string> stems)
    {
        _sorted = [.. stems.Where(stem => stem.Length >= ShortestRoot && char.IsLetter(stem[0]))];
        Array.Sort(_sorted, StringComparer.Ordinal);
    }

    /// <summary>The kin of <paramref name="stem"/>, without itself.</summary>
    public IEnumerable<string> KinOf(string stem)
    {
        var shared = Math.Max(ShortestRoot, stem.Length - LongestEnding);
        if (stem.Length < ShortestRoot || !char.IsLetter(stem[0]))
        {
            yield break;
        }

        var root = stem[..Math.Min(shared, stem.Length)];
        var at = Array.BinarySearch(_sorted, root, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < _sorted.Length && _sorted[i].StartsWith(root, StringComparison.Ordinal); i++)
        {
            if (_sorted[i] != stem && AreKin(stem, _sorted[i]))
            {
                yield return _sorted[i];
            }
        }
    }

    /// <summary>Whether two stems begin alike and differ only in their short endings.</summary>
    public static bool AreKin(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other);
        return shared >= ShortestRoot
            && one.Length - shared <= LongestEnding
            && other.Length - shared <= LongestEnding
            && shared * 3 >= Math.Max(one.Length, other.Length) * 2;
    }
}
