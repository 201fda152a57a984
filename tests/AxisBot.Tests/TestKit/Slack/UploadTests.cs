using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Faults;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class UploadTests
{
    private const string Announce = "files.getUploadURLExternal";
    private const string Complete = "files.completeUploadExternal";

    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_announced_brought_and_completed(bool inParts)
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.Say(desk.General, "show me");
        var announced = await AnnounceAsync(desk, Picture.Length, ("alt_txt", "a line that rises"));

        Assert.Equal(200, await BringAsync(desk, announced, Picture, inParts));
        Assert.Empty(desk.Slack.Answers(desk.General));
        var error = await desk.Caller.ErrorOfAsync(Complete, ("files", Named(announced, "Trade")), ("channel_id", desk.General.Id), ("thread_ts", root.Ts), ("initial_comment", "Here it is."));

        Assert.Null(error);
        var post = Assert.Single(desk.Slack.Answers(desk.General));
        var file = Assert.Single(post.Files);
        Assert.Equal(("Here it is.", root.Ts), (post.Text, post.ThreadTs));
        Assert.Equal(("chart.png", "Trade", "a line that rises", true), (file.Name, file.Title, file.AltText, file.IsComplete));
        Assert.Equal(Picture, file.Bytes);
    }

    [Fact]
    public async Task A_file_that_was_not_brought_is_not_completed()
    {
        await using var desk = await Desk.OpenAsync();
        var announced = await AnnounceAsync(desk, Picture.Length);

        Assert.Equal("file_not_found", await desk.Caller.ErrorOfAsync(Complete, ("files", Named(announced, "Trade"))));
        await BringAsync(desk, announced, Picture, inParts: false);
        Assert.Null(await desk.Caller.ErrorOfAsync(Complete, ("files", Named(announced, "Trade"))));
        Assert.Equal("file_not_found", await desk.Caller.ErrorOfAsync(Complete, ("files", Named(announced, "Trade"))));
    }

    [Fact]
    public async Task As_many_bytes_are_brought_as_were_announced_and_once()
    {
        await using var desk = await Desk.OpenAsync();
        var announced = await AnnounceAsync(desk, Picture.Length);

        Assert.Equal(400, await BringAsync(desk, announced, Picture[..3], inParts: false));
        Assert.Equal(200, await BringAsync(desk, announced, Picture, inParts: false));
        Assert.Equal(400, await BringAsync(desk, announced, Picture, inParts: false));
        Assert.Equal(2, desk.Slack.Surprises.Count);
    }

    [Theory]
    [InlineData("chart.png", "0")]
    [InlineData("chart.png", "")]
    [InlineData("", "4")]
    public async Task A_file_is_announced_with_its_name_and_length(string name, string length)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("invalid_arguments", await desk.Caller.ErrorOfAsync(Announce, ("filename", name), ("length", length)));
        Assert.Null(await desk.Caller.ErrorOfAsync(Announce, ("filename", "chart.png"), ("length", "4")));
    }

    [Fact]
    public async Task Files_need_their_scope()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.App.Scopes.Remove("files:write");

        Assert.Equal("missing_scope", await desk.Caller.ErrorOfAsync(Announce, ("filename", "chart.png"), ("length", "4")));
    }

    [Fact]
    public async Task A_message_shows_a_file_only_once_it_is_complete_and_was_looked_at()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.FilesTake = TimeSpan.FromSeconds(1);
        var announced = await AnnounceAsync(desk, Picture.Length);
        await BringAsync(desk, announced, Picture, inParts: false);
        var blocks = new JsonArray(new JsonObject { ["type"] = "image", ["alt_text"] = "a line", ["slack_file"] = new JsonObject { ["id"] = (string?)announced["file_id"] } }).ToJsonString();

        Assert.Equal("invalid_blocks", await PostAsync(desk, blocks));
        await desk.Caller.CallAsync(Complete, ("files", Named(announced, "Trade")));
        Assert.Equal("invalid_blocks", await PostAsync(desk, blocks));
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await PostAsync(desk, blocks));
        Assert.Equal("invalid_blocks", await PostAsync(desk, blocks.Replace((string)announced["file_id"]!, "F0NOTTHERE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Bytes_get_lost_by_the_script()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Faults.Next(FaultScript.Upload, Fault.WithStatus(500));
        var announced = await AnnounceAsync(desk, Picture.Length);

        Assert.Equal(500, await BringAsync(desk, announced, Picture, inParts: false));
        Assert.Null(Assert.Single(desk.Slack.Files).Bytes);
        Assert.Equal(200, await BringAsync(desk, announced, Picture, inParts: false));
    }

    private static Task<string?> PostAsync(Desk desk, string blocks) => desk.Caller.ErrorOfAsync("chat.postMessage", ("channel", desk.General.Id), ("text", "see"), ("blocks", blocks));

    private static Task<JsonObject> AnnounceAsync(Desk desk, int length, params (string Name, string Value)[] more) =>
        desk.Caller.CallAsync(Announce, [("filename", "chart.png"), ("length", $"{length}"), .. more]);

    private static async Task<int> BringAsync(Desk desk, JsonObject announced, byte[] bytes, bool inParts)
    {
        using var bare = new ByteArrayContent(bytes);
        using var parts = new MultipartFormDataContent();
        parts.Add(new ByteArrayContent(bytes), "body", "chart.png");
        using var response = await desk.Caller.PostAsync((string)announced["upload_url"]!, inParts ? parts : bare);
        return (int)response.StatusCode;
    }

    private static string Named(JsonObject announced, string title) =>
        new JsonArray(new JsonObject { ["id"] = (string?)announced["file_id"], ["title"] = title }).ToJsonString();
}
