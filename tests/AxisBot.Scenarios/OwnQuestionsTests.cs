using AxisBot.Answering;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.Scenarios.Running;
using AxisBot.Scenarios.Scoring;

namespace AxisBot.Scenarios;

/// <summary>
/// The project's own questions, scored without ../shared. The floors stand a little under what is reached, so that a loss
/// is seen; whoever gains raises them.
/// </summary>
public sealed class OwnQuestionsTests
{
    [Theory]
    [InlineData("articles-a-tune.jsonl", 0.55)]
    [InlineData("articles-b-tune.jsonl", 0.68)]
    [InlineData("articles-c-tune.jsonl", 0.80)]
    [InlineData("articles-d-tune.jsonl", 0.84)]
    [InlineData("articles-e-tune.jsonl", 0.80)]
    public void Questions_on_the_five_articles_keep_their_score(string file, double floor) =>
        AssertScore(file, LibraryReader.ForProgram().Read(), floor);

    [Theory]
    [InlineData("world-tune.jsonl", "Library", 0.77)]
    [InlineData("regions-tune.jsonl", "Regions", 0.81)]
    [InlineData("pacts-tune.jsonl", "Pacts", 0.83)]
    [InlineData("bulletins-tune.jsonl", "Bulletins", 0.59)]
    [InlineData("links-tune.jsonl", "Links", 0.73)]
    public void Questions_on_articles_of_other_countries_keep_their_score(string file, string library, double floor) =>
        AssertScore(file, LibraryReader.ForFolder(Places.InProject(library)).Read(), floor);

    private static void AssertScore(string file, Corpus corpus, double floor)
    {
        var (answerer, marker) = (new Answerer(new PassageIndex(corpus)), new Marker(corpus));
        var marks = Expected.ReadAll(Places.InProject("Questions", file))
            .Select(expected => (expected.Question.Id, Mark: marker.Mark(expected, answerer.Ask(expected.Question.Text, expected.Question.History))))
            .ToList();
        var truthfulness = marks.Average(mark => mark.Mark.Points);
        var outcomes = string.Join(", ", marks.CountBy(mark => mark.Mark.Outcome).OrderByDescending(count => count.Value).Select(count => $"{count.Value} {count.Key}"));

        Assert.True(truthfulness >= floor, $"{file}: truthfulness {truthfulness:+0.000;-0.000} is under {floor} ({outcomes})");
        Assert.Empty(
            from mark in marks
            where mark.Mark.WrongNumbers.Count > 0
            select mark.Id);
    }
}
