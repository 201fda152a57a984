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
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    [InlineData("🇵🇪🇧🇴🇨🇱🇵🇪")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301")]
    [InlineData("한국어 각각 \u1112\u1161\u11AB\u1112\u1161\u11AB")]
    [InlineData("நிநிநி நிநி")]
    [InlineData("中国与俄罗斯之间的贸易额 二〇二〇年")]
    public void No_character_is_cut_in_two(string text)
    {
        var edges = System.Globalization.StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();

        Assert.All(Enumerable.Range(1, text.Length), longest =>
        {
            var kept = SafeText.Shortened(text, longest).TrimEnd('…');
            Assert.StartsWith(kept, text, StringComparison.Ordinal);
            Assert.True(edges.Contains(kept.Length) || text[kept.Length] == ' ', $"cut at {kept.Length}");
        });
    }

    [Fact]
    public void A_text_without_spaces_is_not_cut_at_the_only_one_it_has() => Assert.Equal("Uno dosdosdosdosdos…", SafeText.Shortened("Uno dosdosdosdosdosdosdos", 20));

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
