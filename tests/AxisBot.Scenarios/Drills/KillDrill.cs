using System.Diagnostics;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;
using AxisBot.Storage;
using AxisBot.Storage.Stores;
using AxisBot.TestKit.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Scenarios.Drills;

/// <summary>
/// Asks and subscribes while a worker is killed again and again, lets it live in the end, and counts what was posted. The platform is
/// anything that can be an <see cref="IDrilledPlatform"/>.
/// </summary>
internal sealed class KillDrill(IDrilledPlatform platform, StorePlace place, int seed, string habit = "sound")
{
    private const int QuestionsOfRound = 2;
    private const int ChannelsOfRound = 2;
    private const int LongestLife = 150;
    private const int MostRounds = 6; // of a minute without a post: a worker waits up to five before it tries again

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestUntilPost = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestAfterwards = TimeSpan.FromSeconds(5); // some steps come after the last post
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ShortLook = TimeSpan.FromMilliseconds(5);

    private readonly Random _chance = new(seed);
    private readonly List<string> _questions = [];
    private readonly List<string> _channels = [];
    private int _kills;

    /// <summary>Kills at random, until it is enough.</summary>
    public async Task KillAtRandomAsync(int kills, Predicate<DrillTally>? isEnough = null)
    {
        for (var i = 0; i < kills && isEnough?.Invoke(Tally()) != true; i++)
        {
            await AskForMoreAsync();
            using var program = Start();
            await LetLiveAsync(program);
            await program.KillAsync();
            _kills++;
        }
    }

    /// <summary>Lets a worker live for a random while: mostly until just after it has begun to post, where dying hurts most.</summary>
    private async Task LetLiveAsync(DrilledProgram program)
    {
        var posted = platform.Posts.Count;
        var kind = _chance.Next(6);
        if (kind > 0)
        {
            await program.Running.WaitAsync(LongestStart);
        }

        var begin = Stopwatch.GetTimestamp();
        while (kind > 1 && platform.Posts.Count == posted && Stopwatch.GetElapsedTime(begin) < LongestUntilPost && !await program.HasEndedAsync(ShortLook))
        {
        }

        await program.HasEndedAsync(TimeSpan.FromMilliseconds(_chance.Next(LongestLife)));
    }

    /// <summary>Has the worker kill itself at each step that it comes by, or at every so many of them; the seed says from which on.</summary>
    /// <returns>The steps that it comes by, those that were tried, and those at which it did.</returns>
    public async Task<(IReadOnlyList<string> Met, IReadOnlyList<string> Tried, IReadOnlyList<string> Died)> KillAtEachStepAsync(int stride)
    {
        var died = new List<string>();
        var met = await StepsAsync();
        var tried = met.Where((_, i) => i % stride == seed % stride).ToList();
        foreach (var step in tried)
        {
            await AskForMoreAsync();
            using var program = Start(("DRILL_DIES_AT", step));
            if (await LetWorkAsync(program, LongestAfterwards))
            {
                died.Add(step);
            }

            await program.KillAsync();
            _kills++;
        }

        return (met, tried, died);
    }

    /// <summary>Lets the worker live until everything is posted, or nothing more comes: what waits to be tried again is not lost.</summary>
    public async Task<DrillTally> EndAsync()
    {
        for (var round = 1; ; round++)
        {
            using var program = Start();
            await LetWorkAsync(program, LongestAfterwards); // what would be posted twice has time for it
            await program.KillAsync();
            if (Tally().Lost == 0 || round == MostRounds || !await HasOpenAsync())
            {
                return Tally();
            }
        }
    }

    /// <summary>How many posts are in doubt, by what the worker has recorded.</summary>
    public async Task<int> AmbiguousAsync()
    {
        await using var store = await OpenStoreAsync();
        return (await new OutboxStore(store.Database, NullLogger<OutboxStore>.Instance).CountAsync(CancellationToken.None)).Ambiguous;
    }

    /// <summary>Asks that many questions, and starts a worker.</summary>
    public DrilledProgram StartWith(int questions)
    {
        Ask(questions);
        return Start();
    }

    /// <summary>Waits until the worker that was just started has begun to answer.</summary>
    public async Task UntilAnswersAsync()
    {
        using var patience = new CancellationTokenSource(LongestStart);
        for (var posted = platform.Posts.Count; platform.Posts.Count == posted;)
        {
            await Task.Delay(ShortLook, TimeProvider.System, patience.Token);
        }
    }

    /// <summary>Lets a worker that runs answer what is open, and counts.</summary>
    public async Task<DrillTally> SettleAsync(DrilledProgram program)
    {
        await LetWorkAsync(program, Look * 3);
        return Tally();
    }

