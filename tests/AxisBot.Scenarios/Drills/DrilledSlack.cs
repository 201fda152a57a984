using System.Collections.Concurrent;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.TestKit.Slack.People;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.Scenarios.Drills;

/// <summary>A loopback Slack as the platform of a drill: it loses answers, has too many calls now and then, and tells again what was not acknowledged.</summary>
internal sealed class DrilledSlack : IDrilledPlatform
{
    private const string Post = "chat.postMessage";
    private const double LosesAnswers = 0.1;
    private const double HasTooMany = 0.05;
    private const int People = 20;

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(500);

    private readonly LoopbackSlack _slack;
    private readonly Person[] _people;
    private readonly Random _chance;
    private readonly TimeSpan _settle;
    private readonly bool _readsChannels;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Channel> _channels = [];
    private readonly ConcurrentDictionary<string, string> _asked = [];
    private readonly ConcurrentDictionary<string, Said> _open = [];
    private readonly CancellationTokenSource _over = new();
    private readonly Task _telling;
    private IReadOnlyList<DrilledPost> _posts = [];
    private (int Changes, int Asked) _postsAt;

    private DrilledSlack(LoopbackSlack slack, int seed, TimeSpan settle, bool readsChannels)
    {
        (_slack, _settle, _readsChannels, _chance) = (slack, settle, readsChannels, new Random(seed));
        slack.Limits.AreOn = false;
        slack.Rules.AsksSchema = false;
        slack.EventsAnHour = int.MaxValue;
        if (readsChannels)
        {
            slack.App.Scopes.UnionWith(["channels:history", "channels:read", "groups:history", "groups:read"]);
        }

        _people = [.. Enumerable.Range(0, People).Select(number => slack.AddPerson($"person {number}"))];
        _telling = TellAgainAsync();
    }

    public string Surface => "slack";

    public string Space => _slack.App.TeamId;

    /// <summary>More than on a line that takes everything at once: in each, Slack takes a message a second.</summary>
    public int Rooms => 40;

    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["DRILL_SETTLE"] = $"{(int)_settle.TotalMilliseconds}",
        ["DRILL_NONCE_WINDOW"] = "0",
        ["AXISBOT_Slack__BotToken"] = _slack.App.BotToken,
        ["AXISBOT_Slack__AppToken"] = _slack.App.AppToken,
        ["AXISBOT_Slack__Api"] = _slack.Api.AbsoluteUri,
        ["AXISBOT_Slack__ReadsChannels"] = _readsChannels ? "true" : "false",
        ["AXISBOT_Slack__Pictures"] = "false",
        ["AXISBOT_Slack__Connections"] = "1",
    };

    /// <summary>It is looked at all the time, and counted anew only when something has changed.</summary>
    public IReadOnlyList<DrilledPost> Posts
    {
        get
        {
            lock (_gate)
            {
                var now = (_slack.Workspace.Changes, _asked.Count);
                if (now != _postsAt)
                {
                    (_posts, _postsAt) = (Count(), now);
                }

                return _posts;
            }
        }
    }

    /// <summary>Starts one; it lets read what was posted in channels, or does not.</summary>
    public static async Task<DrilledSlack> StartAsync(int seed, TimeSpan settle, bool readsChannels = true) =>
        new(await LoopbackSlack.StartAsync(), seed, settle, readsChannels);

    public string ChannelOf(string name) => _channels.GetOrAdd(name, name => _slack.AddChannel(name.Replace(' ', '-'), _people)).Id;

    public void Ask(string id, string channel, string text)
    {
        ChannelOf(channel);
        if (_chance.NextDouble() < LosesAnswers)
        {
            _slack.Faults.Next(Post, Fault.ReplyLost);
        }
        else if (_chance.NextDouble() < HasTooMany)
        {
            _slack.Faults.Next(Post, Fault.RateLimited("1"));
        }

        var said = _people[_chance.Next(People)].Mention(_channels[channel], text);
        _asked[said.Ts] = id;
        _open[id] = said;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _slack.DisposeAsync();
        _over.Dispose();
    }

    private static string MarkOf(Post post) => post.Metadata?["event_payload"]?["key"]?.ToString() ?? post.Ts;

    /// <summary>
    /// A reply or an issue may take several messages, each with a mark of its own. It counts as often as its most frequent mark, and not
    /// at all while a mark is missing that others of its sort have.
    /// </summary>
    private DrilledPost[] Count()
    {
        var sets = _channels.Values.SelectMany(_slack.Answers)
            .GroupBy(post => (post.Channel, post.ThreadTs))
            .Select(set => (set.Key, Marks: set.CountBy(MarkOf).ToDictionary(), set.First().Text))
            .ToList();
        var partsOfIssue = sets.Where(set => set.Key.ThreadTs is null).Select(set => set.Marks.Count).DefaultIfEmpty().Max();
        return
        [
            .. sets.Where(set => set.Key.ThreadTs is not null || set.Marks.Count == partsOfIssue)
                .SelectMany(set => Enumerable.Repeat(new DrilledPost(set.Key.Channel, set.Key.ThreadTs is { } thread ? _asked.GetValueOrDefault(thread) : null, set.Text), set.Marks.Values.Max())),
        ];
    }

    /// <summary>Slack tells three times within minutes; a drill that kills each second needs it sooner and more often.</summary>
    private async Task TellAgainAsync()
    {
        while (!_over.IsCancellationRequested)
        {
            await Task.Delay(Again, TimeProvider.System, _over.Token);
            await Task.WhenAll(_open.Select(open => TellAgainAsync(open.Key, open.Value)));
        }
    }

    private async Task TellAgainAsync(string id, Said said)
    {
        if (said.Delivery.IsAcknowledged || (await said.Delivery.SendAgainAsync().WaitAsync(_over.Token)).IsAcknowledged)
        {
            _open.TryRemove(id, out _);
        }
    }
}
