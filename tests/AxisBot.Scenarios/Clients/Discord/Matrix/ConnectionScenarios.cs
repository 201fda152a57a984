using AxisBot.Scenarios.Clients.Matrix;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;
using Scenario = AxisBot.Scenarios.Clients.Matrix.Scenario<AxisBot.Scenarios.Clients.Discord.Matrix.Stage, AxisBot.Scenarios.Clients.Discord.Matrix.Rival>;

namespace AxisBot.Scenarios.Clients.Discord.Matrix;

/// <summary>Connections that are greeted, beaten for, closed, resumed and refused.</summary>
internal static class ConnectionScenarios
{
    private const string Resumes = "goes on with the session";
    private const string BeginsAnew = "begins another session";
    private const string StaysAway = "does not come back";

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    /// <summary>discord.js comes back within half a second, and begins a session within six.</summary>
    private static readonly TimeSpan LongEnoughForAnother = TimeSpan.FromSeconds(10);

    /// <summary>discord.js identifies each 5.3 s: twelve times in this time.</summary>
    private static readonly TimeSpan LongEnoughForMany = TimeSpan.FromSeconds(64);

    private const int ManyIdentifies = 10;
    private const int ManyResumes = 7;
    private const int MostResumes = 3;

    public static IEnumerable<Scenario> All =>
    [
        new("hello", "beats for the first time within the interval, and not at once", new Stage { Settings = new() { HeartbeatInterval = Beat } }, FirstBeatAsync) { IsUsuallyWrong = true },
        new("op 1 from the server", "beats at once", new Stage(), BeatOnDemandAsync),
        new("no acknowledgement of a heartbeat", $"closes, not with 1000 or 1001, and {Resumes}", new Stage { Settings = new() { HeartbeatInterval = Beat, EnforcesHeartbeats = false } }, ZombieAsync) { IsUsuallyWrong = true },
        new("op 7", Resumes, new Stage(), rival => AfterAsync(rival, connection => connection.AskToReconnect(), Resumes)),
        new("op 7 in the place of Hello", BeginsAnew, new Stage { IsLetIn = false, Prepare = discord => discord.Gateway.Plan(new ConnectionPlan { Opening = Opening.ReconnectInstead }) }, GetsInAsync),
        new("op 9, true", Resumes, new Stage(), rival => AfterAsync(rival, connection => connection.Invalidate(mayResume: true), Resumes))
        {
            Difference = "AxisBot resumes over another connection; discord.js over the one that has identified already, which is closed for that.",
        },
        new("op 9, false", $"{BeginsAnew} over another connection, after a second or more", new Stage(), InvalidAsync) { IsUsuallyWrong = true },
        new("the connection breaks without a close", Resumes, new Stage(), rival => AfterAsync(rival, connection => connection.Abort(), Resumes)),
        new("closed with 1000", BeginsAnew, new Stage(), rival => AfterAsync(rival, connection => connection.Close(GatewayCloseCode.Normal), BeginsAnew)),
        new("closed with 4000", Resumes, new Stage(), rival => AfterAsync(rival, connection => connection.Close(GatewayCloseCode.UnknownError), Resumes)),
        new("closed with 4004", $"{StaysAway}, and says why", new Stage { IsSlow = true }, rival => FatalAsync(rival, GatewayCloseCode.AuthenticationFailed, "4004")) { IsUsuallyWrong = true },
        new("closed with 4007", BeginsAnew, new Stage(), rival => AfterAsync(rival, connection => connection.Close(GatewayCloseCode.InvalidSequence), BeginsAnew)),
        new("closed with 4009", BeginsAnew, new Stage(), rival => AfterAsync(rival, connection => connection.Close(GatewayCloseCode.SessionTimedOut), BeginsAnew)),
        new("closed with 4014", $"{StaysAway}, and says why", new Stage { IsSlow = true }, rival => FatalAsync(rival, GatewayCloseCode.DisallowedIntents, "4014")) { IsUsuallyWrong = true },
        new("a mention while it is away", "answers it once", new Stage(), rival => MissAsync(rival, new ConnectionPlan())),
        new("a resume that tells everything twice", "answers each mention once", new Stage(), rival => MissAsync(rival, new ConnectionPlan { Replays = _ => 2 })),
        new("every resume is closed", $"tries {MostResumes} times, longer apart each time, and {BeginsAnew}", new Stage { IsSlow = true }, ResumesClosedAsync)
        {
            IsUsuallyWrong = true,
            Difference = "A session that three resumes in a row did not bring back is lost: AxisBot begins another; discord.js tries every half second for ever.",
        },
        new("every identify is closed", "identifies ever less often, and says so", new Stage { IsSlow = true, IsLetIn = false, Prepare = discord => discord.Gateway.Usual = new ConnectionPlan { ClosesOnIdentify = GatewayCloseCode.UnknownError } }, StormAsync)
        {
            IsUsuallyWrong = true,
            Difference = "After a thousand identifies in a day Discord resets the token: AxisBot waits longer each time and stops at 900; discord.js goes on each 5.3 seconds.",
        },
        new("no identify is left", "waits until there are some again", new Stage { IsSlow = true, IsLetIn = false, Prepare = discord => discord.Gateway.Budget.Spend(1000) }, NoneLeftAsync)
        {
            IsUsuallyWrong = true,
            Difference = "AxisBot waits for the time that Discord names and is in again without anybody's doing; discord.js refuses to start.",
        },
        new("a frame that is no JSON", "answers what is asked then", new Stage(), MalformedAsync)
        {
            Difference = "What AxisBot cannot read may have been an event: it takes another connection, and hears again what came after the last event that it read; discord.js passes the frame over.",
        },
        new("300 KB of READY", "is in, and answers", new Stage { Settings = new() { ReadyBytes = 300 * 1024 } }, rival => AnswersAsync(rival)),
    ];

