using AxisBot.SlackAdapter;
using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Incoming;
using AxisBot.TestKit;

namespace AxisBot.Tests.SlackAdapter;

public sealed class SmallPartsTests
{
    private const string Letters = "-123456789012-abcdefgh";

    [Theory]
    [InlineData("xoxb" + Letters, null)]
    [InlineData("xapp" + Letters, "is the token of the app (xapp-) and belongs to Slack:AppToken")]
    [InlineData("xoxp" + Letters, "is the token of a person (xoxp-)")]
    [InlineData("xoxe.xoxb-1" + Letters, "is a token that expires (xoxe), which AxisBot does not renew")]
    [InlineData("\"xoxb" + Letters + "\"", "stands in quotation marks, which count")]
    [InlineData("Bearer xoxb" + Letters, "begins with a word that does not belong to it")]
    [InlineData("xoxb-12 34" + Letters, "holds a blank or a line break")]
    [InlineData("xoxb-ü" + Letters, "holds characters that no token has")]
    [InlineData("xoxb-1", "is too short for a token")]
    [InlineData("8f742231b10e8888abcd991112225a5", "does not begin with xoxb-")]
    public void A_token_of_the_bot_is_known_by_its_beginning(string token, string? fault) => Assert.Equal(fault, TokenShape.FaultInBotToken(token));

    [Theory]
    [InlineData("xapp" + Letters, null)]
    [InlineData("xoxb" + Letters, "is the token of the bot (xoxb-) and belongs to Slack:BotToken")]
    public void So_is_that_of_the_app(string token, string? fault) => Assert.Equal(fault, TokenShape.FaultInAppToken(token));

    [Theory]
    [InlineData("8f742231b10e8888abcd9911122285a5", null)]
    [InlineData("xoxb" + Letters, "is the token of the bot (xoxb-) and no secret that signs")]
    [InlineData("short", "has fewer than 16 characters")]
    public void And_a_secret_by_its_length(string secret, string? fault) => Assert.Equal(fault, TokenShape.FaultInSecret(secret));

    [Theory]
    [InlineData("<@UBOT> how much?", "how much?", true)]
    [InlineData("how much, <@UBOT|axisbot>?", "how much, ?", true)]
    [InlineData("<@UOTHER> said 3 &lt; 4 &amp; 5", "said 3 < 4 & 5", false)]
    [InlineData("see <https://a.example/x|the page> and <https://b.example>", "see the page and https://b.example", false)]
    [InlineData("in <#C1|news> <!here> <mailto:a@b.example|a@b.example>", "in #news @here a@b.example", false)]
    [InlineData("&amp;lt;!channel&amp;gt;", "&lt;!channel&gt;", false)]
    [InlineData(null, "", false)]
    public void What_Slack_has_escaped_is_read_as_it_was_typed(string? written, string text, bool namesBot) =>
        Assert.Equal((text, namesBot), SlackText.Read(written, "UBOT"));

    [Theory]
    [InlineData("chat.postMessage", 3)]
    [InlineData("chat.update", 50)]
    public void Calls_keep_to_their_pace_in_a_channel(string method, int atOnce)
    {
        var time = new FakeTime();
        var pace = new Pace(time);

        var taken = Enumerable.Range(0, 60).TakeWhile(_ => pace.Take(method, "C1", TimeSpan.Zero).IsTaken).Count();

        Assert.Equal(atOnce, taken);
        Assert.True(pace.Take(method, "C1", TimeSpan.FromSeconds(2)).IsTaken);
    }

    [Fact]
    public void What_is_held_in_one_channel_is_not_held_in_another()
    {
        var pace = new Pace(new FakeTime());

        pace.Hold("chat.postMessage", "C1", TimeSpan.FromSeconds(30));

        Assert.False(pace.Take("chat.postMessage", "C1", TimeSpan.FromSeconds(3)).IsTaken);
        Assert.True(pace.Take("chat.postMessage", "C2", TimeSpan.Zero).IsTaken);
        Assert.True(pace.Take("chat.update", "C1", TimeSpan.Zero).IsTaken);
    }
}
