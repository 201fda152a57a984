using System.Net;
using AxisBot.TestKit.Slack.Faults;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class FaultTests
{
    private const string Post = "chat.postMessage";

    [Fact]
    public async Task The_next_calls_of_a_method_go_wrong_and_then_no_more()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(Post, Fault.Error("fatal_error"), times: 2);

        Assert.Null(await desk.Caller.ErrorOfAsync("auth.test"));
        Assert.Equal("fatal_error", await ErrorAsync(desk));
        Assert.Equal("fatal_error", await ErrorAsync(desk));
        Assert.Null(await ErrorAsync(desk));
        Assert.Single(desk.Slack.Messages(desk.General));
    }

    [Fact]
    public async Task A_script_goes_on_after_calls_that_go_well()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.ThenWell(Post).Next(Post, Fault.WithStatus(503));

        Assert.Equal(200, (int)(await SendAsync(desk)).StatusCode);
        Assert.Equal(503, (int)(await SendAsync(desk)).StatusCode);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(401)]
    public async Task A_status_comes_with_a_page_that_is_no_JSON(int status)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(Post, Fault.WithStatus(status));

        using var response = await SendAsync(desk);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html", $"{response.Content.Headers.ContentType}");
        Assert.StartsWith("<html>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(desk.Slack.Messages(desk.General));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("1000000000")]
    [InlineData("soon")]
    [InlineData(null)]
    public async Task Retry_After_stands_as_the_script_has_it(string? value)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(Post, Fault.RateLimited(value));

        using var response = await SendAsync(desk);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(value, response.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"ok\":tr")]
    [InlineData("[1]")]
    public async Task A_body_can_be_none_of_Slacks(string body)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(Post, Fault.WithBody(body));

        using var response = await SendAsync(desk);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_reply_that_is_lost_leaves_the_message_posted()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(Post, Fault.ReplyLost);

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(desk));

        Assert.Single(desk.Slack.Messages(desk.General));
        var call = Assert.Single(desk.Slack.CallsOf(Post));
        Assert.Equal((0, true), (call.Status, call.WasDone));
    }

    [Fact]
    public async Task A_call_that_is_refused_at_the_door_leaves_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(Post, Fault.Refused);

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(desk));

        Assert.Empty(desk.Slack.Messages(desk.General));
        Assert.False(Assert.Single(desk.Slack.CallsOf(Post)).WasDone);
    }

    [Fact]
    public async Task A_broken_machine_in_between_can_deny_what_was_done()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(Post, Fault.DoneBut(504));

        using var response = await SendAsync(desk);

        Assert.Equal(504, (int)response.StatusCode);
        Assert.Single(desk.Slack.Messages(desk.General));
    }

    [Fact]
    public async Task An_answer_can_break_off_in_the_middle()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(Post, Fault.CutAfter(bytes: 5));

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(desk));

        Assert.Single(desk.Slack.Messages(desk.General));
    }

    [Fact]
    public async Task A_late_answer_comes_when_the_clock_says_so()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(Post, Fault.Late(TimeSpan.FromSeconds(30)));

        var answer = SendAsync(desk);
        await desk.Slack.CallsOfAsync(Post);
        Assert.Single(desk.Slack.Messages(desk.General));
        Assert.False(answer.IsCompleted);

        await PassAsync(desk, TimeSpan.FromSeconds(30), answer);
        Assert.Equal(200, (int)(await answer).StatusCode);
    }

    [Fact]
    public async Task A_dripping_answer_comes_a_byte_at_a_time()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(Post, Fault.Dripping(TimeSpan.FromSeconds(1)));
        var began = desk.Time.GetUtcNow();

        var answer = SendAsync(desk);
        await PassAsync(desk, TimeSpan.FromSeconds(1), answer);

        var length = (await (await answer).Content.ReadAsByteArrayAsync()).Length;
        Assert.True(desk.Time.GetUtcNow() - began >= TimeSpan.FromSeconds(length - 1));
    }

    [Fact]
    public async Task A_call_can_be_held_before_and_after_it_is_done()
    {
        await using var desk = await Desk.OpenAsync();
        var before = desk.Slack.Faults.HoldNext(Post);
        var after = desk.Slack.Faults.HoldNext(Post, afterCommit: true);

        var first = SendAsync(desk);
        await before.Arrived;
        Assert.Empty(desk.Slack.Messages(desk.General));
        before.Release();
        await first;

        var second = SendAsync(desk);
        await after.Arrived;
        Assert.Equal(2, desk.Slack.Messages(desk.General).Count);
        Assert.False(second.IsCompleted);
        after.Release();
        await second;
    }

    [Fact]
    public async Task What_always_goes_wrong_goes_well_again_once_it_is_cleared()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Always(FaultScript.Any, Fault.Error("internal_error"));
        Assert.Equal("internal_error", await desk.Caller.ErrorOfAsync("auth.test"));
        Assert.Equal("internal_error", await ErrorAsync(desk));

        desk.Slack.Faults.Clear();

        Assert.Null(await ErrorAsync(desk));
    }

    private static Task<HttpResponseMessage> SendAsync(Desk desk) =>
        desk.Caller.SendAsync(desk.Slack.App.BotToken, Post, Caller.Form(("channel", desk.General.Id), ("text", "hello")));

    private static Task<string?> ErrorAsync(Desk desk) => desk.Caller.ErrorOfAsync(Post, ("channel", desk.General.Id), ("text", "hello"));

    /// <summary>Moves the clock each time that somebody waits for it, until something is over.</summary>
    private static async Task PassAsync(Desk desk, TimeSpan step, Task until)
    {
        for (var tries = 0; tries < 10_000_000 && !until.IsCompleted; tries++)
        {
            if (desk.Time.Waiting > 0)
            {
                desk.Time.Advance(step);
            }

            await Task.Yield();
        }
    }
}
