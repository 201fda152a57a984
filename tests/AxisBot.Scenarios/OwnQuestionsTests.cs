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
    [InlineData("articles-a-tune.jsonl", 0.50)]
    [InlineData("articles-b-tune.jsonl", 0.66)]
    public void Questions_on_the_five_articles_keep_their_score(string file, double floor) =>
        AssertScore(file, LibraryReader.ForProgram().Read(), floor);

    [Fact]
    public void Questions_on_articles_of_other_countries_keep_their_score() =>
        AssertScore("world-tune.jsonl", LibraryReader.ForFolder(Places.InProject("Library")).Read(), floor: 0.77);

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
