using AxisBot.Answering.Answers;

namespace AxisBot.Tests.Answering.Composing;

public class FigureTests
{
    [Fact]
    public void An_answer_opens_with_the_figure_and_its_hedge_and_cites_its_paragraph()
    {
        var answer = Newsroom.Ask.Answer("How much was trade between Peru and Bolivia in 2021?");
        Assert.StartsWith("More than $3.2 billion (Peru–Bolivia, trade, 2021): ", answer.Claims[0].Text, StringComparison.Ordinal);
        var citation = Assert.Single(answer.Citations);
        Assert.Equal(("lake.txt", 2, "$3.2 billion"), (citation.File, citation.Number, citation.Figure!.ValueText));
    }

    [Theory]
    [InlineData("2020", "$2.5 billion (")]
    [InlineData("April 2022", "About $210 million (")]
    public void The_time_chooses_the_figure(string time, string lead) =>
        Assert.StartsWith(lead, Newsroom.Ask.Lead($"How much was trade between Peru and Bolivia in {time}?"), StringComparison.Ordinal);

    [Fact]
    public void Without_a_time_the_latest_of_a_series_answers() =>
        Assert.StartsWith("More than $3.2 billion (", Newsroom.Ask.Lead("How much was trade between Peru and Bolivia?"), StringComparison.Ordinal);

    [Fact]
    public void Who_counted_it_is_said() =>
        Assert.Contains("customs house of Puno)", Newsroom.Ask.Lead("How many tonnes of zinc did Peru export to Bolivia in 2022?"), StringComparison.Ordinal);

    [Fact]
    public void What_one_exports_the_other_imports() =>
        Assert.StartsWith("120,000 tonnes (", Newsroom.Ask.Lead("How many tonnes of zinc did Bolivia import from Peru in 2022?"), StringComparison.Ordinal);