    private DrillTally Tally() => DrillTally.Of(_kills, _questions, _channels, platform.Posts);

    /// <summary>The steps that a worker comes by when it answers and posts.</summary>
    private async Task<IReadOnlyList<string>> StepsAsync()
    {
        await AskForMoreAsync();
        var trace = Path.GetTempFileName();
        try
        {
            using var program = Start(("DRILL_TRACE", trace));
            await LetWorkAsync(program, LongestAfterwards);
            await program.KillAsync();
            return [.. (await File.ReadAllLinesAsync(trace)).Where(IsTelling).Order(StringComparer.Ordinal)];
        }
        finally
        {
            File.Delete(trace);
        }
    }

    /// <summary>To die before or after anything is kept or sent makes a difference; to die between two looks makes none.</summary>
    private static bool IsTelling(string step) => step.Contains("Commit", StringComparison.Ordinal) || step.StartsWith("surface", StringComparison.Ordinal);

    /// <summary>Lets a worker work until it has killed itself, everything is posted and a while more has gone by, or nothing more comes.</summary>
    /// <returns>Whether it has killed itself.</returns>
    private async Task<bool> LetWorkAsync(DrilledProgram program, TimeSpan after)
    {
        await program.Running.WaitAsync(LongestStart);
        var (posted, since) = (platform.Posts.Count, Stopwatch.GetTimestamp());
        while (Tally().Lost > 0 && Stopwatch.GetElapsedTime(since) < LongestQuiet)
        {
            if (await program.HasEndedAsync(Look))
            {
                return true;
            }

            (posted, since) = platform.Posts.Count == posted ? (posted, since) : (platform.Posts.Count, Stopwatch.GetTimestamp());
        }

        return await program.HasEndedAsync(after);
    }

    /// <summary>Whether anything waits to be done or tried again, by what the worker that was killed has recorded.</summary>
    private async Task<bool> HasOpenAsync()
    {
        await using var store = await OpenStoreAsync();
        var posts = await new OutboxStore(store.Database, NullLogger<OutboxStore>.Instance).CountAsync(CancellationToken.None);
        return posts.Due + posts.Sending + await new InboxStore(store.Database, NullLogger<InboxStore>.Instance).CountAsync(CancellationToken.None) > 0;
    }

    /// <summary>Asks that many questions.</summary>
    public void Ask(int questions)
    {
        for (var i = 0; i < questions; i++)
        {
            var id = $"q{_questions.Count}";
            _questions.Add(id);
            platform.Ask(id, $"room {_chance.Next(platform.Rooms)}", i % QuestionsOfRound > 0 && _chance.Next(4) == 0 ? "Hello!" : "How much was trade between Norland and Sudria worth in 2022?");
        }
    }

    /// <summary>Two questions, and two channels whose issue of today is due already.</summary>
    private async Task AskForMoreAsync()
    {
        Ask(QuestionsOfRound);
        await using var store = await OpenStoreAsync();
        var subscriptions = new SubscriptionStore(store.Database);
        var now = TimeProvider.System.GetUtcNow();
        for (var i = 0; i < ChannelsOfRound; i++)
        {
            var channel = new ChannelId(platform.Surface, platform.Space, platform.ChannelOf($"daily {_channels.Count}"));
            _channels.Add(channel.Channel);
            await subscriptions.KeepAsync(new DigestSubscription(channel, TimeOnly.MinValue, ZoneOfMidnight(now), now.AddDays(-1)), CancellationToken.None);
        }
    }

    private Task<Store> OpenStoreAsync() =>
        Store.OpenAsync(new StorageSettings { Path = place.Path, Postgres = place.Postgres }, NullLoggerFactory.Instance, TimeProvider.System, CancellationToken.None);

    /// <summary>A zone in which today is young, so that its issue is not late whenever the drill is run.</summary>
    private static string ZoneOfMidnight(DateTimeOffset now) => $"Etc/GMT{(now.Hour <= 12 ? "+" : "-")}{(now.Hour <= 12 ? now.Hour : 24 - now.Hour)}";

    private DrilledProgram Start(params (string Name, string Value)[] more)
    {
        var variables = new Dictionary<string, string>(platform.Variables)
        {
            ["AXISBOT_Knowledge__Path"] = Running.WholeProgram.Invented,
            ["AXISBOT_Web__Enabled"] = "false",
            ["AXISBOT_Conversations__QuestionsPerHour"] = "1000",
            ["DRILL_LEASE"] = "1500",
            ["DRILL_HABIT"] = habit,
        };
        foreach (var (name, value) in place.Variables.Select(pair => (pair.Key, pair.Value)).Concat(more))
        {
            variables[name] = value;
        }

        return DrilledProgram.Start(variables);
    }
}
