using AxisBot.Answering.Answers;

namespace AxisBot.Tests.Answering.Composing;

public class SentenceTests
{
    [Theory]
    [InlineData("What does Iceland sell Fiji?", "Iceland sells Fiji cod, wool and salt.", "north.txt ¶5")]
    [InlineData("Why did Peru suspend the lithium talks?", "Peru suspended the lithium talks because the water of the lake had fallen.", "lake.txt ¶7")]
    [InlineData("What is the MTA?", "The Mombasa Tea Accord (MTA) is a pact by which Kenya and Tanzania weigh their tea together.", "tea.md ¶9")]
    public void The_sentence_that_says_it_answers(string question, string sentence, string place)
    {
        var answer = Newsroom.Ask.Answer(question);
        Assert.Equal(sentence, answer.Claims[0].Text);
        Assert.Equal(place, answer.Claims[0].Citations[0].ToString());
    }

    [Fact]
    public void A_reason_right_behind_the_sentence_is_told_too() =>
        Assert.Contains(
            "Because the bells had cracked.",
            string.Join(' ', Ask.Of("The tower\nThe monks of Thimphu closed the old tower. Because the bells had cracked.").Answer("Why did the monks of Thimphu close the old tower?").Claims.Select(claim => claim.Text)),
            StringComparison.Ordinal);

    [Fact]
    public void A_question_that_takes_the_opposite_for_granted_is_corrected()
    {
        var refusal = Newsroom.Ask.Refusal("Why did Peru resume the lithium talks?");
        Assert.Equal(RefusalReason.FalsePremise, refusal.Reason);
        Assert.Equal("The articles say otherwise.", refusal.Claims[0].Text);
        Assert.StartsWith("Peru suspended the lithium talks", refusal.Claims[1].Text, StringComparison.Ordinal);
        Assert.Equal("lake.txt ¶7", Assert.Single(refusal.Nearest!.Citations).ToString());
    }

    [Fact]
    public void A_yes_or_no_question_that_the_articles_deny_is_answered_with_no() =>
        Assert.StartsWith("No: Ramiro Quispe", Newsroom.Ask.Lead("Was the railway extended to Puno?"), StringComparison.Ordinal);

    [Fact]
    public void What_is_said_of_others_is_refused_by_the_name_of_the_party()
    {
        var refusal = Newsroom.Ask.Refusal("Which cod does Iceland sell Portugal?");
        Assert.Equal(RefusalReason.PartyMissing, refusal.Reason);
        Assert.Contains("Portugal", refusal.Claims[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What's the weather?")]
    [InlineData("Who composed the symphony of whales?")]
    public void What_the_articles_do_not_speak_of_is_refused(string question)
    {
        var refusal = Newsroom.Ask.Refusal(question);
        Assert.Equal(RefusalReason.NotInArticles, refusal.Reason);
        Assert.True(refusal.Confidence < 0.2, $"its confidence is {refusal.Confidence}");
    }
}
