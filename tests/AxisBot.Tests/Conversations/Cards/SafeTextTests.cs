using AxisBot.Conversations.Cards;

namespace AxisBot.Tests.Conversations.Cards;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("two\nlines\tand  spaces", "two lines and spaces")]
    [InlineData("red \e[31malert\a", "red [31malert")]
    [InlineData("turned \u202Eround\u202C", "turned round")]
    [InlineData("1\u00A0000 barils", "1\u00A0000 barils")]
    public void Text_of_others_cannot_move_the_cursor(string text, string shown) => Assert.Equal(shown, SafeText.OneLine(text));

    [Theory]
    [InlineData("short enough", 12, "short enough")]
    [InlineData("a farewell exchange, in which", 22, "a farewell exchange…")]
    [InlineData("Donaudampfschifffahrt", 10, "Donaudamp…")]
    public void What_is_too_long_is_cut_behind_a_word(string text, int longest, string shown)
    {
        Assert.Equal(shown, SafeText.Shortened(text, longest));
        Assert.True(SafeText.Shortened(text, longest).Length <= longest);
    }
}
