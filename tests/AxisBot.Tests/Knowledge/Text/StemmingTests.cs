using AxisBot.Knowledge.Text;

namespace AxisBot.Tests.Knowledge.Text;

public class StemmingTests
{
    [Theory]
    [InlineData("export exports exported exporting")]
    [InlineData("grow grows grew grown growing")]
    [InlineData("take took taken takes taking")]
    [InlineData("country countries")]
    [InlineData("child children")]
    [InlineData("crisis crises")]
    [InlineData("sanction sanctions sanctioned sanctioning")]
    [InlineData("supply supplies supplied supplying")]
    [InlineData("agree agreed agrees agreeing")]
    [InlineData("sell sold selling")]
    [InlineData("double doubled doubles doubling")]
    public void The_forms_of_a_word_have_one_stem(string forms) =>
        Assert.Single(forms.Split(' ').Select(Tokenizer.Stem).Distinct());

    [Theory]
    [InlineData("import", "important")]
    [InlineData("police", "policy")]
    [InlineData("universe", "university")]
    [InlineData("organ", "organic")]
    [InlineData("general", "generation")]
    [InlineData("nation", "national")]
    [InlineData("good", "goods")]
    [InlineData("new", "news")]
    public void Words_of_different_meaning_keep_different_stems(string one, string other) =>
        Assert.NotEqual(Tokenizer.Stem(one), Tokenizer.Stem(other));

    [Theory]
    [InlineData("us")]
    [InlineData("go")]
    [InlineData("2023")]
    [InlineData("москва")]
    public void A_word_too_short_or_of_another_script_stays_as_it_is(string word) =>
        Assert.Equal(word, Tokenizer.Stem(word));

    [Fact]
    public void A_word_of_a_thousand_letters_stays_as_it_is()
    {
        var word = new string('s', 1_000) + "ing";
        Assert.Equal(word, Tokenizer.Stem(word));
    }
}
