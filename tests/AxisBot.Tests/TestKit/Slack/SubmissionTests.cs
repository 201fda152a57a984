using AxisBot.TestKit.Slack.Interactivity;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class SubmissionTests
{
    private const string Form = """
        {"type":"modal","callback_id":"claim","private_metadata":"kept","title":{"type":"plain_text","text":"Check"},"submit":{"type":"plain_text","text":"Go"},"notify_on_close":true,
         "blocks":[{"type":"input","block_id":"what","label":{"type":"plain_text","text":"Claim"},"element":{"type":"plain_text_input","action_id":"text"}},
                   {"type":"input","block_id":"when","optional":true,"label":{"type":"plain_text","text":"Year"},"element":{"type":"static_select","action_id":"year",
                    "options":[{"text":{"type":"plain_text","text":"2021"},"value":"y21"}]}}]}
        """;

    [Theory]
    [InlineData(null, SubmissionOutcome.Closed)]
    [InlineData("{}", SubmissionOutcome.Closed)]
    [InlineData("""{"response_action":"clear"}""", SubmissionOutcome.Cleared)]
    [InlineData("""{"response_action":"errors","errors":{"what":"Say more."}}""", SubmissionOutcome.HasErrors)]
    [InlineData("""{"response_action":"update","view":@}""", SubmissionOutcome.Updated)]
    [InlineData("""{"response_action":"push","view":@}""", SubmissionOutcome.Pushed)]
    [InlineData("""{"response_action":"errors","errors":{"nothing":"No such field."}}""", SubmissionOutcome.Failed)]
    [InlineData("""{"response_action":"errors"}""", SubmissionOutcome.Failed)]
    [InlineData("""{"response_action":"update","view":{"type":"modal"}}""", SubmissionOutcome.Failed)]
    [InlineData("""{"response_action":"dance"}""", SubmissionOutcome.Failed)]
    public async Task The_answer_to_a_form_decides_what_the_person_sees(string? answer, SubmissionOutcome expected)
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var view = await OpenAsync(desk, client);

        var submitting = desk.Ana.SubmitAsync(view, ("text", "trade rose"));
        var envelope = await client.TakeAsync(answer?.Replace("@", Form, StringComparison.Ordinal));
        var submission = await submitting;

        Assert.Equal(expected, submission.Outcome);
        Assert.Equal(expected == SubmissionOutcome.Failed, desk.Slack.Surprises.Count > 0);
        Assert.Equal(expected is SubmissionOutcome.Closed or SubmissionOutcome.Cleared, desk.Ana.Modal is null);
        Assert.True((bool)envelope["accepts_response_payload"]!);
    }

    [Fact]
    public async Task A_form_brings_what_was_filled_in_and_what_the_app_wrote_to_itself()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var view = await OpenAsync(desk, client);

        var submitting = desk.Ana.SubmitAsync(view, ("text", "trade rose"), ("year", "y21"));
        var payload = (await client.TakeAsync())["payload"]!;
        await submitting;

        Assert.Equal(("view_submission", "claim", "kept"), ((string?)payload["type"], (string?)payload["view"]!["callback_id"], (string?)payload["view"]!["private_metadata"]));
        Assert.Equal("trade rose", (string?)payload["view"]!["state"]!["values"]!["what"]!["text"]!["value"]);
        Assert.Equal("y21", (string?)payload["view"]!["state"]!["values"]!["when"]!["year"]!["selected_option"]!["value"]);
    }

    [Fact]
    public async Task A_form_does_not_go_while_a_field_is_empty_that_must_be_filled_in()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var view = await OpenAsync(desk, client);

        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.SubmitAsync(view, ("year", "y21")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.SubmitAsync(view, ("text", "a"), ("nothing", "b")));
    }

    [Fact]
    public async Task A_form_that_is_not_answered_in_three_seconds_says_so()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var view = await OpenAsync(desk, client);
        var submitting = desk.Ana.SubmitAsync(view, ("text", "trade rose"));
        await client.ReadAsync();

        desk.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(SubmissionOutcome.Failed, (await submitting).Outcome);
        Assert.NotNull(desk.Ana.Modal);
    }

    [Fact]
    public async Task A_form_that_is_closed_tells_so_where_it_asks_for_it()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = await SocketClient.GreetedAsync(desk);
        var asking = await OpenAsync(desk, client);

        Assert.Equal("view_closed", (string?)desk.Ana.Dismiss(asking)!.Payload["type"]);
        await client.TakeAsync();
        var quiet = await OpenAsync(desk, client, Form.Replace("\"notify_on_close\":true", "\"notify_on_close\":false", StringComparison.Ordinal));
        Assert.Null(desk.Ana.Dismiss(quiet));
        Assert.Null(desk.Ana.Modal);
    }

    private static async Task<View> OpenAsync(Desk desk, SocketClient client, string form = Form)
    {
        var call = desk.Ana.SlashCommand(desk.General, "/axis");
        await client.TakeAsync();
        Assert.Null(await desk.Caller.ErrorOfAsync("views.open", ("trigger_id", call.TriggerId), ("view", form)));
        return desk.Ana.Modal!;
    }
}
