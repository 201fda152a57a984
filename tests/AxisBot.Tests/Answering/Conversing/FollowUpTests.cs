using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;

namespace AxisBot.Tests.Answering.Conversing;

public class FollowUpTests
{
    private static readonly Turn Trade = new("How much was trade between Peru and Bolivia in 2021?", "More than $3.2 billion (lake.txt ¶2)");
    private static readonly Turn Tea = new("What was the value of Kenya's tea exports to Tanzania in 2021?", "$971 million (tea.md ¶5)");
    private static readonly Turn Stake = new("How much was Peru's investment in Chile in 2021?", "$5 million (steppe.txt ¶4)");

    [Theory]
    [InlineData("what about 2020?")]
    [InlineData("and in 2020?")]
    [InlineData("and the year before?")]
    public void Another_time_is_put_into_the_question_before(string followUp) =>
        Assert.StartsWith("$2.5 billion (", Newsroom.Ask.Lead(followUp, Trade), StringComparison.Ordinal);

    [Fact]
    public void A_later_time_finds_its_row_of_the_table() =>
        Assert.StartsWith("$1,040 million (", Newsroom.Ask.Lead("and the year after?", Tea), StringComparison.Ordinal);

    [Fact]
    public void Another_party_takes_the_place_that_can_be_answered() =>
        Assert.StartsWith("$3 million (", Newsroom.Ask.Lead("and Ecuador?", Stake), StringComparison.Ordinal);

    [Fact]
    public void A_pair_takes_the_place_of_a_pair()
    {
        var asked = new Turn("How much was trade between Peru and Bolivia in 2022?", "");
        Assert.StartsWith("$12 million (", Newsroom.Ask.Lead("and Iceland and Fiji?", asked), StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_the_articles_lack_is_refused_by_name()
    {
        var refusal = Newsroom.Ask.Refusal("and in 2009?", Trade);
        Assert.Equal(RefusalReason.PeriodMissing, refusal.Reason);
        Assert.Contains("2009", refusal.Claims[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_follow_ups_keeps_its_subject() =>
        Assert.StartsWith("More than $3.2 billion (", Newsroom.Ask.Lead("and in 2021?", new Turn("How much was trade between Peru and Bolivia in 2019?", ""), new Turn("and in 2020?", "$2.5 billion (lake.txt ¶2)")), StringComparison.Ordinal);

    [Fact]
    public void A_question_of_its_own_borrows_nothing() =>
        Assert.StartsWith("$971 million (", Newsroom.Ask.Lead("What was the value of Kenya's tea exports to Tanzania in 2021?", Trade), StringComparison.Ordinal);

    [Theory]
    [InlineData("What do the articles disagree about?")]
    [InlineData("Are there any contradictions between the sources?")]
    public void A_question_for_all_contradictions_is_not_narrowed_to_what_was_spoken_of(string question) =>
        Assert.Equal(Newsroom.Ask.Lead(question), Newsroom.Ask.Lead(question, Tea));

    [Fact]
    public void Without_a_thread_there_is_nothing_to_complete() =>
        Assert.Equal(RefusalReason.NotInArticles, Newsroom.Ask.Refusal("and in 2009?").Reason);
}
