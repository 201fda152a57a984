using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Tests.Retrieval.Ranking;

public class QueryBuilderTests
{
    private static readonly Ranked Kites = Ranked.Of("""
        The kites of Thimphu
        The inventor Tashi built a kite of bamboo in 1932. The kite flew over Thimphu.
        Commerce between Nepal and Bhutan grew while Tashi slept.
        A festival honours Tashi in Thimphu.
        """);

    [Fact]
    public void A_word_stands_for_itself() => Assert.Equal(1, Kites.Term("Who built the kite?", "kite").Alternatives["kite"]);

    [Fact]
    public void A_kindred_word_of_the_articles_stands_for_it_but_counts_less()
    {
        var term = Kites.Term("Who invented the kite?", "invented");
        Assert.InRange(term.Alternatives[Tokenizer.Stem("inventor")], 0.5f, 0.9f);
        Assert.False(term.IsUnknown);
    }

    [Fact]
    public void A_synonym_stands_for_it_by_its_meaning()
    {
        var term = Kites.Term("How large is trade with Bhutan?", "trade");
        var (meaning, strength) = Assert.Single(term.Meanings, meaning => meaning.Key.Id == "trade");
        Assert.IsType<Concept>(meaning);
        Assert.InRange(strength, 0.5f, 0.99f);
        Assert.False(term.IsUnknown);
    }

    [Fact]
    public void A_party_stands_for_its_name_in_full() =>
        Assert.Equal(1, Assert.Single(Kites.Term("What does Bhutan buy?", "Bhutan").Meanings, meaning => meaning.Key is Party).Value);

    [Fact]
    public void A_word_that_the_articles_lack_is_unknown() => Assert.True(Kites.Term("Who built the zeppelin?", "zeppelin").IsUnknown);

    [Fact]
    public void A_rare_word_counts_more_than_a_frequent_one() =>
        Assert.True(Kites.Term("bamboo of Tashi", "bamboo").Weight > Kites.Term("bamboo of Tashi", "Tashi").Weight);

    [Theory]
    [InlineData("Which year did Tashi build it?", "year", TermRole.Focus)]
    [InlineData("What happened in 1932?", "1932", TermRole.Number)]
    [InlineData("What flew over Thimphu?", "Thimphu", TermRole.Name)]
    [InlineData("What of bamboo?", "bamboo", TermRole.Plain)]
    public void A_word_plays_its_part(string question, string word, TermRole role) => Assert.Equal(role, Kites.Term(question, word).Role);

    [Fact]
    public void Common_ignored_and_repeated_words_are_not_looked_for()
    {
        var query = Kites.Query("the kite and the bamboo kite", new HashSet<int> { 4 });
        Assert.Equal(["kite"], query.Terms.Select(term => term.Stem));
        Assert.Equal(["the", "kite", "and", "the", "bamboo", "kite"], query.Words);
    }

    [Fact]
    public void The_weight_of_a_query_is_that_of_its_words()
    {
        var query = Kites.Query("bamboo kite of Tashi");
        Assert.Equal(query.Terms.Sum(term => term.Weight), query.Weight);
        Assert.True(Kites.Query("the of and").Weight is > 0 and < 0.01f);
    }
}
