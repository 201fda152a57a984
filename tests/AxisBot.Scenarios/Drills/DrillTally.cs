namespace AxisBot.Scenarios.Drills;

/// <summary>What a drill has shown.</summary>
/// <param name="Kills">How often the worker was killed.</param>
/// <param name="Wanted">How many posts there were to be: an answer for each question, an issue for each channel.</param>
/// <param name="Missing">Those of them that are missing: the ids of questions and of channels.</param>
/// <param name="Duplicate">How many there are too many.</param>
internal sealed record DrillTally(int Kills, int Wanted, IReadOnlyList<string> Missing, int Duplicate)
{
    private const int MostTold = 10;

    /// <summary>How many are missing.</summary>
    public int Lost => Missing.Count;

    /// <summary>The tally of what stands on a platform.</summary>
    public static DrillTally Of(int kills, IReadOnlyCollection<string> questions, IReadOnlyCollection<string> channels, IReadOnlyList<DrilledPost> posts)
    {
        var answers = posts.Where(post => post.Answers is not null).CountBy(post => post.Answers!).ToDictionary();
        var issues = posts.Where(post => post.Answers is null).CountBy(post => post.Channel).ToDictionary();
        var counts = questions.Select(question => (Id: question, Count: answers.GetValueOrDefault(question)))
            .Concat(channels.Select(channel => (Id: channel, Count: issues.GetValueOrDefault(channel)))).ToList();
        return new DrillTally(kills, counts.Count, [.. counts.Where(wanted => wanted.Count == 0).Select(wanted => wanted.Id)], counts.Sum(wanted => Math.Max(0, wanted.Count - 1)));
    }

    /// <summary>The tally in a line, with how sure a nought is: the upper bound of 95 % for nought of N is 3/N.</summary>
    public override string ToString() =>
        $"{Kills} kills, {Wanted} posts wanted, {Lost} lost{(Lost == 0 ? "" : $" ({string.Join(", ", Missing.Take(MostTold))})")}, {Duplicate} duplicate (95 % upper bound of either per kill: {3.0 / Math.Max(1, Kills):0.0000})";
}
