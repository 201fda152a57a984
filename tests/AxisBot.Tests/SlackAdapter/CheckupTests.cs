using AxisBot.SlackAdapter;
using AxisBot.SlackAdapter.Checkups;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Faults;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>What the doctor finds out in Slack itself.</summary>
public sealed class CheckupTests
{
    [Fact]
    public async Task Good_tokens_with_their_scopes_are_told_and_nothing_is_posted()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());

        var findings = await LookAsync(slack);

        Assert.All(findings, finding => Assert.True(finding.Tone == FindingTone.Good, finding.Text));
        Assert.Equal(["apps.connections.open", "auth.test"], slack.Calls.Select(call => call.Method).Order());
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_named()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        slack.App.Scopes.Remove("files:write");

        Assert.Contains(await LookAsync(slack), finding => finding.Tone == FindingTone.Bad && finding.Text.Contains("files:write", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("in", FindingTone.Good)]
    [InlineData("out", FindingTone.Bad)]
    [InlineData("archived", FindingTone.Bad)]
    [InlineData("C0NOWHERE", FindingTone.Bad)]
    public async Task Channels_that_the_settings_name_are_looked_at(string name, FindingTone tone)
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        slack.App.Scopes.UnionWith(["channels:read", "groups:read"]);
        var channel = slack.AddChannel(name);
        channel.IsArchived = name == "archived";
        if (name == "out")
        {
            channel.Remove(slack.App.BotUserId);
        }

        var id = name == "C0NOWHERE" ? name : channel.Id;
        var findings = await LookAsync(slack, settings => settings with { NamedChannels = [id] });

        Assert.Equal(tone, findings.Single(finding => finding.What.EndsWith(id, StringComparison.Ordinal)).Tone);
    }

    [Theory]
    [InlineData("auth.test", "invalid_auth", "Slack:BotToken")]
    [InlineData("apps.connections.open", "invalid_auth", "Slack:AppToken")]
    [InlineData("apps.connections.open", "missing_scope", "connections:write")]
    public async Task A_token_that_is_refused_is_named(string method, string error, string told)
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());
        slack.Faults.Always(method, Fault.Error(error));

        Assert.Contains(await LookAsync(slack), finding => finding.Tone == FindingTone.Bad && finding.Text.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_Slack_cannot_be_reached_that_is_told()
    {
        await using var slack = await LoopbackSlack.StartAsync(new FakeTime());

        var findings = await LookAsync(slack, settings => settings with { Api = new Uri("http://127.0.0.1:1/api/") });

        Assert.All(findings, finding => Assert.Equal(FindingTone.Bad, finding.Tone));
    }

    private static Task<IReadOnlyList<SlackFinding>> LookAsync(LoopbackSlack slack, Func<SlackSettings, SlackSettings>? change = null)
    {
        var settings = new SlackSettings { BotToken = slack.App.BotToken, AppToken = slack.App.AppToken, Api = slack.Api };
        return SlackCheckup.LookAsync(change?.Invoke(settings) ?? settings, new FakeTime(), CancellationToken.None);
    }
}