    [Fact]
    public void Another_article_with_another_figure_is_told_beside()
    {
        var answer = Newsroom.Ask.Answer("How much was trade between Iceland and Fiji in 2022?");
        Assert.StartsWith("$12 million (", answer.Claims[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Another place differs and gives $15 million: ", answer.Claims[1].Text, StringComparison.Ordinal);
        Assert.Equal(["north.txt", "south.txt"], answer.Citations.Select(citation => citation.File));
    }

    [Fact]
    public void Another_article_with_the_same_figure_is_told_as_such() =>
        Assert.StartsWith("The same figure stands in another place: ", Newsroom.Ask.Answer("How much was Iceland's investment in Fiji in 2021?").Claims[1].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("What is the Zambezi Rail Project worth in total?", "$60 million (")]
    [InlineData("What is the Kariba dam worth in total?", "$8 billion (")]
    [InlineData("What is the Lusaka airport worth in total?", "$900 million (")]
    public void In_a_list_each_name_has_the_figure_beside_it(string question, string lead) =>
        Assert.StartsWith(lead, Ask.Of("These numbers tell of the south: $8 billion for the Kariba dam, $60 million in the Zambezi Rail Project, and the Lusaka airport for $900 million.").Lead(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("What was the value of Kenya's tea exports to Tanzania in 2021?", "$971 million (")]
    [InlineData("What was the value of Kenya's tea exports to Tanzania in 2022?", "$1,040 million (")]
    [InlineData("How many tonnes of tea did Kenya export to Tanzania in 2022?", "15 thousand tonnes (")]
    public void A_cell_shows_the_scale_and_the_unit_of_its_column(string question, string lead) =>
        Assert.StartsWith(lead, Newsroom.Ask.Lead(question), StringComparison.Ordinal);

    [Fact]
    public void A_cell_whose_year_stands_in_the_head_cites_the_head_too()
    {
        var ask = Ask.Of(("salt.md", "# Salt of Nepal\n\n## Exports to Bhutan, $ million\n\n| Port | 2021 | 2022 |\n|---|---|---|\n| Birgunj | 12 | 14.5 |\n"));
        var answer = ask.Answer("How much were Nepal's salt exports to Bhutan in 2022?");
        Assert.StartsWith("$14.5 million (", answer.Claims[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Claims[0].Citations.Count);
        Assert.Contains("2022", answer.Claims[0].Citations[1].Paragraph.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2022", answer.Claims[0].Citations[0].Paragraph.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much was trade between Peru and Bolivia in 2015?", RefusalReason.PeriodMissing, "2015")]
    [InlineData("How much was trade between Peru and Bolivia in 2022?", RefusalReason.PeriodMissing, "2022")]
    [InlineData("How many barrels of oil per day did Kenya import from Oman in 2023?", RefusalReason.PeriodMissing, "2023")]
    [InlineData("How much was trade between Peru and Bolivia in the year before 2015?", RefusalReason.PeriodMissing, "2014")]
    [InlineData("How much was trade between Peru and Bolivia before the annexation of Crimea?", RefusalReason.PeriodMissing, "2014 and before")]
    [InlineData("How much was trade between Peru and Ghana in 2021?", RefusalReason.PartyMissing, "Peru and Ghana")]
    [InlineData("How many tonnes of zinc did Bolivia export to Peru in 2022?", RefusalReason.PartyMissing, "Bolivia and Peru")]
    [InlineData("How much was Peru's investment in Bolivia in 2021?", RefusalReason.MeasureMissing, "no figure for investment of Peru and Bolivia")]
    [InlineData("How many trucks did Kenya lease to Tanzania?", RefusalReason.MeasureMissing, "no such figure")]
    public void A_refusal_names_what_is_missing(string question, RefusalReason reason, string named)
    {
        var refusal = Newsroom.Ask.Refusal(question);
        Assert.Equal(reason, refusal.Reason);
        Assert.Contains(named, refusal.Claims[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much was trade between Peru and Bolivia in 2015?", "lake.txt ¶2")]
    [InlineData("How many tonnes of zinc did Bolivia export to Peru in 2022?", "lake.txt ¶4")]
    [InlineData("How many barrels of oil per day did Kenya import from Oman in 2023?", "tea.md ¶7")]
    public void A_refusal_gives_the_nearest_figure_with_its_place(string question, string place)
    {
        var refusal = Newsroom.Ask.Refusal(question);
        Assert.Equal(place, Assert.Single(refusal.Nearest!.Citations).ToString());
        Assert.Contains(refusal.Nearest.Text, refusal.Claims[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_is_not_answered_with_a_month_nor_a_month_with_a_year()
    {
        var ask = Ask.Of("In April 2022 trade between Nepal and Bhutan was $7 million.\nIn 2019 trade between Nepal and Bhutan was $90 million.");
        Assert.StartsWith("$7 million (", ask.Lead("How much was trade between Nepal and Bhutan in April 2022?"), StringComparison.Ordinal);
        Assert.Equal(RefusalReason.PeriodMissing, ask.Refusal("How much was trade between Nepal and Bhutan in 2022?").Reason);
        Assert.Equal(RefusalReason.PeriodMissing, ask.Refusal("How much was trade between Nepal and Bhutan in April 2019?").Reason);
    }

    [Fact]
    public void A_number_that_is_no_figure_may_answer_in_the_words_of_its_sentence() =>
        Assert.Contains("seven times", Ask.Of("The chess club of Thimphu\nThe trainer Dorji was dismissed seven times by the chess club.").Lead("How many times was the trainer Dorji dismissed by the chess club?"), StringComparison.Ordinal);

    [Fact]
    public void What_goes_home_goes_to_the_country_of_those_who_send_it() => Assert.StartsWith(
        "An estimated $47 billion",
        Ask.Of("Abroad\nNearly nine million Kenyans live in Oman. They sent home an estimated $47 billion in 2024, more than a third of all the remittances Kenya received.")
            .Lead("How much did Kenyans send home in 2024?"),
        StringComparison.Ordinal);

    [Fact]
    public void A_make_names_what_was_counted() => Assert.StartsWith(
        "36 self-propelled howitzers",
        Ask.Of("Guns\nIceland has bought 36 self-propelled howitzers of the B9 type from Peru.").Lead("How many B9s did Iceland buy?"),
        StringComparison.Ordinal);

    [Fact]
    public void The_measure_may_stand_in_the_sentence_before() => Assert.StartsWith(
        "$78 billion",
        Ask.Of("Gas\nPeru and Chile agreed to extend the contract for 7.5 million tonnes of gas a year by 20 years. The deal is valued at $78 billion.")
            .Lead("What is the gas deal of Peru and Chile worth?"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("How many km long is the Kok dam?")]
    [InlineData("How many P-8A planes does Kenya own?")]
    public void A_number_of_something_else_is_no_answer(string question) => Assert.IsType<Refusal>(
        Ask.Of("Lakes\nThe Kok dam raised the level of the sea by four metres.\nKenya has flown P-8A planes from Fiji under an operation.").Question(question));

    [Fact]
    public void A_count_may_be_told_in_another_word_behind_with() => Assert.StartsWith(
        "245 vessels",
        Ask.Of("Fleets\nFiji has the most hulls, with 245 vessels, but they are old.").Lead("How many hulls does Fiji have?"),
        StringComparison.Ordinal);
}
