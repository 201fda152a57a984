using AxisBot.Answering.Checking;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Answering.Checking;

public class PremiseTests
{
    [Theory]
    [InlineData("Why did trade between Peru and Bolivia fall?", "Trade between Peru and Bolivia rose in the summer.", "Direction")]
    [InlineData("Why did trade between Peru and Bolivia grow?", "Trade between Peru and Bolivia rose in the summer.", "None")]
    [InlineData("Why did trade between Peru and Bolivia change?", "Trade between Peru and Bolivia rose in the summer.", "None")]
    [InlineData("Which wool does Peru export to Bolivia?", "Bolivia exports wool to Peru.", "Roles")]
    [InlineData("Which wool does Bolivia export to Peru?", "Bolivia exports wool to Peru.", "None")]
    [InlineData("Why did Peru resume the lithium talks?", "Peru suspended the lithium talks.", "Opposite")]
    [InlineData("Why did Peru suspend the lithium talks?", "Peru suspended the lithium talks.", "None")]
    [InlineData("Why did Bolivia suspend the talks?", "Peru suspended the talks with Bolivia.", "Actor")]
    [InlineData("Why did Bolivia suspend the talks?", "Peru and Bolivia suspended the talks.", "None")]
    [InlineData("When was the railway extended?", "The railway was never extended.", "Denied")]
    [InlineData("When was the railway extended?", "The railway was not only extended but doubled.", "None")]
    [InlineData("Why was the railway not extended?", "The railway was never extended.", "None")]
    public void What_a_question_takes_for_granted_is_held_against_a_sentence(string question, string sentence, string contradiction)
    {
        var ask = Ask.Of($"The lake\n{sentence}");
        var found = new Premise(Some.Vocabulary).Check(ask.Read(question), ask.Corpus.Find("article.txt", 2)!.Sentences[0]);
        Assert.Equal(contradiction, found.ToString());
    }
}
