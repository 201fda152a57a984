using AxisBot.Retrieval.Ranking;
using AxisBot.Retrieval.Vectors;
using AxisBot.Tests.Retrieval.Vectors;

namespace AxisBot.Tests.Retrieval.Ranking;

public sealed class NearnessRankingTests
{
    /// <summary>Asked in words of which the paragraph that answers has few, and others have more.</summary>
    private const string Paraphrase = "Which fuel do dwellings on Skerra need?";

    private static readonly Ranked Skerra = Ranked.Of(
        ("turf.txt", "Life on Skerra\nPeat heats the houses of Skerra, since it is the one fuel that is to be had without a boat.\nTwo boats bring it from the moor in 14 days."),
        ("mail.txt", "Travel to Skerra\nFuel on Skerra is kept in tanks.\nParcels take a week."),
        ("birds.txt", "Birds of Skerra\nPuffins sleep at noon.\nVisitors count them."));

    private static readonly Ranked Island = Ranked.Of(
        ("fuel.txt", "Turf of Skerra\nPeat heats the houses through the winter, since no wood grows there.\nTwo boats bring it from the moor."),
        ("birds.txt", "Birds of Skerra\nThe island is home to puffins, and the keepers of the island count them.\nA warden lives on the island in summer."),
        ("mail.txt", "Mail of Skerra\nA plane brings letters to the island on Mondays.\nParcels take a week."));

    [Fact]
    public void Without_nearness_or_with_that_of_another_corpus_every_number_stays_as_it_is()
    {
        var plain = Rank(Paraphrase, null);
        var foreign = Rank(Paraphrase, Near.Of(Ranked.Of("Peat heats the houses.\nPuffins live here.").Index.Corpus, Paraphrase));
        var near = Rank(Paraphrase, Near.Of(Skerra.Index.Corpus, Paraphrase));

        Assert.Equal(Numbers(plain), Numbers(foreign));
        Assert.All(plain.Sentences, sentence => Assert.Equal((0, sentence.Score), (sentence.Lent, sentence.ByWords)));

        // The control: where nearness counts, the numbers are others.
        Assert.NotEqual(Numbers(plain), Numbers(near));
    }

    [Fact]
    public void What_says_it_in_other_words_comes_first()
    {
        Assert.DoesNotContain("Peat", Rank(Paraphrase, null).Sentences[0].Sentence.Text, StringComparison.Ordinal);
        Assert.StartsWith("Peat", Rank(Paraphrase, Near.Of(Skerra.Index.Corpus, Paraphrase)).Sentences[0].Sentence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_without_a_word_of_the_question_becomes_a_candidate()
    {
        const string question = "Where do instructors greet youngsters?";
        var village = Ranked.Of("Notes of a village\nThe schoolmaster sees his pupils in the barn.\nBeds are counted at noon.\nA bell rings at dawn.");
        var near = Near.Of(village.Index.Corpus, question);

        Assert.DoesNotContain(Rank(village, question, null).Sentences, IsOfTheBarn);
        Assert.Contains(Rank(village, question, near).Sentences, sentence => IsOfTheBarn(sentence) && sentence.Lent > 0);
        Assert.DoesNotContain(new SentenceRanker(village.Index).Rank(village.Query(question), paragraph => !paragraph.Text.Contains("barn", StringComparison.Ordinal), near).Sentences, IsOfTheBarn);
    }

    [Fact]
    public void What_nearness_put_first_is_not_trusted_more_for_it()
    {
        var (plain, near) = (Rank(Paraphrase, null), Rank(Paraphrase, Near.Of(Skerra.Index.Corpus, Paraphrase)));

        Assert.True(near.Confidence <= plain.Confidence, $"{near.Confidence} with nearness, {plain.Confidence} without");
    }

    [Fact]
    public void Where_words_are_sure_nearness_is_not_asked()
    {
        const string question = "What brings letters to the island on Mondays?";
        var plain = Rank(Island, question, null);

        Assert.True(plain.IsSureByWords, $"it is sure only by {plain.Confidence}");
        Assert.Equal(Numbers(plain), Numbers(Rank(Island, question, Near.Of(Island.Index.Corpus, "Peat heats the houses"))));
    }

    [Fact]
    public void An_explanation_tells_what_nearness_adds()
    {
        var first = Rank(Paraphrase, Near.Of(Skerra.Index.Corpus, Paraphrase)).Sentences[0];

        Assert.Contains(AxisBot.Retrieval.Ranking.Ranking.Explain(first).Parts, part => part.Reason.Contains("nearness", StringComparison.Ordinal) && part.Value == first.Lent);
    }

    private static bool IsOfTheBarn(RankedSentence sentence) => sentence.Sentence.Text.Contains("barn", StringComparison.Ordinal);

    private static AxisBot.Retrieval.Ranking.Ranking Rank(string question, Nearness? nearness) => Rank(Skerra, question, nearness);

    private static AxisBot.Retrieval.Ranking.Ranking Rank(Ranked library, string question, Nearness? nearness) =>
        new SentenceRanker(library.Index).Rank(library.Query(question), nearness: nearness);

    private static string Numbers(AxisBot.Retrieval.Ranking.Ranking ranking) =>
        $"{ranking.Confidence:R} " + string.Join('\n', ranking.Sentences.Select(sentence => $"{sentence.Sentence.Text} {sentence.Score:R} {string.Join(' ', sentence.Features.Select(feature => $"{feature:R}"))}"));
}
