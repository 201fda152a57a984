using AxisBot.Knowledge.Figures;

namespace AxisBot.Tests.Answering.Questions;

public class WantedTests
{
    [Theory]
    [InlineData("What share of tea does Kenya sell?", FigureKind.Percent)]
    [InlineData("What is the value of Kenya's tea?", FigureKind.Money)]
    [InlineData("How much did Kenya pay for tea?", FigureKind.Money)]
    [InlineData("How long did the talks last?", FigureKind.Duration)]
    [InlineData("When was the ferry opened?", FigureKind.Date)]
    public void A_question_wants_one_kind_of_figure(string question, FigureKind kind)
    {
        var wanted = Newsroom.Ask.Read(question).Wanted;
        Assert.Equal([kind], wanted.Kinds);
        Assert.True(wanted.IsExplicit);
    }

    [Fact]
    public void How_many_wants_what_is_counted()
    {
        var question = Newsroom.Ask.Read("How many tea barges did Kenya lease to Tanzania?");
        Assert.Equal([FigureKind.Count, FigureKind.Rate], question.Wanted.Kinds.Order());
        Assert.Equal("tea", question.Tokens[question.Wanted.CountedToken].Text);
    }

    [Theory]
    [InlineData("How many oil does Kenya sell to Tanzania?")]
    [InlineData("Combien de pétrole le Kenya vend-il à la Tanzanie ?")]
    [InlineData("Сколько нефти Кения продаёт Танзании?")]
    public void How_many_of_what_cannot_be_counted_asks_how_much(string question) => Assert.Contains(FigureKind.VolumePerDay, Newsroom.Ask.Read(question).Wanted.Kinds);

    [Theory]
    [InlineData("How many tonnes of zinc did Peru export?", "tonnes")]
    [InlineData("How many barrels of oil per day did Kenya import?", "barrels/day")]
    [InlineData("How far is Puno from Lima in km?", "km")]
    public void A_named_unit_is_kept(string question, string unit) => Assert.Equal(unit, Newsroom.Ask.Read(question).Wanted.Unit);

    [Fact]
    public void A_question_for_words_wants_no_figure() => Assert.Empty(Newsroom.Ask.Read("Who opened the ferry of Puno?").Wanted.Kinds);

    [Fact]
    public void A_reason_is_asked_for_in_words_though_money_is_named() =>
        Assert.NotEqual(AxisBot.Answering.Questions.Intent.Figure, Newsroom.Ask.Read("Why did Peru pay Bolivia dollars?").Intent);

    [Theory]
    [InlineData("What did Peru pay Chile for the barges?")]
    [InlineData("What did Peru spend on barges in 2021?")]
    public void Who_asks_what_was_paid_asks_for_a_sum(string question)
    {
        var wanted = Newsroom.Ask.Read(question).Wanted;
        Assert.True(wanted.IsExplicit);
        Assert.Equal([FigureKind.Money], wanted.Kinds);
    }
}
