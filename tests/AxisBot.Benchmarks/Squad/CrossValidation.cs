namespace AxisBot.Benchmarks.Squad;

/// <summary>Asks every question of weights that were learnt without its article, so that nothing is known beforehand.</summary>
internal static class CrossValidation
{
    public const int Parts = 4;

    public static List<SquadAnswer> Answers(TrainingSet set)
    {
        var answers = new List<SquadAnswer>();
        for (var part = 0; part < Parts; part++)
        {
            var numbers = Enumerable.Range(0, set.Questions.Count).ToLookup(i => set.FoldOf(i, Parts) == part);
            var learnt = LearntRanking.From(set, [.. numbers[false]]);
            foreach (var i in numbers[true])
            {
                answers.Add(learnt.Answer(set.Questions[i], set.Answerable[i], isAnswerable: true));
                answers.Add(learnt.Answer(set.Questions[i], set.Unanswerable[i], isAnswerable: false));
            }
        }

        return answers;
    }
}
