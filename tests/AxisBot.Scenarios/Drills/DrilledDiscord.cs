using System.Collections.Concurrent;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Scenarios.Drills;

/// <summary>A loopback Discord as the platform of a drill: it loses answers, and has too many requests now and then.</summary>
internal sealed class DrilledDiscord : IDrilledPlatform
{
    private const double LosesAnswers = 0.1;
    private const double HasTooMany = 0.05;

    private readonly LoopbackDiscord _discord;
    private readonly DiscordGuild _guild;
    private readonly DiscordPerson _ana;
    private readonly Random _chance;
    private readonly TimeSpan _settle;
    private readonly ConcurrentDictionary<string, DiscordChannel> _channels = [];
    private readonly ConcurrentDictionary<Snowflake, string> _asked = [];

    private DrilledDiscord(LoopbackDiscord discord, int seed, TimeSpan settle)
    {
        (_discord, _settle, _chance) = (discord, settle, new Random(seed));
        _guild = discord.World.AddGuild("drill");
        _ana = _guild.AddMember("ana");
    }

    public string Surface => "discord";

    public string Space => _guild.Id.ToString();

    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["DRILL_SETTLE"] = $"{(int)_settle.TotalMilliseconds}",
        ["DRILL_NONCE_WINDOW"] = "120000",
        ["AXISBOT_Discord__Token"] = _discord.Token,
        ["AXISBOT_Discord__Api"] = _discord.ApiAddress.AbsoluteUri,
        ["AXISBOT_Discord__Pictures"] = "false",
    };

    /// <summary>A reply or an issue may take several messages, each with a nonce of its own; it counts as often as its most frequent nonce.</summary>
    public IReadOnlyList<DrilledPost> Posts
    {
        get
        {
            var sets = _discord.Posts.All.Where(post => post is { DeletedAt: null, IsLoading: false })
                .GroupBy(post => (Channel: (post.Channel.Parent ?? post.Channel).Id.ToString(), Answers: post.Channel.IsThread ? _asked.GetValueOrDefault(post.Channel.Id) : post.ReplyTo is { } question ? _asked.GetValueOrDefault(question.Id) : null))
                .Select(set => (set.Key, Marks: set.CountBy(post => post.Nonce?.ToString() ?? post.Id.ToString()).ToDictionary(), Text: set.First().Now.PlainText))
                .ToList();
            var partsOfIssue = sets.Where(set => set.Key.Answers is null).Select(set => set.Marks.Count).DefaultIfEmpty().Max();
            return
            [
                .. sets.Where(set => set.Key.Answers is not null || set.Marks.Count == partsOfIssue)
                    .SelectMany(set => Enumerable.Repeat(new DrilledPost(set.Key.Channel, set.Key.Answers, set.Text), set.Marks.Values.Max())),
            ];
        }
    }

    /// <summary>Opens one. No session of it ends while a worker is away, and its buckets hold enough for a drill.</summary>
    public static async Task<DrilledDiscord> StartAsync(int seed, TimeSpan settle) => new(
        await LoopbackDiscord.StartAsync(settings: new LoopbackDiscordSettings
        {
            IdentifiesPerDay = 100_000,
            SessionLife = TimeSpan.FromHours(1),
            ReplayBuffer = 100_000,
            RequestsPerSecond = 10_000,
            UsualBucket = new(10_000, TimeSpan.FromSeconds(1)),
            Buckets = new Dictionary<string, BucketLimit>(),
            JudgesBySchemas = false,
        }),
        seed,
        settle);

    public string ChannelOf(string name) => _channels.GetOrAdd(name, name => _guild.AddChannel(name.Replace(' ', '-'))).Id.ToString();

    public void Ask(string id, string channel, string text)
    {
        ChannelOf(channel);
        if (_chance.NextDouble() < LosesAnswers)
        {
            _discord.Faults.Add(RestFault.LoseReply() with { When = IsPost });
        }
        else if (_chance.NextDouble() < HasTooMany)
        {
            _discord.Faults.Add(RestFault.Answer(new RestAnswer(429, """{"message":"You are being rate limited.","retry_after":0.4,"global":false}""")) with { When = IsPost });
        }

        var said = _ana.MentionAsync(_channels[channel], text).GetAwaiter().GetResult();
        _asked[said.Id] = id;
    }

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    private static bool IsPost(RestRequest request) => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal);
}
