using AxisBot.Answering.Questions;

namespace AxisBot.Tests.Answering.Questions;

public class IntentTests
{
    [Theory]
    [InlineData("How much was trade between Peru and Bolivia in 2021?", Intent.Figure)]
    [InlineData("trade Peru Bolivia 2021", Intent.Figure)]
    [InlineData("What's Peru's trade in 2021?", Intent.Figure)]
    [InlineData("How long did the lithium talks last?", Intent.Figure)]
    [InlineData("How did trade between Peru and Bolivia change?", Intent.Change)]
    [InlineData("How did trade between Peru and Bolivia develop from 2020 to 2021?", Intent.Change)]
    [InlineData("Which was larger, Peru's trade with Bolivia or with Chile?", Intent.Comparison)]
    [InlineData("Which came first, the ferry or the bridge?", Intent.Comparison)]
    [InlineData("When was the ferry of Puno opened?", Intent.Date)]
    [InlineData("In which year was the ferry of Puno opened?", Intent.Date)]
    [InlineData("Name the goods that Iceland sells Fiji", Intent.List)]
    [InlineData("Which countries weigh their tea together?", Intent.List)]
    [InlineData("What is the MTA?", Intent.Definition)]
    [InlineData("What does MTA stand for?", Intent.Definition)]
    [InlineData("What's the MTA?", Intent.Definition)]
    [InlineData("Do the articles agree on trade between Iceland and Fiji?", Intent.Conflict)]
    [InlineData("Is it true that Iceland sells Fiji cod?", Intent.Check)]
    [InlineData("True or false: Iceland sells Fiji cod", Intent.Check)]
    [InlineData("Iceland sells Fiji cod, right?", Intent.Check)]
    [InlineData("Who is the minister that spoke of the railway?", Intent.Fact)]
    [InlineData("Why did Peru suspend the lithium talks?", Intent.Fact)]
    [InlineData("Do Peru and Bolivia agree about the lake?", Intent.Fact)]
    public void What_is_wanted_is_read_from_how_it_is_asked(string question, Intent intent) =>
        Assert.Equal(intent, Newsroom.Ask.Read(question).Intent);
}
