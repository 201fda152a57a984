using AxisBot.Retrieval.Ranking;

namespace AxisBot.Tests.Retrieval.Ranking;

public class WordOrderTests
{
    [Fact]
    public void A_sentence_with_the_words_of_the_question_keeps_all_together()
    {
        var (neighbours, order, _) = Of("red silk kite", "They sold a red silk kite.");
        Assert.Equal((1f, 1f), (neighbours, order));
    }

    [Fact]
    public void Words_the_other_way_round_keep_nothing()
    {
        var (neighbours, order, _) = Of("red silk kite", "The kite was silk, then red.");
        Assert.Equal((0f, 0f), (neighbours, order));
    }

    [Fact]
    public void A_word_between_parts_neighbours_but_keeps_their_order()
    {
        var (neighbours, order, _) = Of("silk kite", "A silk paper kite flew.");
        Assert.Equal((0f, 1f), (neighbours, order));
    }

    [Fact]
    public void Words_close_together_are_closer_than_words_far_apart()
    {
        var near = Of("silk kite", "A kite of silk flew.").Closeness;
        var far = Of("silk kite", "The kite went up and down and up and down and up and down again until somebody brought silk.").Closeness;
        Assert.Equal(1, near, 3);
        Assert.InRange(far, 0.1f, 0.9f);
    }

    [Fact]
    public void A_sentence_without_the_words_has_nothing() => Assert.Equal((0f, 0f, 0f), Of("silk kite", "Rain fell."));

    [Fact]
    public void A_question_of_one_word_has_no_order() => Assert.Equal((0f, 0f), (Of("kite", "A kite.").Neighbours, Of("kite", "A kite.").Order));

    private static (float Neighbours, float Order, float Closeness) Of(string question, string sentence)
    {
        var (matcher, match) = Ranked.Match(question, sentence);
        var order = new WordOrder(matcher.Query, match.View);
        return (order.Neighbours, order.Order, WordOrder.Closeness(matcher.Query, match));
    }
}
