using System.Text.Json.Nodes;
using AxisBot.Conversations.Posting;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.Tests.Storage;
using Microsoft.Data.Sqlite;
using SlackPost = AxisBot.TestKit.Slack.Workspaces.Post;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>Charts are brought to Slack as pictures, and whatever goes wrong with that costs nobody the answer.</summary>
public sealed class PicturesTests
{
    private const string Announce = "files.getUploadURLExternal";
    private const string Complete = "files.completeUploadExternal";
    private const string PostMessage = "chat.postMessage";
    private const string Question = "fact trade Peru Bolivia 2021";
    private const string InWords = "3.2";

    [Fact]
    public async Task A_chart_is_announced_brought_and_completed_and_the_answer_shows_it()
    {
        await using var office = await OpenAsync();

        await office.Ana.SlashCommandAsync(office.Room, "/axis", Question);
        var answer = (await office.Slack.AnswersAsync(office.Room))[0];

        var file = Assert.Single(office.Slack.Files);
        Assert.Equal(Drawer.Png, file.Bytes);
        Assert.Equal(("chart.png", Drawer.Png.Length, true), (file.Name, (int)file.Length, file.IsComplete));
        Assert.StartsWith("Bar chart of ", file.AltText, StringComparison.Ordinal);
        Assert.NotEmpty(file.Title!);
        Assert.Equal(file.Id, (string?)PictureOf(answer)!["slack_file"]!["id"]);
        Assert.Equal(file.AltText, (string?)PictureOf(answer)!["alt_text"]);
        Assert.Contains(InWords, answer.Text, StringComparison.Ordinal);
        Assert.Equal([Announce, Complete, PostMessage], office.Slack.Calls.Select(call => call.Method).Where(method => method is Announce or Complete or PostMessage));
        Assert.Null(Assert.Single(office.Slack.CallsOf(Complete))["channel_id"]); // with a channel Slack would post a message of its own beside the answer
        Assert.Single(office.Slack.Messages(office.Room));
        Assert.Empty(office.Slack.Surprises);
    }

    [Fact]
    public async Task In_a_thread_the_picture_stands_in_the_answer_there_and_nowhere_else()
    {
        await using var office = await OpenAsync();

        var said = await office.Ana.MentionAsync(office.Room, $"/{Question}");
        var answer = (await office.Slack.AnswersAsync(office.Room))[0];

        Assert.Equal(said.Ts, answer.ThreadTs);
        Assert.NotNull(PictureOf(answer));
        Assert.Equal(2, office.Slack.Messages(office.Room).Count); // what was asked, and the answer
    }

    [Theory]
    [InlineData("announce: missing scope", "missing_scope (files:write)")]
    [InlineData("announce: error", "storage_limit_reached")]
    [InlineData("announce: 500", "status 500")]
    [InlineData("announce: too many", "too many calls")]
    [InlineData("announce: nothing named", "Slack named no file")]
    [InlineData("bytes: 500", "its bytes did not arrive: status 500")]
    [InlineData("bytes: cut", "its bytes did not arrive: ")]
    [InlineData("bytes: lost", "file_not_found")]
    [InlineData("complete: error", "access_denied")]
    [InlineData("complete: 503", "status 503")]
    [InlineData("complete: lost", "bars of letters: ")]
    public async Task A_picture_that_does_not_get_there_is_told_and_the_answer_shows_bars(string what, string told)
    {
        await using var office = await OpenAsync();
        Break(office, what);

        await office.Ana.SlashCommandAsync(office.Room, "/axis", Question);
        var answer = (await office.Slack.AnswersAsync(office.Room))[0];

        AssertBars(answer);
        Assert.Contains(told, Assert.Single(Told(office)), StringComparison.Ordinal);
        Assert.Null(office.Health.Wrong);
        Assert.Empty(office.Log.Errors);
        Assert.Single(office.Slack.Answers(office.Room));
    }

    [Fact]
    public async Task The_same_fault_is_told_once_and_the_next_picture_that_gets_there_ends_it()
    {
        await using var office = await OpenAsync();
        office.Slack.Faults.Next(Announce, Fault.Error("storage_limit_reached"), times: 2).ThenWell(Announce).Next(Announce, Fault.Error("storage_limit_reached"));

        for (var answers = 1; answers <= 4; answers++)
        {
            var room = office.NewRoom($"room-{answers}");
            await office.Ana.SlashCommandAsync(room, "/axis", Question);
            await office.Slack.AnswersAsync(room);
        }

        Assert.Equal(2, Told(office).Count);
        Assert.Single(office.Slack.Files);
    }

