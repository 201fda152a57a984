using AxisBot.Knowledge.Text;

namespace AxisBot.Tests.Knowledge.Text;

public class TextCleanerTests
{
    [Theory]
    [InlineData("Trade\u00A0of 5\u202F000\u00A0tonnes", "Trade of 5 000 tonnes")]
    [InlineData("A **bold** and *light* word", "A bold and light word")]
    [InlineData("5 * 3", "5 * 3")]
    [InlineData("the `code` mark", "the code mark")]
    [InlineData("• First item", "First item")]
    [InlineData("12) Twelfth item", "Twelfth item")]
    [InlineData("2023. was a year", "2023. was a year")]
    [InlineData("soft\u00ADhyphen and zero\u200Bwidth", "softhyphen and zerowidth")]
    [InlineData("two  \t spaces ", "two spaces")]
    [InlineData("“curly” ‘quotes’ « guillemets »", "“curly” ‘quotes’ « guillemets »")]
    [InlineData("lost \uFFFDletter", "lost letter")]
    public void The_marks_of_layout_are_taken_out(string original, string clean) =>
        Assert.Equal(clean, TextCleaner.Clean(original).Value);

    [Theory]
    [InlineData("• *Oil*\u00A0flows\u200B from  Oman", "Oil flows from Oman", "*Oil*\u00A0flows\u200B from  Oman")]
    [InlineData("The **sum** rose", "sum rose", "sum** rose")]
    [InlineData("over\u00A0$5\u00A0billion", "over $5 billion", "over\u00A0$5\u00A0billion")]
    [InlineData("« Le gaz »", "Le gaz", "Le gaz")]
    public void A_quotation_has_the_very_words_of_the_original(string original, string words, string quotation)
    {
        var clean = TextCleaner.Clean(original);
        var span = new TextSpan(clean.Value.IndexOf(words, StringComparison.Ordinal), words.Length);
        Assert.Contains(clean.Quote(span), quotation, StringComparison.Ordinal);
        Assert.Contains(clean.Quote(span), original, StringComparison.Ordinal);
        Assert.Equal(clean.Value[span.Start], clean.Quote(span)[0]);
        Assert.Equal(clean.Value[span.End - 1], clean.Quote(span)[^1] is '\u00A0' ? ' ' : clean.Quote(span)[^1]);
    }

    [Fact]
    public void An_invisible_letter_beyond_the_first_plane_goes_whole()
    {
        var clean = TextCleaner.Clean("oil\U000E0041\U000E0042 and 😀 gas");
        Assert.Equal("oil and 😀 gas", clean.Value);
    }

    [Fact]
    public void A_stretch_that_leaves_the_text_is_refused()
    {
        var clean = TextCleaner.Clean("*oil*");
        Assert.Throws<ArgumentOutOfRangeException>(() => clean.Quote(new TextSpan(2, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clean.Quote(new TextSpan(-1, 1)));
    }

    [Fact]
    public void An_empty_stretch_is_an_empty_quotation()
    {
        var clean = TextCleaner.Clean("*oil*");
        Assert.Equal("", clean.Quote(new TextSpan(0, 0)));
        Assert.Equal("", clean.Quote(new TextSpan(3, 0)));
    }
}
