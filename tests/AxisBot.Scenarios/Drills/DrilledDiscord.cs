using System.Collections.Concurrent;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Scenarios.Drills;

/// <summary>
/// A loopback Discord as the platform of a drill: it loses answers, and has too many requests now and then. People mention AxisBot and use
/// its commands. Discord tells what happens to nobody where there is no session yet, so they begin when one was gone on with.
/// </summary>
internal sealed class DrilledDiscord : IDrilledPlatform
{
    private const double LosesAnswers = 0.1;
    private const double HasTooMany = 0.05;
    private const double ByCommand = 0.3;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan UntilKept = TimeSpan.FromSeconds(1);

    private readonly LoopbackDiscord _discord;
    private readonly DiscordGuild _guild;
    private readonly DiscordPerson _ana;
    private readonly Random _chance;
    private readonly TimeSpan _settle;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, DiscordChannel> _channels = [];
    private readonly ConcurrentDictionary<Snowflake, string> _asked = [];
    private readonly ConcurrentQueue<Wish> _mentions = [];
    private readonly ConcurrentQueue<Wish> _commands = [];
    private readonly CancellationTokenSource _over = new();
    private readonly Task _asking;
    private IReadOnlyList<DrilledPost> _posts = [];
    private (int Posted, int Changed, int Asked) _postsAt;

    private DrilledDiscord(LoopbackDiscord discord, int seed, TimeSpan settle)
    {
        (_discord, _settle, _chance) = (discord, settle, new Random(seed));
        _guild = discord.World.AddGuild("drill");
        _ana = _guild.AddMember("ana");
        _asking = AskAsync();
    }

    public string Surface => "discord";

    public string Space => _guild.Id.ToString();

