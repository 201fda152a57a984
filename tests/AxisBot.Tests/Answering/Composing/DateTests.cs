using AxisBot.Answering.Answers;

namespace AxisBot.Tests.Answering.Composing;

public class DateTests
{
    [Theory]
    [InlineData("When was the ferry of Puno opened?", "14 May 2018: The ferry of Puno was opened on 14 May 2018.")]
    [InlineData("In which year was the bridge of Desaguadero opened?", "August 2015: The bridge of Desaguadero was opened in August 2015.")]
    public void A_date_opens_the_answer(string question, string lead)
    {
        var answer = Newsroom.Ask.Answer(question);
        Assert.Equal(lead, answer.Claims[0].Text);
        Assert.Equal("lake.txt ¶5", Assert.Single(answer.Citations).ToString());
    }

    [Fact]
    public void What_has_no_date_is_refused_with_what_comes_near()
    {
        var refusal = Newsroom.Ask.Refusal("When was the railway extended to Puno?");
        Assert.Equal("The articles give no date for that.", refusal.Claims[0].Text);
        Assert.Equal("lake.txt ¶6", Assert.Single(refusal.Nearest!.Citations).ToString());
    }

    [Fact]
    public void What_the_articles_never_speak_of_has_no_date() =>
        Assert.Equal(RefusalReason.NotInArticles, Newsroom.Ask.Refusal("When was the observatory of Thimphu founded?").Reason);
}
