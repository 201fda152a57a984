using AxisBot.TestKit;

namespace AxisBot.Tests.Hostile.Checks;

/// <summary>The checks fire where nothing is escaped: otherwise the tests that use them would see nothing.</summary>
public sealed class ShownTests
{
    [Theory]
    [InlineData("@everyone")]
    [InlineData("＠ｅｖｅｒｙｏｎｅ")]
    [InlineData("@every\u200Bone")]
    [InlineData("@\u2060here")]
    [InlineData("@\u202Ehere")]
    [InlineData("<@123>")]
    [InlineData("<@!123>")]
    [InlineData("<@&123>")]
    [InlineData("<#123>")]
    [InlineData("<!channel>")]
    [InlineData("<!subteam^S1>")]
    [InlineData("＜!here＞")]
    public void A_mention_is_seen_however_it_is_disguised(string text) => Assert.NotNull(Shown.MentionIn($"No figure on {text}."));

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("[here](https://evil.example)")]
    [InlineData("<https://evil.example|bank>")]
    [InlineData("<mailto:a@evil.example|mail>")]
    [InlineData("javascript:alert(1)")]
    public void A_link_is_seen(string text) => Assert.NotNull(Shown.LinkIn($"See {text}."));

    [Theory]
    [InlineData("\e[31m")]
    [InlineData("\r")]
    [InlineData("\b")]
    [InlineData("\u009B31m")]
    [InlineData("\u202E")]
    [InlineData("\u2028")]
    [InlineData("\u200B")]
    [InlineData("\U000E0041")]
    public void What_moves_a_cursor_or_hides_is_seen(string text) => Assert.NotNull(Shown.CursorIn($"a{text}b"));

    [Fact]
    public void Half_a_letter_is_seen() => Assert.NotNull(Shown.CursorIn($"a{(char)0xD83D}b"));

    [Theory]
    [InlineData("“fact” needs the topic: fact <topic>")]
    [InlineData("“/fact www…” is no command")]
    [InlineData("$3 billion in 2021: see lake.txt ¶2.\nThe rest")]
    [InlineData("می\u200Cخواهم 👩\u200D🔬")]
    public void What_AxisBot_says_itself_is_let_pass(string text) => Assert.Null(Shown.WrongIn(text));

    [SharedFact]
    public void Of_the_hostile_texts_themselves_many_are_seen()
    {
        Assert.True(Payloads.All.Count > 3_000, $"only {Payloads.All.Count} texts were found");
        Assert.True(Payloads.All.Count(text => Shown.CursorIn(text) is not null) > 300);
        Assert.True(Payloads.Sharp.Count(text => Shown.CursorIn(text) is null && Shown.MentionIn(text) is not null) > 20);
        Assert.True(Payloads.Sharp.Count(text => Shown.CursorIn(text) is null && Shown.LinkIn(text) is not null) > 30);
    }
}