    public int Rooms => 20;

    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["DRILL_SETTLE"] = $"{(int)_settle.TotalMilliseconds}",
        ["DRILL_NONCE_WINDOW"] = $"{(int)_discord.Settings.NonceWindow.TotalMilliseconds * 2 / 3}",
        ["AXISBOT_Discord__Token"] = _discord.Token,
        ["AXISBOT_Discord__Api"] = _discord.ApiAddress.AbsoluteUri,
        ["AXISBOT_Discord__Pictures"] = "false",
    };

    /// <summary>It is looked at all the time, and counted anew only when something has changed.</summary>
    public IReadOnlyList<DrilledPost> Posts
    {
        get
        {
            lock (_gate)
            {
                var now = (_discord.Posts.Count, _discord.Edits.Count, _asked.Count);
                if (now != _postsAt)
                {
                    (_posts, _postsAt) = (Count(), now);
                }

                return _posts;
            }
        }
    }

    /// <summary>How many people used a command, and how many of them were shown that it failed.</summary>
    public (int Used, int Failed) Commands => (_discord.Interactions.Count, _discord.Interactions.All.Count(interaction => interaction.HasFailed));

    /// <summary>Opens one; it remembers nonces, or does not. No session of it ends while a worker is away, and its buckets hold enough for a drill.</summary>
    public static async Task<DrilledDiscord> StartAsync(int seed, TimeSpan settle, bool remembersNonces) => new(
        await LoopbackDiscord.StartAsync(settings: new LoopbackDiscordSettings
        {
            NonceWindow = remembersNonces ? TimeSpan.FromMinutes(3) : TimeSpan.Zero,
            SessionLife = TimeSpan.FromHours(1),
            ReplayBuffer = 100_000,
            RequestsPerSecond = 10_000,
            UsualBucket = new(10_000, TimeSpan.FromSeconds(1)),
            Buckets = new Dictionary<string, BucketLimit>(),
            JudgesBySchemas = false,
        }),
        seed,
        settle);

    public string ChannelOf(string name) => Channel(name).Id.ToString();

    public void Ask(string id, string channel, string text)
    {
        if (_chance.NextDouble() < LosesAnswers)
        {
            _discord.Faults.Add(RestFault.LoseReply() with { When = IsPost });
        }
        else if (_chance.NextDouble() < HasTooMany)
        {
            _discord.Faults.Add(RestFault.Answer(new RestAnswer(429, """{"message":"You are being rate limited.","retry_after":0.4,"global":false}""")) with { When = IsPost });
        }

        // An answer to a command is known by the channel it stands in, where its token was dead: so each has one of its own.
        var isCommand = _chance.NextDouble() < ByCommand;
        (isCommand ? _commands : _mentions).Enqueue(new Wish(id, Channel(isCommand ? $"command {id}" : channel), text));
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _discord.DisposeAsync();
        _over.Dispose();
    }

    private static bool IsPost(RestRequest request) =>
        (request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal)) || (request.Method == "PATCH" && request.Path.StartsWith("/webhooks/", StringComparison.Ordinal));

    /// <summary>Each part of a reply or an issue has a mark of its own.</summary>
    private static string MarkOf(DiscordMessage post) => post.Now.Components.Select(component => component["id"]?.ToString()).OfType<string>().FirstOrDefault() ?? post.Id.ToString();

    private DiscordChannel Channel(string name) => _channels.GetOrAdd(name, name => _guild.AddChannel(name.Replace(' ', '-')));

    /// <summary>
    /// A reply or an issue may take several messages. It counts as often as its most frequent mark, and an issue not at all while a mark is
    /// missing that others have.
    /// </summary>
    private DrilledPost[] Count()
    {
        var sets = _discord.Posts.All.Where(post => post is { DeletedAt: null, IsLoading: false })
            .GroupBy(post => (Channel: (post.Channel.Parent ?? post.Channel).Id.ToString(), Answers: AnsweredBy(post)))
            .Select(set => (set.Key, Marks: set.CountBy(MarkOf).ToDictionary(), Text: set.First().Now.PlainText))
            .ToList();
        var partsOfIssue = sets.Where(set => set.Key.Answers is null).Select(set => set.Marks.Count).DefaultIfEmpty().Max();
        return
        [
            .. sets.Where(set => set.Key.Answers is not null || set.Marks.Count == partsOfIssue)
                .SelectMany(set => Enumerable.Repeat(new DrilledPost(set.Key.Channel, set.Key.Answers, set.Text), set.Marks.Values.Max())),
        ];
    }

    private string? AnsweredBy(DiscordMessage post) =>
        _asked.GetValueOrDefault(post.Channel.Id) ?? (post.ReplyTo is { } question ? _asked.GetValueOrDefault(question.Id) : null);

    /// <summary>People ask from when a session was gone on with: before that, whoever dies may not have written it down yet.</summary>
    private async Task AskAsync()
    {
        var isBroken = false;
        while (!_over.IsCancellationRequested)
        {
            await Task.Delay(Look, TimeProvider.System, _over.Token);
            if (_discord.Gateway.Resumed.Count > 0)
            {
                await MentionAsync();
                await UseCommandsAsync();
            }
            else if (!isBroken && _discord.Gateway.Readied.Count > 0)
            {
                isBroken = true;
                await Task.Delay(UntilKept, TimeProvider.System, _over.Token);
                _discord.Gateway.Connections.All[^1].Close(GatewayCloseCode.UnknownError);
            }
        }
    }

    private async Task MentionAsync()
    {
        while (_mentions.TryDequeue(out var wish))
        {
            var said = await _ana.MentionAsync(wish.Channel, wish.Text);
            _asked[said.Id] = wish.Id; // the thread that answers it has the same id
        }
    }

    /// <summary>A command fails at once where no program is connected; so nobody uses one then.</summary>
    private async Task UseCommandsAsync()
    {
        while (_discord.Gateway.Sessions.Any(session => session.Connection is not null) && _discord.Commands.All.Count > 0 && _commands.TryDequeue(out var wish))
        {
            _asked[wish.Channel.Id] = wish.Id;
            await _ana.SlashAsync(wish.Channel, "ask", ("question", wish.Text));
        }
    }

    private sealed record Wish(string Id, DiscordChannel Channel, string Text);
}
