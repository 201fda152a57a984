using AxisBot.Benchmarks.Measuring;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Benchmarks.Squad;

/// <summary>Right paragraphs, right sentences and what confidence is worth, over articles that have nothing to do with ours.</summary>
internal static class SquadBenchmark
{
    public static void Run(string[] arguments, TextWriter output)
    {
        var target = Arguments.Target(arguments);
        var squad = Path.Combine(Arguments.Shared(), "squad");
        var library = Path.Combine(squad, "library");
        var questions = SquadQuestion.ReadAll(Path.Combine(squad, "questions.jsonl"));
        var corpus = LibraryReader.ForFolder(library).Read();
        var set = new TrainingSet(library, questions);
        (string File, SquadReport Report, IReadOnlyList<SquadAnswer> Answers)[] roads =
        [
            Road("cross-validated", "ranking, cross-validated: weights learnt without the article", CrossValidation.Answers(set)),
            Road("shipped-ranking", "ranking, shipped ranking.tsv: learnt from these very questions", [.. set.ShippedAnswers()]),
            Road("shipped-program", "whole program, shipped ranking.tsv: likewise", WholeProgram.Answers(library, questions)),
        ];
        PrintTable(new SquadReport("plain BM25, best-overlapping sentence", RivalAnswers.Answers(corpus, questions)), [.. roads.Select(road => road.Report)], output);
        foreach (var (_, report, _) in roads)
        {
            report.PrintReliability(output);
        }

        Confirm(new Scorer(squad, target ?? Directory.CreateTempSubdirectory("axisbot-squad-answers-").FullName, questions), roads, output);
    }

    private static (string, SquadReport, IReadOnlyList<SquadAnswer>) Road(string file, string name, IReadOnlyList<SquadAnswer> answers) =>
        (file, new SquadReport(name, answers), answers);

    private static void PrintTable(SquadReport rival, IReadOnlyList<SquadReport> reports, TextWriter output)
    {
        var table = new Table("", "paragraph@1", "sentence@1", "surest 80 %", "AUROC");
        table.Row(rival.Name, Sample.Share(rival.Paragraph), Sample.Share(rival.Sentence), "no confidence", "no confidence");
        foreach (var report in reports)
        {
            report.AddTo(table, rival);
        }

        table.Print(output, "The squad's questions (wanted: 1.03× and 1.08× of the rival, surest 80 % at least 0.85, AUROC at least 0.96)");
        output.WriteLine("Only the cross-validated line tells of articles never seen; the shipped weights have seen these questions.");
        output.WriteLine("AUROC: each question is asked a second time of the library without its own article. Surest 80 %: sentence@1 among them.");
    }

    private static void Confirm(Scorer scorer, (string File, SquadReport Report, IReadOnlyList<SquadAnswer> Answers)[] roads, TextWriter output)
    {
        output.WriteLine("The set's own scorer over the same answers:");
        foreach (var (file, _, answers) in roads)
        {
            output.WriteLine();
            output.WriteLine(scorer.Judge(file, answers).TrimEnd());
        }
    }
}
