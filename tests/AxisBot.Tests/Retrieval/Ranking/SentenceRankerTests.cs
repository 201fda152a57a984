using AxisBot.Retrieval.Ranking;

namespace AxisBot.Tests.Retrieval.Ranking;

public class SentenceRankerTests
{
    private static readonly (string Name, string Text) Kites = ("kites.txt", """
        The kites of Thimphu
        The inventor Tashi built a kite of bamboo in 1932. It flew over the river.
        Children paint the tails of their kites in spring.
        """);

    private static readonly (string Name, string Text) Bells = ("bells.txt", """
        The bells of Paro
        The founder Dorji cast a bell of bronze in 1951.
        Pilgrims ring the bells at dawn.
        """);

    private static readonly (string Name, string Text) Salt = ("salt.txt", """
        The salt road
        Caravans carried salt over the pass until the snow came.
        The toll house was closed because the road was moved.
        """);

    private static readonly Ranked All = Ranked.Of(Kites, Bells, Salt);

    [Theory]
    [InlineData("Who built a kite of bamboo?", "The inventor Tashi")]
    [InlineData("When was the bell of bronze cast?", "The founder Dorji")]
    [InlineData("Why was the toll house closed?", "The toll house")]
    [InlineData("What do pilgrims do at dawn?", "Pilgrims ring")]
    public void The_sentence_that_answers_comes_first(string question, string opening) =>
        Assert.StartsWith(opening, All.Rank(question).Sentences[0].Sentence.Text, StringComparison.Ordinal);

    [Fact]
    public void The_sentences_stand_in_the_order_of_their_scores()
    {
        var scores = All.Rank("Who built the kite and cast the bell on the road?").Sentences.Select(sentence => sentence.Score).ToList();
        Assert.True(scores.Count > 3, $"only {scores.Count} sentences were ranked");
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void An_explanation_adds_up_to_the_score()
    {
        foreach (var sentence in All.Rank("Who built a kite of bamboo in 1932?").Sentences)
        {
            var explanation = AxisBot.Retrieval.Ranking.Ranking.Explain(sentence);
            Assert.Equal(sentence.Score, explanation.Score);
            Assert.Equal(explanation.Parts.OrderByDescending(part => MathF.Abs(part.Value)), explanation.Parts);
            Assert.All(explanation.Parts, part => Assert.Contains(part.Reason, SentenceFeatures.Names));
            var leftOut = SentenceFeatures.Names.Length - explanation.Parts.Count;
            Assert.InRange(explanation.Parts.Sum(part => part.Value) - explanation.Score, -0.05f * leftOut, 0.05f * leftOut);
        }
    }

    [Fact]
    public void Every_feature_has_a_name_and_is_a_number()
    {
        var ranking = All.Rank("Who built a kite of bamboo in 1932?");
        Assert.All(ranking.Sentences, sentence => Assert.Equal(SentenceFeatures.Names.Length, sentence.Features.Count));
        Assert.All(ranking.Sentences.SelectMany(sentence => sentence.Features), feature => Assert.True(float.IsFinite(feature)));
        Assert.Equal(ConfidenceFeatures.Names.Length, ConfidenceFeatures.Of(ranking).Length);
    }

    [Theory]
    [InlineData("Who built a kite of bamboo?", "kites.txt")]
    [InlineData("When was the bell of bronze cast?", "bells.txt")]
    [InlineData("Why was the toll house closed?", "salt.txt")]
    public void Without_the_article_the_ranking_trusts_itself_less(string question, string file)
    {
        var without = Ranked.Of([.. new[] { Kites, Bells, Salt }.Where(article => article.Name != file)]);
        var (with, less) = (All.Rank(question).Confidence, without.Rank(question).Confidence);
        Assert.True(less < with - 0.2f, $"{with} with the article, {less} without");
    }

    [Fact]
    public void Only_allowed_paragraphs_are_ranked() =>
        Assert.All(All.Rank("Who built the kite and cast the bell?", paragraph => paragraph.Source.File == "bells.txt").Sentences, sentence => Assert.Equal("bells.txt", sentence.Sentence.Paragraph.Source.File));

    [Fact]
    public void Nothing_found_is_not_trusted()
    {
        var ranking = All.Rank("zeppelin xylophones");
        Assert.Empty(ranking.Sentences);
        Assert.Equal(0, ranking.Confidence);
    }

    [Fact]
    public void What_the_sentence_before_says_is_near_to_a_pronoun()
    {
        var ranked = All.Rank("Where did the kite of Tashi fly?");
        var pronoun = Assert.Single(ranked.Sentences, sentence => sentence.Sentence.Text.StartsWith("It flew", StringComparison.Ordinal));
        var kite = ranked.Query.Terms.ToList().FindIndex(term => term.Stem == "kite");
        Assert.Equal(0, pronoun.Strengths[kite]);
        Assert.InRange(pronoun.Nearby[kite], 0.5f, 0.99f);
    }
}
