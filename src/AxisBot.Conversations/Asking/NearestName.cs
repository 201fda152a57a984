namespace AxisBot.Conversations.Asking;

/// <summary>Finds the name that somebody who mistyped it may have meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest name; null where none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> names)
    {
        var word = typed.Trim().ToLowerInvariant();
        var best = names.Select(name => (Name: name, Distance: Distance(word, name))).OrderBy(candidate => candidate.Distance).FirstOrDefault();
        return best.Name is { } name && best.Distance <= Math.Max(1, name.Length / 2) ? name : null;
    }

    /// <summary>How many letters must be put in, left out or replaced; none where one begins with the other.</summary>
    private static int Distance(string one, string other)
    {
        if (one.Length > 1 && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)))
        {
            return 0;
        }

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
