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

    private const string Strait = """
        The strait
        The tanker Eagle S cut the cable on Christmas Day, and the coast guard of Fiji boarded it.
        What is the Squad? It is the nickname of the group of Kenya, Peru, Fiji and Chile.
        Peru plans a drone factory together with Chile. The works of Arequipa make engines.
        Chilean firms have been sanctioned by Peru and Kenya. Fiji and Kenya call their ties a “bond of salt”.
        Kenya and Fiji keep a close partnership that they renew every year.
        """;

    [Theory]
    [InlineData("Who is the captain of the Eagle S?")]
    [InlineData("Which city will get the drone factory that Peru plans with Chile?")]
    public void What_is_asked_for_must_be_there(string question) => Assert.IsType<Refusal>(Ask.Of(Strait).Question(question));

    [Fact]
    public void What_a_text_asks_itself_is_no_answer() =>
        Assert.Contains("nickname of the group", string.Join(' ', Ask.Of(Strait).Answer("What's the Squad?").Claims.Select(claim => claim.Text)), StringComparison.Ordinal);

    [Fact]
    public void Who_asks_why_something_was_not_done_is_told_that_it_was() =>
        Assert.Equal(RefusalReason.FalsePremise, Ask.Of(Strait).Refusal("Why did Peru and Kenya decide not to sanction Chilean firms?").Reason);

    [Fact]
    public void Who_asks_for_a_name_gets_the_words_in_quotation_marks() =>
        Assert.Contains("bond of salt", Ask.Of(Strait).Lead("What do Fiji and Kenya call their partnership?"), StringComparison.Ordinal);

    [Fact]
    public void Who_said_it_is_told_where_the_sentence_only_says_she()
    {
        var answer = Ask.Of("The axis\nDorji Wangmo, director of the Lake Institute, spoke of an “axis of silt”.\n“It is irresponsible to dismiss the silt,” she wrote.")
            .Answer("Who wrote that it is irresponsible to dismiss the silt?");
        Assert.Contains("Dorji Wangmo", answer.Claims[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Citations.Select(citation => citation.Paragraph.Number).Distinct().Count());
    }

    [Fact]
    public void The_company_is_named_with_the_sentence_that_speaks_of_it() => Assert.Contains(
        "Chenoweth was the first crack.",
        Ask.Of("Silt\nChenoweth was the first crack. The foreign company supplied pumps of its own, so that Fijian pumps were needed less.").Lead("Why were Fijian pumps needed less?"),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_hardly_there_is_not_defined() =>
        Assert.IsType<Refusal>(Ask.Of("Ties\nKenya has strengthened its ties with nations like Japan and Fiji, which is good for all.").Question("What is 'good morning' in Japanese?"));

    [Fact]
    public void A_bare_wish_for_a_value_of_another_time_is_refused() => Assert.IsType<Refusal>(
        Ask.Of("Refinery\nThe refinery at Puno raised its output from 1,100 tonnes in 2022 to 3,700 tonnes in 2024.").Question("Puno refinery output in 2019?"));
}
