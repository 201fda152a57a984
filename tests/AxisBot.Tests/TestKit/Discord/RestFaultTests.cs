using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class RestFaultTests
{
    private static readonly JsonObject Hello = new() { ["content"] = "Hello" };

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_status_comes_as_often_as_was_planned_and_nothing_is_done(int status)
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add(RestFault.Status(status) with { Times = 2 });

        Assert.Equal([status, status, 200], [await StatusAsync(place), await StatusAsync(place), await StatusAsync(place)]);
        Assert.Single(place.Discord.Posts.All);
    }

    [Fact]
    public async Task A_status_can_come_although_all_was_done()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add(RestFault.Status(500) with { IsDoneAllTheSame = true });

        Assert.Equal(500, await StatusAsync(place));
        Assert.Single(place.Discord.Posts.All);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>", "text/html")]
    [InlineData("", "application/json")]
    [InlineData("{\"half\":", "application/json")]
    [InlineData("[1]", "application/json")]
    public async Task An_error_can_have_any_words(string words, string type)
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add(RestFault.Status(502, words, type));

        var heard = await place.Rest.PostAsync(place.Messages, Hello);

        Assert.Equal((502, words, type), (heard.Status, heard.Content, heard.ContentType));
    }

    [Fact]
    public async Task A_fault_befalls_only_the_requests_that_it_is_for()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add(RestFault.Status(500).On("POST", "/channels/*/messages"));

        Assert.Equal(200, (await place.Rest.GetAsync("users/@me")).Status);
        Assert.Equal(1, place.Discord.Faults.Left);
        Assert.Equal(500, await StatusAsync(place));
        Assert.Equal(0, place.Discord.Faults.Left);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_reply_can_be_lost_after_the_deed_and_a_request_before_it(bool isDone, int posts)
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add((isDone ? RestFault.LoseReply() : RestFault.LoseRequest()).On("POST", "/channels/*/messages"));

        await Assert.ThrowsAsync<HttpRequestException>(() => place.Rest.PostAsync(place.Messages, Hello));

        Assert.Equal(posts, place.Discord.Posts.Count);
        Assert.Equal(isDone ? 200 : null, place.Discord.Requests.All[0].Status);
    }

    [Fact]
    public async Task An_answer_can_come_late_while_the_deed_is_done_at_once()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add(RestFault.Late(TimeSpan.FromSeconds(30)));

        var answer = place.Rest.PostAsync(place.Messages, Hello);
        await place.Discord.Posts.FirstAsync();
        await WaitingAsync(place);
        place.Time.Advance(TimeSpan.FromMilliseconds(29_999));
        Assert.False(answer.IsCompleted);
        place.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(200, (await answer).Status);
    }

    [Fact]
    public async Task An_answer_can_drip()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add(RestFault.Drip(TimeSpan.FromSeconds(1)));
        var answer = place.Rest.GetAsync("gateway");
        var length = 0;
        while (!answer.IsCompleted)
        {
            if (place.Time.Waiting > 0)
            {
                place.Time.Advance(TimeSpan.FromSeconds(1));
                length++;
            }

            await Task.Yield();
        }

        Assert.Equal((await answer).Content.Length, length);
    }

    [Fact]
    public async Task An_answer_can_never_come()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add(RestFault.Silence());

        var answer = place.Rest.PostAsync(place.Messages, Hello);
        await place.Discord.Answered.FirstAsync();
        place.Time.Advance(TimeSpan.FromHours(1));
        Assert.False(answer.IsCompleted);
        await place.Discord.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }

    [Fact]
    public async Task Faults_can_be_called_off()
    {
        await using var place = await Place.OpenAsync();
        place.Discord.Faults.Add(RestFault.Status(500) with { Times = int.MaxValue });
        Assert.Equal(500, await StatusAsync(place));

        place.Discord.Faults.Clear();

        Assert.Equal(200, await StatusAsync(place));
    }

    private static async Task<int> StatusAsync(Place place) => (await place.Rest.PostAsync(place.Messages, Hello)).Status;

    private static async Task WaitingAsync(Place place)
    {
        while (place.Time.Waiting == 0)
        {
            await Task.Yield();
        }
    }
}
