using System.Text.Json.Nodes;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class AgentTests
{
    private const string SetStatus = "agents.sessions.setStatus";
    private const string AssistantStatus = "assistant.threads.setStatus";
    private const string SetPrompts = "assistant.threads.setSuggestedPrompts";

    [Theory]
    [InlineData("processing", null)]
    [InlineData("active", null)]
    [InlineData("suspended", null)]
    [InlineData("closed", null)]
    [InlineData("thinking", "invalid_arguments")]
    public async Task A_session_has_one_of_four_statuses(string status, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");

        Assert.Equal(expected, await desk.Caller.ErrorOfAsync(SetStatus, ("channel_id", root.Channel.Id), ("thread_ts", root.Ts), ("status", status)));
        Assert.Equal(expected is null ? status : null, desk.Slack.StatusOf(root));
    }

    [Fact]
    public async Task The_status_of_a_session_stands_for_an_hour()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");
        await desk.Caller.CallAsync(SetStatus, ("channel_id", root.Channel.Id), ("thread_ts", root.Ts), ("status", "processing"));

        desk.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("processing", desk.Slack.StatusOf(root));
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(desk.Slack.StatusOf(root));
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "invalid_arguments")]
    public async Task The_title_of_a_session_has_two_hundred_letters(int letters, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");
        (string, string)[] thread = [("channel_id", root.Channel.Id), ("thread_ts", root.Ts), ("title", new string('a', letters))];

        Assert.Equal(expected, await desk.Caller.ErrorOfAsync(SetStatus, [.. thread, ("status", "active")]));
        Assert.Equal(expected, await desk.Caller.ErrorOfAsync("agents.sessions.rename", thread));
    }

    [Fact]
    public async Task A_title_counts_where_the_session_begins_and_is_changed_by_renaming()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");
        (string, string)[] thread = [("channel_id", root.Channel.Id), ("thread_ts", root.Ts)];
        await desk.Caller.CallAsync(SetStatus, [.. thread, ("status", "processing"), ("title", "first")]);
        await desk.Caller.CallAsync(SetStatus, [.. thread, ("status", "active"), ("title", "second")]);
        Assert.Equal("first", desk.Slack.TitleOf(root));

        await desk.Caller.CallAsync("agents.sessions.rename", [.. thread, ("title", "third")]);

        Assert.Equal("third", desk.Slack.TitleOf(root));
    }

    [Fact]
    public async Task The_status_of_an_assistant_stands_for_two_minutes()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");
        await desk.Caller.CallAsync(AssistantStatus, ("channel_id", root.Channel.Id), ("thread_ts", root.Ts), ("status", "is searching"));

        desk.Time.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal("is searching", desk.Slack.AssistantStatusOf(root));
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(desk.Slack.AssistantStatusOf(root));
    }

    [Fact]
    public async Task An_empty_status_of_an_assistant_takes_it_away()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");
        (string, string)[] thread = [("channel_id", root.Channel.Id), ("thread_ts", root.Ts)];
        await desk.Caller.CallAsync(AssistantStatus, [.. thread, ("status", "is searching")]);

        Assert.Null(await desk.Caller.ErrorOfAsync(AssistantStatus, [.. thread, ("status", "")]));
        Assert.Null(desk.Slack.AssistantStatusOf(root));
        Assert.Equal("invalid_arguments", await desk.Caller.ErrorOfAsync(AssistantStatus, thread));
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, "invalid_arguments")]
    public async Task An_assistant_shows_ten_words_of_waiting(int count, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");
        var words = new JsonArray([.. Enumerable.Range(0, count).Select(i => JsonValue.Create($"word {i}"))]).ToJsonString();

        Assert.Equal(expected, await desk.Caller.ErrorOfAsync(AssistantStatus, ("channel_id", root.Channel.Id), ("thread_ts", root.Ts), ("status", "busy"), ("loading_messages", words)));
    }

    [Theory]
    [InlineData("chat:write")]
    [InlineData("assistant:write")]
    public async Task The_status_of_an_assistant_needs_one_of_two_scopes(string scope)
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");
        (string, string)[] call = [("channel_id", root.Channel.Id), ("thread_ts", root.Ts), ("status", "busy")];
        desk.Slack.App.Scopes.ExceptWith(["chat:write", "assistant:write"]);
        Assert.Equal("missing_scope", await desk.Caller.ErrorOfAsync(AssistantStatus, call));

        desk.Slack.App.Scopes.Add(scope);

        Assert.Null(await desk.Caller.ErrorOfAsync(AssistantStatus, call));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "invalid_arguments")]
    [InlineData(0, "invalid_arguments")]
    public async Task Four_questions_are_offered_at_most(int count, string? expected)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(expected, await desk.Caller.ErrorOfAsync(SetPrompts, ("channel_id", desk.Ana.Direct.Id), ("prompts", Prompts(count))));
        Assert.Equal(expected is null ? count : 0, desk.Slack.PromptsFor(desk.Ana).Count);
    }

    [Fact]
    public async Task A_question_that_is_offered_has_a_title_and_a_message()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("invalid_arguments", await desk.Caller.ErrorOfAsync(SetPrompts, ("channel_id", desk.Ana.Direct.Id), ("prompts", """[{"title":"a"}]""")));
        Assert.Null(await desk.Caller.ErrorOfAsync(SetPrompts, ("channel_id", desk.Ana.Direct.Id), ("prompts", """[{"title":"a","message":"b"}]""")));
    }

    [Fact]
    public async Task In_the_app_of_an_agent_a_thread_makes_the_offer_go_nowhere_and_nothing_says_so()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");
        (string, string)[] call = [("channel_id", root.Channel.Id), ("thread_ts", root.Ts), ("prompts", Prompts(2))];

        Assert.Null(await desk.Caller.ErrorOfAsync(SetPrompts, call));
        Assert.Empty(desk.Slack.PromptsFor(desk.Ana));

        desk.Slack.App.IsAgent = false;
        Assert.Null(await desk.Caller.ErrorOfAsync(SetPrompts, call));
        Assert.Equal(2, desk.Slack.PromptsFor(desk.Ana).Count);
    }

    [Fact]
    public async Task The_thread_of_an_assistant_gets_a_title()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");

        Assert.Null(await desk.Caller.ErrorOfAsync("assistant.threads.setTitle", ("channel_id", root.Channel.Id), ("thread_ts", root.Ts), ("title", "Trade")));
        Assert.Equal("Trade", desk.Slack.AssistantTitleOf(root));
        Assert.Equal("invalid_thread_ts", await desk.Caller.ErrorOfAsync("assistant.threads.setTitle", ("channel_id", root.Channel.Id), ("thread_ts", "1.000001"), ("title", "Trade")));
    }

    private static string Prompts(int count) =>
        new JsonArray([.. Enumerable.Range(0, count).Select(i => new JsonObject { ["title"] = $"title {i}", ["message"] = $"message {i}" })]).ToJsonString();
}
