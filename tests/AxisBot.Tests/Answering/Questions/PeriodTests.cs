namespace AxisBot.Tests.Answering.Questions;

public class PeriodTests
{
    [Theory]
    [InlineData("in 2021", "2021")]
    [InlineData("in '21", "2021")]
    [InlineData("in 21", "2021")]
    [InlineData("in April 2021", "2021-04")]
    [InlineData("in may 2021", "2021-05")]
    [InlineData("on 14 May 2018", "2018-05-14")]
    [InlineData("in Q3 2021", "2021-Q3")]
    [InlineData("in the first quarter of 2021", "2021-Q1")]
    [InlineData("in the second half of 2021", "2021-H2")]
    [InlineData("from 2019 to 2022", "2019..2022")]
    [InlineData("since 2014", "2014..")]
    [InlineData("before 2015", "..2015")]
    [InlineData("in the year before 2021", "2020")]
    [InlineData("in the year after 2021", "2022")]
    [InlineData("before the annexation of Crimea", "..2014-03-18")]
    [InlineData("in the year before the annexation of Crimea", "2013")]
    public void A_time_is_read_from_a_question(string time, string label) =>
        Assert.Equal([label], Newsroom.Ask.Read($"How much was trade between Peru and Bolivia {time}?").Periods.Select(period => period.Label));

    [Fact]
    public void A_question_without_a_time_has_none() =>
        Assert.Empty(Newsroom.Ask.Read("How much was trade between Peru and Bolivia?").Periods);

    [Fact]
    public void Both_of_two_years_are_read() =>
        Assert.Equal(["2020", "2021"], Newsroom.Ask.Read("Was trade of Peru larger in 2020 or in 2021?").Periods.Select(period => period.Label));

    [Fact]
    public void Parties_that_only_name_an_event_are_not_asked_about() =>
        Assert.Equal(["Peru", "Bolivia"], Newsroom.Ask.Read("How much was trade between Peru and Bolivia before the annexation of Crimea?").Parties.Select(party => party.Name));
}
