using AxisBot.TestKit;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.People;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.Tests.TestKit.Slack;

/// <summary>A loopback Slack with one person in one channel, a caller, and a clock that stands.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private Desk(LoopbackSlack slack, FakeTime time)
    {
        (Slack, Time, Caller) = (slack, time, new Caller(slack));
        Ana = slack.AddPerson("ana");
        General = slack.AddChannel("general", Ana);
    }

    public LoopbackSlack Slack { get; }

    public FakeTime Time { get; }

    public Caller Caller { get; }

    public Person Ana { get; }

    public Channel General { get; }

    public static async Task<Desk> OpenAsync()
    {
        var time = new FakeTime();
        return new Desk(await LoopbackSlack.StartAsync(time), time);
    }

    /// <summary>Posts a text as the bot, and finds the message.</summary>
    public async Task<Post> PostAsync(string text, params (string Name, string Value)[] more)
    {
        var answer = await Caller.CallAsync("chat.postMessage", [("channel", General.Id), ("text", text), .. more]);
        return Slack.Workspace.FindPost(General.Id, (string?)answer["ts"]) ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    /// <summary>Posts blocks as the bot.</summary>
    public Task<Post> PostBlocksAsync(string blocks) => PostAsync("blocks", ("blocks", blocks));

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await Slack.DisposeAsync();
    }
}