    [Fact]
    public async Task A_picture_that_Slack_still_looks_at_is_waited_for()
    {
        await using var office = await OpenAsync(files: TimeSpan.FromSeconds(1));

        await office.Ana.SlashCommandAsync(office.Room, "/axis", Question);
        await office.Slack.CallsOfAsync(PostMessage);
        await UntilSlowlyAsync(office, () => office.Slack.Answers(office.Room).Count == 1);

        Assert.NotNull(PictureOf(office.Slack.Answers(office.Room)[0]));
        Assert.Equal("invalid_blocks", office.Slack.CallsOf(PostMessage)[0].Error);
        Assert.Single(office.Slack.Files);
    }

    [Fact]
    public async Task A_picture_that_Slack_never_shows_gives_way_to_bars_and_all_other_blocks_stay()
    {
        await using var office = await OpenAsync(files: TimeSpan.FromHours(1));

        await office.Ana.SlashCommandAsync(office.Room, "/axis", Question);
        await office.Slack.CallsOfAsync(PostMessage);
        await UntilSlowlyAsync(office, () => office.Slack.Answers(office.Room).Count == 1);

        AssertBars(office.Slack.Answers(office.Room)[0]);
        Assert.Single(office.Slack.Files);
    }

    [Fact]
    public async Task A_picture_that_takes_too_long_is_not_waited_for()
    {
        await using var office = await OpenAsync();
        var hold = office.Slack.Faults.HoldNext(Complete);

        await office.Ana.SlashCommandAsync(office.Room, "/axis", Question);
        await hold.Arrived;
        await UntilSlowlyAsync(office, () => office.Slack.Answers(office.Room).Count == 1);
        hold.Release();

        AssertBars(office.Slack.Answers(office.Room)[0]);
        Assert.Contains("it took too long", Assert.Single(Told(office)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_dies_between_the_bytes_and_their_completion_answers_once()
    {
        const int full = 13;
        var watch = new Failing();
        await using var office = await OpenAsync(watch: watch);
        var hold = office.Slack.Faults.HoldNext(Complete);

        await office.Ana.SlashCommandAsync(office.Room, "/axis", Question);
        await hold.Arrived;
        watch.Fails = _ => new SqliteException("dead", full); // nothing that it does from now on is kept
        await office.StopAsync();
        watch.Fails = _ => null;
        Assert.Empty(office.Slack.Answers(office.Room));
        await office.StartAgainAsync();
        hold.Release();
        await office.UntilLaterAsync(() => office.Get<IOutbox>().CountAsync(CancellationToken.None).GetAwaiter().GetResult() is { Posted: 1 });

        Assert.Contains(InWords, Assert.Single(office.Slack.Answers(office.Room)).Text, StringComparison.Ordinal);
        Assert.Single(office.Slack.CallsOf(PostMessage));
        Assert.NotEmpty(office.Slack.CallsOf("conversations.history")); // it looked before it posted
    }

    private static void Break(SlackOffice office, string what)
    {
        if (what == "announce: missing scope")
        {
            office.Slack.App.Scopes.Remove("files:write");
            return;
        }

        var (step, fault) = what switch
        {
            "announce: error" => (Announce, Fault.Error("storage_limit_reached")),
            "announce: 500" => (Announce, Fault.WithStatus(500)),
            "announce: too many" => (Announce, Fault.RateLimited("30")),
            "announce: nothing named" => (Announce, Fault.WithBody("{\"ok\":true}")),
            "bytes: 500" => (FaultScript.Upload, Fault.WithStatus(500)),
            "bytes: cut" => (FaultScript.Upload, Fault.Refused),
            "bytes: lost" => (FaultScript.Upload, Fault.WithBody("OK")),
            "complete: error" => (Complete, Fault.Error("access_denied")),
            "complete: 503" => (Complete, Fault.WithStatus(503)),
            _ => (Complete, Fault.ReplyLost),
        };
        office.Slack.Faults.Next(step, fault);
    }

    private static Task<SlackOffice> OpenAsync(TimeSpan files = default, Failing? watch = null) => SlackOffice.OpenAsync(
        settings => settings with { ReadsChannels = true },
        prepare: slack =>
        {
            slack.App.Scopes.UnionWith(["channels:history", "groups:history", "files:write"]);
            slack.FilesTake = files;
        },
        watch: watch,
        pictures: new Drawer());

    /// <summary>Moves the clock so slowly that no call takes too long by it.</summary>
    private static Task UntilSlowlyAsync(SlackOffice office, Func<bool> holds) => office.UntilLaterAsync(holds, TimeSpan.FromMilliseconds(25));

    private static JsonNode? PictureOf(SlackPost answer) => answer.Blocks!.SingleOrDefault(block => (string?)block!["type"] == "image");

    private static void AssertBars(SlackPost answer)
    {
        Assert.Null(PictureOf(answer));
        Assert.Contains("rich_text_preformatted", answer.Blocks!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(InWords, answer.Text, StringComparison.Ordinal);
    }

    private static List<string> Told(SlackOffice office) =>
        [.. office.Log.Lines.Select(line => line.Text).Where(text => text.StartsWith("A picture could not be brought to Slack", StringComparison.Ordinal))];
}
