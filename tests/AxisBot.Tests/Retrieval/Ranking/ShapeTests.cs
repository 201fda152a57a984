using AxisBot.Knowledge.Text;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Tests.Retrieval.Ranking;

public class ShapeTests
{
    [Theory]
    [InlineData("When did the kite fly?", AnswerShape.Date, "")]
    [InlineData("Which year was it built?", AnswerShape.Date, "year")]
    [InlineData("How many kites flew?", AnswerShape.Number, "many")]
    [InlineData("How long is the pass?", AnswerShape.Number, "long")]
    [InlineData("What percentage of kites flew?", AnswerShape.Number, "percentage")]
    [InlineData("Who built it?", AnswerShape.Person, "")]
    [InlineData("Which king built it?", AnswerShape.Person, "king")]
    [InlineData("Where did it fly?", AnswerShape.Place, "")]
    [InlineData("In what city did it fly?", AnswerShape.Place, "city")]
    [InlineData("Why did it fall?", AnswerShape.Reason, "")]
    [InlineData("What is the name of the kite?", AnswerShape.Any, "name")]
    [InlineData("What did Tashi build?", AnswerShape.Any, "")]
    [InlineData("Tell of the kite", AnswerShape.Any, "")]
    public void The_form_of_a_question_shapes_the_answer(string question, AnswerShape shape, string shapingWord)
    {
        var tokens = Tokenizer.Tokenize(question);
        Assert.Equal(shape, ShapeReader.Read(tokens, out var shaping));
        Assert.Equal(shapingWord, string.Join(' ', shaping.Select(place => tokens[place].Text)));
    }

    [Theory]
    [InlineData("When did the kite fly?", "The kite flew in May.", AnswerShape.Date)]
    [InlineData("How many kites flew?", "Seven kites flew.", AnswerShape.Number)]
    [InlineData("Who built the kite?", "The kite was built by Tashi.", AnswerShape.Person)]
    [InlineData("Where did the kite fly?", "The kite flew over Thimphu.", AnswerShape.Place)]
    [InlineData("Why did the kite fall?", "The kite fell because rain came.", AnswerShape.Reason)]
    public void A_sentence_with_words_of_the_wanted_shape_fits(string question, string sentence, AnswerShape shape)
    {
        var fit = Fit(question, sentence);
        Assert.Equal(0, fit.Lacks(shape));
        Assert.True(fit.Near(shape) > 0.1f);
        var bare = Fit(question, "Kites are pretty.");
        Assert.Equal(1, bare.Lacks(shape));
        Assert.Equal(0, bare.Near(shape));
    }

    [Fact]
    public void Only_the_wanted_shape_is_measured()
    {
        var fit = Fit("When did the kite fly?", "The kite pleased Tashi.");
        Assert.Equal(0, fit.Lacks(AnswerShape.Person));
        Assert.Equal(0, fit.Near(AnswerShape.Person));
    }

    [Fact]
    public void A_date_near_the_asked_words_is_worth_more_than_one_far_off() =>
        Assert.True(
            Fit("When did the kite fly?", "The kite flew in May over a hill of stones.").Near(AnswerShape.Date)
            > Fit("When did the kite fly?", "The kite flew over a hill of grey and old and holy stones in May.").Near(AnswerShape.Date));

    private static ShapeFit Fit(string question, string sentence)
    {
        var (matcher, match) = Ranked.Match(question, sentence);
        return new ShapeFit(matcher, match);
    }
}
