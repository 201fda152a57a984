namespace AxisBot.Answering.Questions;

/// <summary>Guesses which of some names somebody meant.</summary>
public static class NearestName
{
    private const int Farthest = 3;
    private const int Longest = 20;

    /// <summary>The name that is written most like another, or begins with it; null where none is near.</summary>
    public static string? Among(IEnumerable<string> names, string written)
    {
        var meant = written.Trim().ToLowerInvariant();
        return meant.Length is 0 or > Longest ? null : names
            .Select(name => (Name: name, Distance: name.StartsWith(meant, StringComparison.Ordinal) ? 1 : EditDistance.Between(meant, name, Farthest)))
            .Where(near => near.Distance <= Math.Min(Farthest, Math.Max(1, meant.Length / 2)))
            .OrderBy(near => near.Distance).Select(near => near.Name).FirstOrDefault();
    }
}
