namespace AxisBot.Tests.Answering.Questions;

public class PartiesAndMeasuresTests
{
    [Theory]
    [InlineData("What did Peru sell to Bolivia?", "Peru,Bolivia")]
    [InlineData("What did Bolivia buy from Peru?", "Bolivia,Peru")]
    [InlineData("what is kenyan tea worth in tanzania?", "Kenya,Tanzania")]
    [InlineData("Does Bolivia trade with Bolivia's neighbour Peru?", "Bolivia,Peru")]
    [InlineData("What do the islands trade?", "")]
    public void Parties_stand_in_the_order_in_which_they_are_named(string question, string parties) =>
        Assert.Equal(parties, string.Join(',', Newsroom.Ask.Read(question).Parties.Select(party => party.Name)));

    [Theory]
    [InlineData("How much did Peru export to Bolivia?", "Peru", "Bolivia")]
    [InlineData("How much did Bolivia import from Peru?", "Peru", "Bolivia")]
    [InlineData("How much tea went from Kenya to Oman in shipments?", "Kenya", "Oman")]
    public void A_flow_goes_from_one_to_the_other(string question, string from, string to)
    {
        var flow = Newsroom.Ask.Read(question).Flow;
        Assert.Equal((from, to), (flow.From?.Name, flow.To?.Name));
    }

    [Theory]
    [InlineData("How much was trade between Peru and Bolivia?", "trade")]
    [InlineData("How high is Iceland's investment in Fiji?", "investment")]
    [InlineData("How much oil did Kenya import?", "oil,imports")]
    [InlineData("Who is the minister?", "")]
    public void The_measures_are_read(string question, string measures) =>
        Assert.Equal(measures, string.Join(',', Newsroom.Ask.Read(question).Measures.Select(measure => measure.Id)));

    [Theory]
    [InlineData("Did trade between Peru and Bolivia grow?", AxisBot.Knowledge.Figures.Direction.Up)]
    [InlineData("Why did trade between Peru and Bolivia fall?", AxisBot.Knowledge.Figures.Direction.Down)]
    [InlineData("What is traded?", AxisBot.Knowledge.Figures.Direction.None)]
    public void A_question_may_take_a_direction_for_granted(string question, AxisBot.Knowledge.Figures.Direction direction) =>
        Assert.Equal(direction, Newsroom.Ask.Read(question).Direction);
}
