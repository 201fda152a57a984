namespace AxisBot.Tests.Answering.Questions;

public class LanguageTests
{
    [Theory]
    [InlineData("en", "How much was trade between Peru and Bolivia in 2021?")]
    [InlineData("fr", "Quel était le commerce entre le Pérou et la Bolivie en 2021 ?")]
    [InlineData("es", "¿Cuánto fue el comercio entre Perú y Bolivia en 2021?")]
    [InlineData("de", "Wie hoch war der Handel zwischen Peru und Bolivien im Jahr 2021?")]
    [InlineData("ru", "Каков был объём торговли между Перу и Боливией в 2021 году?")]
    [InlineData("zh", "2021年秘鲁和玻利维亚的贸易额是多少？")]
    public void A_question_is_understood_and_answered_in_its_language(string language, string text)
    {
        var question = Newsroom.Ask.Read(text);
        Assert.Equal(language, question.Language);
        Assert.Equal(["Peru", "Bolivia"], question.Parties.Select(party => party.Name));
        Assert.Equal(["trade"], question.Measures.Select(measure => measure.Id));
        Assert.Equal(["2021"], question.Periods.Select(period => period.Label));
        Assert.StartsWith("More than $3.2 billion (", Newsroom.Ask.Lead(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Quand le ferry de Puno a-t-il été ouvert ?")]
    [InlineData("es", "¿Cuándo se abrió el ferry de Puno?")]
    [InlineData("de", "Wann wurde die Fähre von Puno eröffnet?")]
    public void A_foreign_question_for_a_time_wants_a_date(string language, string text)
    {
        var question = Newsroom.Ask.Read(text);
        Assert.Equal((language, AxisBot.Answering.Questions.Intent.Date), (question.Language, question.Intent));
    }

    [Fact]
    public void A_foreign_question_that_the_articles_cannot_answer_is_refused() =>
        Assert.Equal(AxisBot.Answering.Answers.RefusalReason.PeriodMissing, Newsroom.Ask.Refusal("Wie hoch war der Handel zwischen Peru und Bolivien im Jahr 1999?").Reason);
}