    private static async Task<Seen> FirstBeatAsync(Rival rival)
    {
        await rival.UntilAsync(() => Beats(rival.Connection).Count > 0);
        var after = Beats(rival.Connection)[0] - rival.Connection.OpenedAt;
        var isIn = after < Beat + Soon / 2;
        return new Seen(isIn ? "within the interval" : "later", isIn, $"{after.TotalSeconds:0.00} s of {Beat.TotalSeconds:0}");
    }

    private static async Task<Seen> BeatOnDemandAsync(Rival rival)
    {
        var before = Beats(rival.Connection).Count;
        rival.Connection.RequestHeartbeat();
        var isSoon = await Rival.SeesAsync(() => Beats(rival.Connection).Count > before, Soon);
        return new Seen(isSoon ? "beats at once" : "does not beat", isSoon);
    }

    private static async Task<Seen> ZombieAsync(Rival rival)
    {
        var connection = rival.Connection;
        connection.DropsAcks = true;
        var seen = await ComesBackAsync(rival);
        var code = (await connection.Ended).Code;
        var keeps = code is not (1000 or 1001);
        return new Seen($"closes{(keeps ? ", not with 1000 or 1001," : " with 1000 or 1001")} and {seen}", keeps && seen == Resumes, $"closes with {code}");
    }

    private static async Task<Seen> AfterAsync(Rival rival, Action<GatewayConnection> happens, string right)
    {
        happens(rival.Connection);
        var seen = await ComesBackAsync(rival);
        return new Seen(seen, seen == right);
    }

    private static async Task<Seen> GetsInAsync(Rival rival)
    {
        var isIn = await Rival.SeesAsync(() => rival.Discord.Gateway.Readied.Count > 0, Long);
        return new Seen(isIn ? BeginsAnew : "never gets in", isIn, $"{rival.Discord.Gateway.Connections.Count} connections");
    }

    private static async Task<Seen> InvalidAsync(Rival rival)
    {
        var first = rival.Connection;
        first.Invalidate(mayResume: false);
        await rival.UntilAsync(() => rival.Discord.Gateway.Readied.Count == 2);
        var waited = Identified(rival)[^1] - (await first.Ended).At;
        var isLong = waited >= TimeSpan.FromSeconds(0.9);
        return new Seen($"{BeginsAnew} over another connection, after {(isLong ? "a second or more" : "no time")}", isLong, $"{waited.TotalSeconds:0.0} s");
    }

    private static async Task<Seen> FatalAsync(Rival rival, GatewayCloseCode code, string told)
    {
        var before = rival.Discord.Gateway.Connections.Count;
        rival.Connection.Close(code);
        var comesBack = await Rival.SeesAsync(() => rival.Discord.Gateway.Connections.Count > before, LongEnoughForAnother);
        var says = rival is not AxisBotRival || await rival.SaysAsync(told);
        return new Seen(comesBack ? "comes back" : StaysAway, !comesBack && says);
    }

