using AxisBot.Answering.Checking;
using AxisBot.Knowledge.Text;

namespace AxisBot.Tests.Answering.Checking;

public class NegationTests
{
    [Theory]
    [InlineData("The railway was never extended", "extended", true)]
    [InlineData("The railway was extended", "extended", false)]
    [InlineData("It was not only extended", "extended", false)]
    [InlineData("Not the lake, the railway was extended", "extended", false)]
    [InlineData("It was closed rather than extended", "extended", true)]
    [InlineData("Nobody of all those who once lived there had extended it", "extended", false)]
    public void A_word_is_denied_by_what_stands_shortly_before_it(string sentence, string word, bool denied)
    {
        var tokens = Tokenizer.Tokenize(sentence);
        Assert.Equal(denied, Negation.Denies(tokens, tokens.ToList().FindIndex(token => token.Text == word)));
    }

    [Theory]
    [InlineData("The minister denied it", true)]
    [InlineData("The minister said not only that", false)]
    [InlineData("The minister said it", false)]
    public void A_sentence_denies_or_does_not(string sentence, bool denies) => Assert.Equal(denies, Negation.StandsIn(Tokenizer.Tokenize(sentence)));

    [Theory]
    [InlineData("The “no first use” pledge was extended", false)]
    [InlineData("It is not the only lake", false)]
    [InlineData("The lake is not exclusive", true)]
    public void A_name_that_begins_with_a_denial_denies_nothing(string sentence, bool denies) =>
        Assert.Equal(denies, Negation.StandsIn(Tokenizer.Tokenize(sentence)));
}
