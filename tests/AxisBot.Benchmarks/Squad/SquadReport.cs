using AxisBot.Benchmarks.Measuring;

namespace AxisBot.Benchmarks.Squad;

/// <summary>What one road to an answer is worth over the whole set.</summary>
internal sealed class SquadReport
{
    private const int Bins = 10;

    private readonly IReadOnlyList<SquadAnswer> _all;
    private readonly List<SquadAnswer> _answerable;

    public SquadReport(string name, IReadOnlyList<SquadAnswer> answers)
    {
        Name = name;
        _all = answers;
        _answerable = [.. answers.Where(answer => answer.IsAnswerable).OrderByDescending(answer => answer.Confidence)];
        Paragraph = _answerable.Average(answer => answer.IsRightParagraph ? 1.0 : 0);
        Sentence = ShareOfRight(_answerable);
        Surest = ShareOfRight(_answerable.Take((int)(_answerable.Count * 0.8)));
    }

    /// <summary>The road.</summary>
    public string Name { get; }

    /// <summary>How often the right paragraph came first.</summary>
    public double Paragraph { get; }

    /// <summary>How often a sentence of the right paragraph that holds the answer came first.</summary>
    public double Sentence { get; }

    /// <summary>The same among the 80 % of which it was most confident.</summary>
    public double Surest { get; }

    /// <summary>How likely a question whose article is there has more confidence than one whose article was taken out.</summary>
    public double Auroc => Ranks.Auroc(
        [.. _answerable.Select(answer => answer.Confidence)], [.. _all.Where(answer => !answer.IsAnswerable).Select(answer => answer.Confidence)]);

    public void AddTo(Table table, SquadReport rival) => table
        .Row(Name, Sample.Share(Paragraph), Sample.Share(Sentence), Sample.Share(Surest), Sample.Share(Auroc))
        .Row("  … by the rival's", $"{Paragraph / rival.Paragraph:F3}×", $"{Sentence / rival.Sentence:F3}×", "", "");

    /// <summary>Prints how often each degree of confidence was right, over the questions whose article is there.</summary>
    public void PrintReliability(TextWriter output)
    {
        var table = new Table("confidence", "on average", "questions", "right", "share of right");
        foreach (var bin in _answerable.GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Confidence * Bins))).OrderBy(bin => bin.Key))
        {
            table.Row(
                $"{bin.Key / (double)Bins:F1} to {(bin.Key + 1) / (double)Bins:F1}",
                $"{bin.Average(answer => answer.Confidence):F2}",
                $"{bin.Count()}",
                $"{bin.Count(answer => answer.IsRight)}",
                $"{ShareOfRight(bin):F2}");
        }

        table.Print(output, $"Reliability: {Name}");
    }

    private static double ShareOfRight(IEnumerable<SquadAnswer> answers) => answers.Average(answer => answer.IsRight ? 1.0 : 0);
}
