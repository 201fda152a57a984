using AxisBot.Answering;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.Retrieval.Vectors;
using AxisBot.Scenarios.Running;
using AxisBot.Scenarios.Scoring;
using AxisBot.TestKit;
using AxisBot.TestKit.Embeddings;

namespace AxisBot.Scenarios;

/// <summary>Whether answers are as good with embeddings as without. The vectors are those of the loopback model, which knows words and some of their kin.</summary>
public sealed class NearnessScoreTests
{
    private const int Dimension = 384;

    [SharedFact]
    public void The_eighty_questions_score_no_less_on_the_briefs() => AssertNoLess(Gold, LibraryReader.ForProgram().Read());

    [SharedFact]
    public void The_eighty_questions_score_no_less_on_the_originals() => AssertNoLess(Gold, LibraryReader.ForFolder(Path.Combine(SharedFolder.Find()!, "seeds")).Read());

    [Theory]
    [InlineData("world-tune.jsonl", "Library")]
    [InlineData("regions-tune.jsonl", "Regions")]
    [InlineData("pacts-tune.jsonl", "Pacts")]
    [InlineData("bulletins-tune.jsonl", "Bulletins")]
    [InlineData("links-tune.jsonl", "Links")]
    public void Questions_on_articles_of_other_countries_score_no_less(string file, string library) =>
        AssertNoLess(Places.InProject("Questions", file), LibraryReader.ForFolder(Places.InProject(library)).Read());

    private static string Gold => Path.Combine(SharedFolder.Find()!, "gold", "dev.jsonl");

    private static void AssertNoLess(string file, Corpus corpus)
    {
        var (answerer, marker) = (new Answerer(new PassageIndex(corpus)), new Marker(corpus));
        var known = corpus.Paragraphs.Select(ParagraphWords.Of).DistinctBy(TextHash.Of).ToDictionary(TextHash.Of, words => UnitVector.Of(StubVectors.Of(words, Dimension))!);
        var vectors = ParagraphVectors.Of(corpus, new VectorSpace("stub", Dimension), hash => known[hash])!;
        var marks = Expected.ReadAll(file).Select(expected =>
        {
            var (text, history) = (expected.Question.Text, expected.Question.History);
            var words = answerer.WordsForNearness(text, history);
            var nearness = words is null ? null : vectors.NearnessTo(UnitVector.Of(StubVectors.Of(words, Dimension))!);
            return (expected.Question.Id, WasAsked: words is not null, Without: marker.Mark(expected, answerer.Ask(text, history)), With: marker.Mark(expected, answerer.Ask(text, history, nearness)));
        }).ToList();
        var changed = string.Join(", ", marks.Where(mark => mark.With.Outcome != mark.Without.Outcome).Select(mark => $"{mark.Id} {mark.Without.Outcome} -> {mark.With.Outcome}"));

        Assert.Contains(marks, mark => mark.WasAsked);
        Assert.True(marks.Sum(mark => mark.With.Points) >= marks.Sum(mark => mark.Without.Points), $"{Path.GetFileName(file)}: {changed}");
        Assert.All(marks, mark => Assert.Empty(mark.With.WrongNumbers));
        Console.WriteLine($"{Path.GetFileName(file)}: {marks.Average(mark => mark.Without.Points):+0.000;-0.000} -> {marks.Average(mark => mark.With.Points):+0.000;-0.000}, asked {marks.Count(mark => mark.WasAsked)} of {marks.Count}; {changed}");
    }
}
