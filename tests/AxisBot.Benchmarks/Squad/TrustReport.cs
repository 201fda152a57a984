namespace AxisBot.Benchmarks.Squad;

/// <summary>Gathers answers with their confidence and prints what the confidence is worth.</summary>
internal sealed class TrustReport
{
    private readonly List<(double Confidence, bool IsAnswerable, bool IsRight, bool IsRightParagraph)> _answers = [];

    public void Add(FirstAnswer answer, Learner trust, bool isAnswerable) =>
        Add(1 / (1 + Math.Exp(-trust.Score(answer.Trust))), isAnswerable, answer.IsRight, answer.IsRightParagraph);

    public void Add(double confidence, bool isAnswerable, bool isRight, bool isRightParagraph) =>
        _answers.Add((confidence, isAnswerable, isRight, isRightParagraph));

    public void Print(TextWriter output)
    {
        var answerable = _answers.Where(answer => answer.IsAnswerable).OrderByDescending(answer => answer.Confidence).ToList();
        output.WriteLine($"  paragraph@1              {answerable.Average(a => a.IsRightParagraph ? 1.0 : 0):F4}");
        output.WriteLine($"  sentence@1               {answerable.Average(a => a.IsRight ? 1.0 : 0):F4}");
        output.WriteLine($"  sentence@1, surest 80 %  {answerable.Take(answerable.Count * 8 / 10).Average(a => a.IsRight ? 1.0 : 0):F4}");
        output.WriteLine($"  answerable AUROC         {Auroc():F4}");
        output.WriteLine("  confidence   answers   right (answerable questions)");
        foreach (var bin in answerable.GroupBy(a => Math.Min(9, (int)(a.Confidence * 10))).OrderBy(group => group.Key))
        {
            output.WriteLine($"  {bin.Key / 10.0:F1} to {(bin.Key + 1) / 10.0:F1}   {bin.Count(),7}   {bin.Average(a => a.IsRight ? 1.0 : 0):F2}");
        }
    }

    private double Auroc()
    {
        var sorted = _answers.OrderBy(answer => answer.Confidence).ToList();
        double ranks = 0, positives = _answers.Count(answer => answer.IsAnswerable), negatives = _answers.Count - positives;
        for (var i = 0; i < sorted.Count;)
        {
            var j = i;
            while (j < sorted.Count && sorted[j].Confidence == sorted[i].Confidence)
            {
                j++;
            }

            ranks += sorted.Skip(i).Take(j - i).Count(answer => answer.IsAnswerable) * ((i + j + 1) / 2.0);
            i = j;
        }

        return (ranks - (positives * (positives + 1) / 2)) / (positives * negatives);
    }
}
