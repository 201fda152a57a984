using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.Scenarios.Clients.Discord;

/// <summary>The rows of PROTOCOLS 4.1 that tell how discord.js posts.</summary>
public sealed class DiscordJsPostingTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    [NodeFact(DiscordJs.Package)]
    public async Task It_waits_where_the_headers_say_so_and_is_never_refused()
    {
        await using var place = await DiscordJs.OpenAsync(new LoopbackDiscordSettings
        {
            Buckets = new Dictionary<string, BucketLimit> { [BucketNames.CreateMessage] = new(2, TimeSpan.FromSeconds(1)) },
        });

        var said = await PostAsync(place, 5, "together");

        Assert.Contains("limited user false", said);
        Assert.Equal(5, place.Discord.Posts.Count);
        Assert.DoesNotContain(place.Discord.Answered.All, request => request.Status == 429);
        Assert.Equal(0, place.Discord.Ceilings.MostInvalid);
    }

    [NodeTheory(DiscordJs.Package)]
    [InlineData("user")]
    [InlineData("global")]
    [InlineData("shared")]
    public async Task A_refusal_for_the_moment_is_waited_for(string scope)
    {
        await using var place = await DiscordJs.OpenAsync();
        place.Discord.Faults.Add(RestFault.Answer(scope switch { "user" => RateLimited.User(Moment), "global" => RateLimited.Global(Moment), _ => RateLimited.Shared(Moment) }));

        Assert.Contains("post 0 done ", await PostAsync(place, 1));
        Assert.Equal([429, 200], place.Discord.Answered.All.Select(request => request.Status!.Value));
        Assert.Single(place.Discord.Posts.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task A_refusal_that_names_no_time_is_tried_again_at_once()
    {
        await using var place = await DiscordJs.OpenAsync();
        place.Discord.Faults.Add(RestFault.Answer(RateLimited.Cloudflare) with { Times = 3 });

        await PostAsync(place, 1);

        Assert.Equal([429, 429, 429, 200], place.Discord.Answered.All.Select(request => request.Status!.Value));
        Assert.Equal(3, place.Discord.Ceilings.MostInvalid);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task An_error_of_the_server_is_tried_again_three_times()
    {
        await using var place = await DiscordJs.OpenAsync();
        place.Discord.Faults.Add(RestFault.Status(500) with { Times = 10 });

        Assert.StartsWith("post 0 failed", (await PostAsync(place, 1))[0], StringComparison.Ordinal);
        Assert.Equal(4, place.Discord.Answered.Count);
        Assert.Empty(place.Discord.Posts.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task An_error_after_the_deed_makes_duplicates_since_no_nonce_is_enforced()
    {
        await using var place = await DiscordJs.OpenAsync();
        place.Discord.Faults.Add(RestFault.Status(500) with { IsDoneAllTheSame = true });

        Assert.Contains("post 0 done ", await PostAsync(place, 1));
        Assert.Equal(["message 0", "message 0"], place.Discord.Posts.All.Select(post => post.Content));
    }

    [NodeFact(DiscordJs.Package)]
    public async Task One_401_makes_it_drop_its_token()
    {
        await using var place = await DiscordJs.OpenAsync();
        place.Discord.Faults.Add(RestFault.Status(401));

        var said = await PostAsync(place, 2, "in turn");

        Assert.Equal(["post 0 failed", "post 1 failed"], said.Where(line => line.StartsWith("post", StringComparison.Ordinal)).Select(line => line[..13]));
        Assert.Single(place.Discord.Requests.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task A_lost_reply_is_tried_again_and_makes_a_duplicate()
    {
        await using var place = await DiscordJs.OpenAsync();
        place.Discord.Faults.Add(RestFault.LoseReply());

        await PostAsync(place, 1);

        Assert.Equal(2, place.Discord.Requests.Count);
        Assert.Equal(2, place.Discord.Posts.Count);
    }

    private static async Task<IReadOnlyList<string>> PostAsync(DiscordJs place, int count, string way = "in turn")
    {
        var said = await place.Start("posting.mjs", $"{place.Channel.Id}", $"{count}", way).ReadToEndAsync();
        Assert.Equal("end", said[^1]);
        return said;
    }
}
