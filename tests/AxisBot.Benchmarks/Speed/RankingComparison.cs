using AxisBot.Benchmarks.Measuring;
using AxisBot.Benchmarks.Rivals;
using AxisBot.Benchmarks.Texts;

namespace AxisBot.Benchmarks.Speed;

/// <summary>Who finds the right paragraph first, over paragraphs of which people have said which question each answers.</summary>
internal static class RankingComparison
{
    public static void Print(RealText real, TextWriter output)
    {
        if (!real.IsAskedByPeople)
        {
            output.WriteLine("Who ranks better is not told: without the shared folder there are no questions that people have asked.");
            return;
        }

        var index = OwnIndex.Of(real.Annotated);
        using var rival = new Fts5Rival(real.Annotated);
        using var stemming = new Fts5Rival(real.Annotated, stems: true);
        var table = new Table("by the question's words alone", "paragraph@1", "among the first 20");
        Add(table, "AxisBot's index", real, question => [.. OwnIndex.Search(index, question).Select(hit => hit.Document)]);
        Add(table, "FTS5, the same words", real, question => rival.Search(Fts5Rival.TellingWords(question), OwnIndex.Wanted));
        Add(table, "FTS5, with all words", real, question => rival.Search(Fts5Rival.AllWords(question), OwnIndex.Wanted));
        Add(table, "FTS5 with porter, the same words", real, question => stemming.Search(Fts5Rival.TellingWords(question), OwnIndex.Wanted));
        table.Print(output, $"Ranking: {real.AllQuestions.Count:N0} questions over the squad's own {real.Annotated.Count} paragraphs");
    }

    private static void Add(Table table, string name, RealText real, Func<string, IReadOnlyList<int>> search)
    {
        var places = real.AllQuestions.Select(question => search(question.Text).ToList().IndexOf(question.Paragraph)).ToList();
        table.Row(name, Sample.Share(places.Average(place => place == 0 ? 1.0 : 0)), Sample.Share(places.Average(place => place >= 0 ? 1.0 : 0)));
    }
}
