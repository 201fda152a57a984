using AxisBot.Conversations.Budgets;
using AxisBot.DiscordAdapter;
using AxisBot.DiscordAdapter.Health;
using AxisBot.DiscordAdapter.Rest;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.World;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using Answer = AxisBot.DiscordAdapter.Rest.RestAnswer;
using LogBook = AxisBot.Tests.Conversations.Talking.LogBook;
using Retry = AxisBot.DiscordAdapter.Rest.RetryAfter;
using Said = AxisBot.TestKit.Discord.Rest.RestAnswer;

namespace AxisBot.Tests.DiscordAdapter;

/// <summary>How AxisBot speaks with Discord's REST.</summary>
public sealed class RestTests
{
    [Fact]
    public async Task Requests_keep_to_the_bucket_that_headers_tell_of()
    {
        await using var office = await Desk.OpenAsync(new LoopbackDiscordSettings { Buckets = new Dictionary<string, BucketLimit> { [BucketNames.CreateMessage] = new(2, TimeSpan.FromSeconds(3)) } });

        var posts = Enumerable.Range(0, 4).Select(_ => office.PostAsync()).ToList();
        await office.UntilLaterAsync(() => posts.TrueForAll(post => post.IsCompleted));

        Assert.All(posts, post => Assert.IsType<Done>(post.Result));
        Assert.DoesNotContain(office.Discord.Answered.All, request => request.Status == 429);
    }

    [Fact]
    public async Task Two_routes_that_share_a_bucket_wait_for_one_another()
    {
        await using var office = await Desk.OpenAsync(new LoopbackDiscordSettings { Buckets = new Dictionary<string, BucketLimit> { [BucketNames.ReadMessages] = new(2, TimeSpan.FromSeconds(3)) } });
        var channel = Id.Parse(office.Channel.Id.ToString())!.Value;

        Assert.IsType<Done>(await office.Rest.SendAsync(Calls.ReadAfter(channel, new Id(1), 10), CancellationToken.None));
        Assert.IsType<Declined>(await office.Rest.SendAsync(Calls.Read(channel, new Id(1)), CancellationToken.None)); // there is no such message, and the bucket is full with it
        var third = office.Rest.SendAsync(Calls.ReadAfter(channel, new Id(1), 10), CancellationToken.None);
        await office.UntilLaterAsync(() => third.IsCompleted);

        Assert.IsType<Done>(await third);
        Assert.DoesNotContain(office.Discord.Answered.All, request => request.Status == 429);
    }

    [Fact]
    public async Task One_channel_does_not_wait_for_another()
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.Faults.Add(RestFault.Answer(Limited("user", 30)) with { When = request => request.Path.Contains(office.Channel.Id.ToString(), StringComparison.Ordinal) });
        var other = office.Channel.Guild!.AddChannel("other");

