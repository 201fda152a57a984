using System.Text.Json;
using AxisBot.Json;

namespace AxisBot.Tests.Host;

public sealed class JsonLineTests
{
    [Theory]
    [InlineData("\"quoted\" and \\ and\nnew line")]
    [InlineData("“curly” – <b>&amp;</b> 中国 Россия")]
    [InlineData("bell \a, end \u2028 of line, no\u00A0break")]
    public void Any_text_comes_back_from_one_line(string text)
    {
        var line = JsonLine.Object(json => json.WriteString("text", text));

        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\u2028', line);
        Assert.Equal(text, JsonDocument.Parse(line).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public void Text_stays_readable_in_all_scripts() =>
        Assert.Equal("{\"text\":\"“trade” <b> 中国 Россия\"}", JsonLine.Object(json => json.WriteString("text", "“trade” <b> 中国 Россия")));

    [Fact]
    public void Half_a_character_does_not_break_the_line()
    {
        var line = JsonLine.Object(json => json.WriteStrings("texts", ["half \ud83d", "whole"]));

        Assert.Equal(["half \ufffd", "whole"], JsonDocument.Parse(line).RootElement.GetProperty("texts").EnumerateArray().Select(text => text.GetString()));
    }
}