    private static async Task<Seen> MissAsync(Rival rival, ConnectionPlan plan)
    {
        var (ana, room) = rival.Room();
        rival.Discord.Gateway.Plan(plan);
        var connection = rival.Connection;
        connection.Abort();
        await connection.Ended;
        var said = await Rival.MentionAsync(ana, room);
        await rival.UntilAsync(() => rival.AnswersTo(said).Count > 0);
        await Rival.SeesAsync(() => rival.AnswersTo(said).Count > 1, Soon);
        var answers = rival.AnswersTo(said).Count;
        return new Seen($"{answers} answer{(answers == 1 ? "" : "s")} to a mention", answers == 1);
    }

    private static async Task<Seen> ResumesClosedAsync(Rival rival)
    {
        rival.Discord.Gateway.Usual = new ConnectionPlan { ClosesOnResume = GatewayCloseCode.UnknownError };
        rival.Connection.Close(GatewayCloseCode.UnknownError);
        await rival.UntilAsync(() => rival.Discord.Gateway.Readied.Count == 2 || Resumed(rival) >= ManyResumes);
        var begun = rival.Discord.Gateway.Readied.Count == 2;
        return new Seen(begun ? $"{BeginsAnew} after {Resumed(rival)} tries" : "tries again and again", begun && Resumed(rival) == MostResumes, $"{Resumed(rival)} resumes");
    }

    private static async Task<Seen> StormAsync(Rival rival)
    {
        await rival.UntilAsync(() => Identified(rival).Count > 0);
        await Rival.SeesAsync(() => false, LongEnoughForMany);
        var identifies = Identified(rival).Count;
        var says = rival is not AxisBotRival || identifies < ManyIdentifies;
        return new Seen(identifies < ManyIdentifies ? "ever less often" : "one each five seconds", identifies < ManyIdentifies && says, $"{identifies} in {LongEnoughForMany.TotalSeconds:0} s");
    }

    private static async Task<Seen> NoneLeftAsync(Rival rival)
    {
        var isIn = await Rival.SeesAsync(() => rival.Discord.Gateway.Readied.Count > 0 || !rival.IsAlive, LongEnoughForAnother);
        return new Seen(!rival.IsAlive ? "refuses to start" : isIn ? "gets in all the same" : "waits", rival.IsAlive && !isIn && Identified(rival).Count == 0);
    }

    private static async Task<Seen> MalformedAsync(Rival rival)
    {
        rival.Connection.SendRaw("no JSON at all {");
        var resumed = await Rival.SeesAsync(() => rival.Discord.Gateway.Resumed.Count > 0, LongEnoughForAnother);
        var seen = await AnswersAsync(rival);
        return new Seen($"{(resumed ? Resumes : "passes it over")}; {seen.Cell}", seen.IsRight);
    }

    private static async Task<Seen> AnswersAsync(Rival rival)
    {
        var (ana, room) = rival.Room();
        var said = await Rival.MentionAsync(ana, room);
        var isAnswered = await Rival.SeesAsync(() => rival.AnswersTo(said).Count > 0, Long);
        return new Seen(isAnswered ? "answers" : "does not answer", isAnswered);
    }

    /// <summary>How it comes back.</summary>
    private static async Task<string> ComesBackAsync(Rival rival)
    {
        var (readied, resumed) = (rival.Discord.Gateway.Readied.Count, rival.Discord.Gateway.Resumed.Count);
        await rival.UntilAsync(() => rival.Discord.Gateway.Readied.Count > readied || rival.Discord.Gateway.Resumed.Count > resumed);
        return rival.Discord.Gateway.Resumed.Count > resumed ? Resumes : BeginsAnew;
    }

    private static int Resumed(Rival rival) => Sent(rival, GatewayOp.Resume).Count;

    private static List<DateTimeOffset> Identified(Rival rival) => Sent(rival, GatewayOp.Identify);

    private static List<DateTimeOffset> Beats(GatewayConnection connection) => [.. connection.Received.All.Where(frame => frame.Op == GatewayOp.Heartbeat).Select(frame => frame.At)];

    private static List<DateTimeOffset> Sent(Rival rival, GatewayOp op) =>
        [.. rival.Discord.Gateway.Connections.All.SelectMany(connection => connection.Received.All).Where(frame => frame.Op == op).Select(frame => frame.At)];
}