        Assert.IsType<Later>(await office.PostAsync());
        Assert.IsType<Later>(await office.PostAsync());
        Assert.IsType<Done>(await office.PostAsync(other));
    }

    [Fact]
    public async Task A_global_limit_holds_everything_but_interactions()
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.Faults.Add(RestFault.Answer(Limited("global", 30, isGlobal: true)));

        Assert.IsType<Later>(await office.PostAsync());
        Assert.IsType<Later>(await office.PostAsync(office.Channel.Guild!.AddChannel("other")));
        Assert.IsType<Declined>(await office.Rest.SendAsync(Calls.Callback(new Id(1), "none", []), CancellationToken.None));
    }

    [Theory]
    [InlineData("""{"message":"x","retry_after":2,"global":false}""", "2", 2)]
    [InlineData("""{"message":"x","retry_after":0.3,"global":false}""", "7", 7)]
    [InlineData("""{"message":"x","retry_after":1e9,"global":false}""", null, 3600)]
    [InlineData("""{"message":"x","retry_after":-5,"global":false}""", null, 0.25)]
    [InlineData("""{"message":"x","retry_after":0,"global":false}""", "0", 0.25)]
    [InlineData("""{"code":0}""", null, 600)]
    [InlineData("<html>banned</html>", null, 600)]
    [InlineData("", "30", 600)]
    public async Task A_wait_is_kept_to_within_bounds(string body, string? header, double seconds)
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.Faults.Add(RestFault.Answer(new Said(429, body) { Headers = header is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Retry-After"] = header } }));

        var later = Assert.IsType<Later>(await office.PostAsync());

        Assert.Equal(seconds, later.Wait.TotalSeconds, 0.01);
    }

    [Fact]
    public async Task After_a_ban_by_Cloudflare_nothing_more_is_sent()
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.Ceilings.Ban();

        for (var i = 0; i < 20; i++)
        {
            Assert.IsType<Later>(await office.PostAsync());
        }

        Assert.Single(office.Discord.Requests.All);
    }

    [Fact]
    public async Task A_ban_is_told_once_and_health_says_it_while_it_lasts()
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.Ceilings.Ban();

        for (var i = 0; i < 20; i++)
        {
            await office.PostAsync();
        }

        Assert.Contains("Cloudflare", Assert.Single(office.Log.Errors), StringComparison.Ordinal);
        Assert.Contains("Cloudflare", office.Health.Wrong, StringComparison.Ordinal);
        office.Time.Advance(AddressBan.First);
        Assert.DoesNotContain("Cloudflare", office.Health.Wrong ?? "", StringComparison.Ordinal);

        Assert.Equal(2 * AddressBan.First, Assert.IsType<Later>(await office.PostAsync()).Wait);
        Assert.Equal(2, office.Log.Errors.Count());
    }

    [Fact]
    public async Task Requests_that_meet_the_same_ban_make_it_no_longer()
    {
        await using var office = await Desk.OpenAsync();
        var channels = Enumerable.Range(0, 10).Select(i => office.Channel.Guild!.AddChannel($"channel-{i}")).ToList();
        office.Discord.Faults.Add(RestFault.Answer(RateLimited.Cloudflare) with { Times = channels.Count, Delay = TimeSpan.FromSeconds(1) });

        var posts = channels.Select(channel => office.PostAsync(channel)).ToList();
        await Waiting.UntilAsync(() => office.Time.Waiting >= 2 * channels.Count); // of each the deadline, and the answer that is held back
        office.Time.Advance(TimeSpan.FromSeconds(1));
        var answers = await Task.WhenAll(posts);

        Assert.All(answers, answer => Assert.InRange(Assert.IsType<Later>(answer).Wait, TimeSpan.Zero, AddressBan.First));
        Assert.Single(office.Log.Errors);
    }

    [Fact]
    public void Each_further_ban_is_taken_to_last_twice_as_long_until_something_is_carried_out_again()
    {
        var time = new FakeTime();
        var ban = new AddressBan(time);
        foreach (var minutes in new[] { 10, 20, 40, 60, 60 })
        {
            Assert.Equal((TimeSpan.FromMinutes(minutes), true), ban.Meet(null));
            Assert.Equal((TimeSpan.FromMinutes(minutes), false), ban.Meet(null));
            ban.Forget(); // an answer that was on its way does not end it
            time.Advance(TimeSpan.FromMinutes(minutes));
            Assert.Equal(TimeSpan.Zero, ban.Wait);
        }

        ban.Forget();

        Assert.Equal((AddressBan.First, true), ban.Meet(30));
        Assert.Equal((TimeSpan.FromMinutes(30), false), ban.Meet(1_800));
    }

    [Theory]
    [InlineData("", "7", 7)]
    [InlineData("{\"message\":\"You are being rate lim", "7", 7)]
    [InlineData("", null, 3)]
    [InlineData("", "99999", 3600)]
    public async Task A_limit_whose_body_is_cut_is_no_ban(string body, string? header, double seconds)
    {
        await using var office = await Desk.OpenAsync();
        var headers = new Dictionary<string, string> { ["X-RateLimit-Scope"] = "user", ["X-RateLimit-Reset-After"] = "3" };
        if (header is not null)
        {
            headers["Retry-After"] = header;
        }

        office.Discord.Faults.Add(RestFault.Answer(new Said(429, body) { Headers = headers }));

        var later = Assert.IsType<Later>(await office.PostAsync());

        Assert.Equal(seconds, later.Wait.TotalSeconds, 0.01);
        Assert.IsType<Done>(await office.PostAsync(office.Channel.Guild!.AddChannel("other")));
        Assert.Empty(office.Log.Errors);
    }

    [Fact]
    public async Task After_one_401_nothing_more_is_sent_with_the_token()
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.ResetToken();

        for (var i = 0; i < 20; i++)
        {
            Assert.IsType<Later>(await office.PostAsync());
        }

        Assert.Single(office.Discord.Requests.All);
        Assert.Contains("Discord:Token", office.Health.Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public async Task A_storm_of_invalid_requests_ends_at_a_hundred_in_ten_minutes(int status)
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.Faults.Add(RestFault.Answer(status == 429 ? Limited("user", 0.2) : new Said(403, """{"message":"Missing Permissions","code":50013}""")) with { Times = int.MaxValue });

        for (var i = 0; i < 400; i++)
        {
            await office.PostAsync(office.Channel, patience: TimeSpan.FromMilliseconds(50));
            office.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(office.Discord.Ceilings.MostInvalid, 90, InvalidRequests.Most);
    }

    [Fact]
    public async Task That_too_many_requests_were_invalid_is_told_once_and_health_says_it_while_it_lasts()
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.Faults.Add(RestFault.Answer(new Said(403, """{"message":"Missing Permissions","code":50013}""")) with { Times = int.MaxValue });
        for (var i = 0; i < InvalidRequests.Most; i++)
        {
            Assert.IsType<Declined>(await office.PostAsync());
            office.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Empty(office.Log.Errors);
        for (var i = 0; i < 20; i++)
        {
            Assert.IsType<Later>(await office.PostAsync());
        }

        Assert.Contains("axisbot doctor", Assert.Single(office.Log.Errors), StringComparison.Ordinal);
        Assert.Contains("axisbot doctor", office.Health.Wrong, StringComparison.Ordinal);
        office.Time.Advance(InvalidRequests.Window);
        Assert.DoesNotContain("axisbot doctor", office.Health.Wrong ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_on_its_way_puts_a_request_off_for_a_second_and_not_until_an_invalid_one_is_forgotten()
    {
        var time = new FakeTime();
        var invalid = new InvalidRequests(new Budgets(), time);
        Assert.Null(await invalid.LeaveAsync(CancellationToken.None));
        await invalid.ArrivedAsync(isInvalid: true);
        time.Advance(TimeSpan.FromMinutes(1));
        for (var i = 1; i < InvalidRequests.Most; i++)
        {
            Assert.Null(await invalid.LeaveAsync(CancellationToken.None));
        }

        Assert.Equal(new Pause(TimeSpan.FromSeconds(1), IsCeiling: false), await invalid.LeaveAsync(CancellationToken.None));

        for (var i = 1; i < InvalidRequests.Most; i++)
        {
            await invalid.ArrivedAsync(isInvalid: true);
        }

        Assert.Equal(new Pause(TimeSpan.FromMinutes(9), IsCeiling: true), await invalid.LeaveAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Limits_that_others_share_do_not_count()
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.Faults.Add(RestFault.Answer(Limited("shared", 0.2)) with { Times = 150 });

        for (var i = 0; i < 150; i++)
        {
            await office.PostAsync();
            office.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.IsType<Done>(await office.PostAsync());
    }

    [Fact]
    public async Task A_server_fault_leaves_open_what_was_done()
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.Faults.Add(RestFault.Status(500));
        office.Discord.Faults.Add(RestFault.LoseReply());

        Assert.IsType<Lost>(await office.PostAsync());
        Assert.IsType<Lost>(await office.PostAsync());
    }

    [Fact]
    public async Task Silence_ends_by_a_deadline()
    {
        await using var office = await Desk.OpenAsync();
        office.Discord.Faults.Add(RestFault.Silence());

        var post = office.PostAsync();
        await office.Discord.Requests.FirstAsync();
        await office.UntilLaterAsync(() => post.IsCompleted);

        Assert.IsType<Lost>(await post);
    }

    [Theory]
    [InlineData(double.NaN, 0.25)]
    [InlineData(double.PositiveInfinity, 3600)]
    [InlineData(12.5, 12.5)]
    public void Seconds_are_bounded(double seconds, double expected) => Assert.Equal(expected, Retry.Bounded(seconds).TotalSeconds);

    private static Said Limited(string scope, double seconds, bool isGlobal = false) => new(429, $$"""{"message":"You are being rate limited.","retry_after":{{seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}},"global":{{(isGlobal ? "true" : "false")}}}""")
    {
        Headers = new Dictionary<string, string> { ["X-RateLimit-Scope"] = scope, ["Retry-After"] = "0" },
    };

    /// <summary>A desk from which requests are sent.</summary>
    private sealed class Desk : IAsyncDisposable
    {
        private readonly DiscordMeters _meters = new();
        private readonly ILoggerFactory _logs;

        private Desk(LoopbackDiscord discord, FakeTime time)
        {
            (Discord, Time) = (discord, time);
            _logs = LoggerFactory.Create(logging => logging.AddProvider(Log));
            Health = new DiscordHealth(time, NullLogger<DiscordHealth>.Instance);
            Rest = new DiscordRest(new DiscordSettings { Token = discord.Token, Api = discord.ApiAddress }, new InvalidRequests(new Budgets(), time), Health, _meters, time, _logs.CreateLogger<DiscordRest>());
            Channel = discord.World.AddGuild("Analysts").AddChannel("trade");
        }

        public LoopbackDiscord Discord { get; }

        public FakeTime Time { get; }

        public LogBook Log { get; } = new();

        public DiscordHealth Health { get; }

        public DiscordRest Rest { get; }

        public DiscordChannel Channel { get; }

        public static async Task<Desk> OpenAsync(LoopbackDiscordSettings? settings = null)
        {
            var time = new FakeTime();
            return new Desk(await LoopbackDiscord.StartAsync(time, settings), time);
        }

        public Task<Answer> PostAsync(DiscordChannel? channel = null, TimeSpan? patience = null) =>
            Rest.SendAsync(Calls.Post(Id.Parse((channel ?? Channel).Id.ToString())!.Value, new() { ["content"] = "hello", ["allowed_mentions"] = new System.Text.Json.Nodes.JsonObject { ["parse"] = new System.Text.Json.Nodes.JsonArray() } }, []) with { Patience = patience ?? TimeSpan.FromSeconds(20) }, CancellationToken.None);

        public Task UntilLaterAsync(Func<bool> holds) => Waiting.UntilAsync(() =>
        {
            var isThere = holds();
            if (!isThere)
            {
                Time.Advance(TimeSpan.FromMilliseconds(250));
            }

            return isThere;
        });

        public async ValueTask DisposeAsync()
        {
            Rest.Dispose();
            _meters.Dispose();
            Health.Dispose();
            _logs.Dispose();
            Log.Dispose();
            await Discord.DisposeAsync();
        }
    }

    private sealed class Budgets : IBudgets
    {
        public Task<DateTimeOffset?> TakeAsync(string budget, int most, TimeSpan window, CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

        public Task<int> CountAsync(string budget, TimeSpan window, CancellationToken cancellation) => Task.FromResult(0);
    }
}
