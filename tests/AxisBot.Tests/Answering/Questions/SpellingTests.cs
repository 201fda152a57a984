using AxisBot.Answering.Questions;

namespace AxisBot.Tests.Answering.Questions;

public class SpellingTests
{
    [Theory]
    [InlineData("How mcuh was trade betwen Peru and Bolvia?", "how much was trade between peru and bolivia ?")]
    [InlineData("Who crossed the brigde of Desagudero?", "who crossed the bridge of desaguadero ?")]
    [InlineData("What's the MTA?", "what is the mta ?")]
    [InlineData("whats Peru's trade?", "whats peru 's trade ?")]
    public void Slips_of_the_pen_are_mended(string written, string meant) => Assert.Equal(meant, Newsroom.Ask.Read(written).English);

    [Theory]
    [InlineData("How much was it in the first quarter of 2021?")]
    [InlineData("Did half of the trade go to Peru?")]
    [InlineData("Was the trade tripled by fifteen ministers?")]
    [InlineData("Which trades are Peruvian?")]
    public void Words_that_are_spelt_right_are_left_alone(string question) =>
        Assert.Equal(question.ToLowerInvariant().Replace("?", " ?", StringComparison.Ordinal), Newsroom.Ask.Read(question).English);

    [Fact]
    public void The_pronoun_us_is_no_country()
    {
        Assert.Empty(Newsroom.Ask.Read("Tell us about the ferry of Puno").Parties);
        Assert.Equal(["United States"], Newsroom.Ask.Read("What does the us buy?").Parties.Select(party => party.Name));
    }

    [Fact]
    public void What_leads_up_to_a_question_is_left_out() =>
        Assert.Equal("when was the ferry opened ?", Newsroom.Ask.Read("Hi, I am writing about Chile and need help. When was the ferry opened?").English);

    [Theory]
    [InlineData("trade", "trade", 0)]
    [InlineData("trade", "tarde", 1)]
    [InlineData("trade", "trad", 1)]
    [InlineData("trade", "traders", 2)]
    [InlineData("trade", "tea", 3)]
    public void The_distance_of_words_counts_slips_up_to_the_farthest(string one, string other, int distance)
    {
        Assert.Equal(distance, Math.Min(3, EditDistance.Between(one, other, 2)));
        Assert.Equal(distance, Math.Min(3, EditDistance.Between(other, one, 2)));
    }

    [Theory]
    [InlineData("What does the GPRD hold?", "what does the grand puno renaissance dam hold ?")]
    [InlineData("What does the GPR hold?", "what does the gpr hold ?")]
    public void Initials_stand_for_the_one_name_that_the_articles_spell_out(string written, string meant) => Assert.Equal(
        meant,
        Ask.Of("Water\nThe Grand Puno Renaissance Dam holds 40 cubic kilometres.\nThe Green Puno Road and the Grey Puno Road are closed.").Read(written).English);

    [Theory]
    [InlineData("Who painted the lake?", "who painted the lake ?")]
    [InlineData("Who opend teh bridgr?", "who opened the bridge ?")]
    public void Another_word_is_no_slip(string written, string meant) =>
        Assert.Equal(meant, Ask.Of("Lake\nThe minister pointed at the bridge of the lake and opened it.").Read(written).English);
}
