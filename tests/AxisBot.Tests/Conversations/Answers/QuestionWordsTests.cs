using AxisBot.Conversations.Facts;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Conversations.Answers;

public sealed class QuestionWordsTests
{
    [Theory]
    [InlineData("Trade between Peru and Bolivia was $3 billion in 2021.", "How much was trade between Peru and Bolivia in 2021?")]
    [InlineData("Exports of Peru to Chile were $900 million in 2021.", "How much were exports between Peru and Chile in 2021?")]
    [InlineData("Exports of Peru to Chile fell by 12% in 2020.", "By how much did exports between Peru and Chile fall in 2020?")]
    [InlineData("Peru exported 120,000 tonnes of zinc to Bolivia in 2022.", "How many tonnes are given for metals from Peru to Bolivia in 2022?")]
    [InlineData("Bolivia's oil from Peru reached 30,000 barrels per day in 2021.", "How much oil per day is given for Bolivia and Peru in 2021?")]
    [InlineData("In 2024 Peru counted 3 million tourists.", "How many tourists are given for Peru in 2024?")]
    public void A_figure_is_asked_for_as_a_person_would(string sentence, string question) =>
        Assert.Equal(question, QuestionWords.For(Some.Corpus(("a.txt", $"Affairs\n{sentence}")).Ledger.Figures.First(figure => figure.Value is not null)));
}
