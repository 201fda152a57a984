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

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(500);

    private readonly LoopbackSlack _slack;
    private readonly Person _ana;
    private readonly Random _chance;
    private readonly TimeSpan _settle;
    private readonly ConcurrentDictionary<string, Channel> _channels = [];
    private readonly ConcurrentDictionary<string, string> _asked = [];
    private readonly ConcurrentDictionary<string, Said> _open = [];
    private readonly CancellationTokenSource _over = new();
    private readonly Task _telling;

    private DrilledSlack(LoopbackSlack slack, int seed, TimeSpan settle)
    {
        (_slack, _settle, _chance) = (slack, settle, new Random(seed));
        slack.Limits.AreOn = false;
        slack.Rules.AsksSchema = false;
        slack.App.Scopes.UnionWith(["channels:history", "channels:read", "groups:history", "groups:read"]);
        _ana = slack.AddPerson("ana");
        _telling = TellAgainAsync();
    }

    public string Surface => "slack";

    public string Space => _slack.App.TeamId;

    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["DRILL_SETTLE"] = $"{(int)_settle.TotalMilliseconds}",
        ["DRILL_NONCE_WINDOW"] = "0",
        ["AXISBOT_Slack__BotToken"] = _slack.App.BotToken,
        ["AXISBOT_Slack__AppToken"] = _slack.App.AppToken,
        ["AXISBOT_Slack__Api"] = _slack.Api.AbsoluteUri,
        ["AXISBOT_Slack__ReadsChannels"] = "true",
        ["AXISBOT_Slack__Pictures"] = "false",
        ["AXISBOT_Slack__Connections"] = "1",
    };

    /// <summary>
    /// A reply or an issue may take several messages, each with a mark of its own. It counts as often as its most frequent mark, and not
    /// at all while a mark is missing that others of its sort have.
    /// </summary>
    public IReadOnlyList<DrilledPost> Posts
    {
        get
        {
            var sets = _channels.Values.SelectMany(channel => _slack.Answers(channel).Select(post => (channel, post)))
                .GroupBy(pair => (pair.channel.Id, pair.post.ThreadTs))
                .Select(set => (set.Key, Marks: set.CountBy(pair => MarkOf(pair.post)).ToDictionary(), Text: set.First().post.Text))
                .ToList();
            var partsOfIssue = sets.Where(set => set.Key.ThreadTs is null).Select(set => set.Marks.Count).DefaultIfEmpty().Max();
            return
            [
                .. sets.Where(set => set.Key.ThreadTs is not null || set.Marks.Count == partsOfIssue)
                    .SelectMany(set => Enumerable.Repeat(new DrilledPost(set.Key.Id, set.Key.ThreadTs is { } thread ? _asked.GetValueOrDefault(thread) : null, set.Text), set.Marks.Values.Max())),
            ];
        }
    }

    public static async Task<DrilledSlack> StartAsync(int seed, TimeSpan settle) => new(await LoopbackSlack.StartAsync(), seed, settle);

    public string ChannelOf(string name) => _channels.GetOrAdd(name, name => _slack.AddChannel(name.Replace(' ', '-'), _ana)).Id;

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

        var said = _ana.Mention(_channels[channel], text);
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

    /// <summary>Slack tells three times within minutes; a drill that kills each second needs it sooner and more often.</summary>
    private async Task TellAgainAsync()
    {
        while (!_over.IsCancellationRequested)
        {
            await Task.Delay(Again, TimeProvider.System, _over.Token);
            foreach (var (id, said) in _open)
            {
                if (said.Delivery.IsAcknowledged || (await said.Delivery.SendAgainAsync().WaitAsync(_over.Token)).IsAcknowledged)
                {
                    _open.TryRemove(id, out _);
                }
            }
        }
    }
}
