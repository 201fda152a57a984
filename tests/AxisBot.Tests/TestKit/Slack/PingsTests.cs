using AxisBot.TestKit.Slack;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class PingsTests
{
    [Theory]
    [InlineData("<!channel>")]
    [InlineData("<!here|here>")]
    [InlineData("<!everyone>")]
    [InlineData("<!subteam^S12|experts>")]
    [InlineData("<@U12>")]
    public async Task Who_would_be_called_upon_is_found_in_texts_and_in_blocks(string mark)
    {
        await using var desk = await Desk.OpenAsync();
        var escaped = mark.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

        Assert.Equal([mark], LoopbackSlack.Pings(await desk.PostAsync($"hello {mark}")));
        Assert.Equal([mark], LoopbackSlack.Pings(await desk.PostBlocksAsync($$$"""[{"type":"section","text":{"type":"mrkdwn","text":"hello {{{mark}}}"}}]""")));
        Assert.Empty(LoopbackSlack.Pings(await desk.PostAsync($"hello {escaped}")));
    }

    [Fact]
    public async Task A_plain_text_calls_nobody()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Empty(LoopbackSlack.Pings(await desk.PostBlocksAsync("""[{"type":"header","text":{"type":"plain_text","text":"<!channel>"}}]""")));
    }
}
