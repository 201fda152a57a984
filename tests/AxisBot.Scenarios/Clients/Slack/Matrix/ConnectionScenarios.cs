using AxisBot.Scenarios.Clients.Matrix;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.TestKit.Slack.Sockets;
using Scenario = AxisBot.Scenarios.Clients.Matrix.Scenario<AxisBot.Scenarios.Clients.Slack.Matrix.Stage, AxisBot.Scenarios.Clients.Slack.Matrix.Rival>;

namespace AxisBot.Scenarios.Clients.Slack.Matrix;

/// <summary>Connections that are greeted, renewed, refused, cut or silent.</summary>
internal static class ConnectionScenarios
{
    private const string Open = "apps.connections.open";
    private const int Often = 3;
    private const string Short = "less than 2 s without a connection";

    /// <summary>bolt waits so many seconds; how much longer it then takes is the machine's.</summary>
    private const double LongestTold = 5;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    /// <summary>bolt comes back each 5 s: in this time it does so three times.</summary>
    private static readonly TimeSpan LongEnoughForOften = TimeSpan.FromSeconds(15);

    /// <summary>Longer than bolt's patience with a server that does not ping, which is 30 s.</summary>
    private static readonly TimeSpan LongerThanServerPing = TimeSpan.FromSeconds(34);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    public static IEnumerable<Scenario> All => In(new Stage { IsSlow = true }, new Stage { IsSlow = true });

    private static IEnumerable<Scenario> In(Stage renewing, Stage silent) =>
    [
        new("hello", "asks for a connection once, with its token in the header, and hears what comes after the greeting", renewing, HelloAsync),
        new("refresh_requested", "no time without a connection; leaves the old one in order", renewing, rival => RenewAsync(rival, "refresh_requested"))
        {
            IsUsuallyWrong = true,
            Difference = "AxisBot has the next connection greeted before it leaves the old one; bolt closes first and opens five seconds later, and Slack must tell again what was said meanwhile.",
        },
        new("warning", "as refresh_requested", renewing, rival => RenewAsync(rival, "warning"))
        {
            IsUsuallyWrong = true,
            Difference = "As with refresh_requested.",
        },
        new("link_disabled", "stops, says why, and leaves the rest running", new Stage { IsSlow = true }, TurnOffAsync)
        {
            IsUsuallyWrong = true,
            Difference = "Socket Mode is turned off by a person and only a person turns it on again: AxisBot tells so once instead of coming back for ever.",
        },
        new("too_many_websockets at once", "waits a minute before it comes back", new Stage { IsSlow = true, IsLetIn = false, Prepare = slack => slack.Sockets.Settings.ConnectionsElsewhere = SocketMode.MostConnections }, CrowdAsync)
        {
            Difference = "Places do not become free within seconds, and each try is a call that others need: AxisBot comes back each minute, bolt each five seconds.",
        },
        new("TCP connection cut", "comes back at once and hears what it missed", renewing, CutAsync)
        {
            Difference = "AxisBot opens the next connection at once where the last had held, and waits longer only after failures; bolt always waits five seconds, in which Slack gives up its first telling.",
        },
        new("silent peer: no pong", "leaves it at the first ping that is not answered in time, for another", silent, NoPongAsync)
        {
            Difference = "AxisBot pings where nothing has come for four seconds, and waits four for the pong; bolt pings three times in the five seconds that it waits for one.",
        },
        new("silent peer: pings once and never again, but answers", "keeps it: its pongs say that it lives", new Stage { IsSlow = true, Prepare = slack => slack.Sockets.Settings.PingEvery = TimeSpan.Zero }, NoPingAsync)
        {
            Difference = "AxisBot judges a peer by its pongs alone; bolt also wants to be pinged each 30 s, once it has been pinged.",
        },
        new("silent peer: neither pings nor answers any more", "leaves it for another within 15 s", silent, SilentAsync),
        new("invalid_auth", "asks once, says which token is no good, and leaves the rest running", new Stage { IsSlow = true, IsLetIn = false, Prepare = slack => slack.Faults.Always(Open, Fault.Error("invalid_auth")) }, RefusedAsync)
        {
            Difference = "Neither asks again. AxisBot may have a page and other platforms to serve and only ends what it does in Slack; an app of bolt is nothing else, and ends.",
        },
    ];

    private static async Task<Seen> HelloAsync(Rival rival)
    {
        var (ana, _) = rival.Room();
        var said = await ana.DirectMessageAsync("hello");
        var opened = rival.Slack.CallsOf(Open);
        var hears = said.Delivery is { IsAcknowledged: true, Attempts.Count: 1 };
        return new Seen(
            $"asks {Times(opened.Count)}, the token {(opened.All(call => call.HasTokenInHeader) ? "in the header" : "elsewhere")}; {(hears ? "hears what comes" : "is deaf")}",
            opened is [{ HasTokenInHeader: true }] && hears && rival.Slack.Surprises.Count == 0);
    }

    private static async Task<Seen> RenewAsync(Rival rival, string reason)
    {
        var sockets = rival.Slack.Sockets;
        var (ana, room) = rival.Room();
        var (first, gaps) = (sockets.Ready[0], sockets.Gaps.Count);
        await first.DisconnectAsync(reason);
        await sockets.UntilAsync(all => !first.IsReady || all.Ready.Any(other => other != first));
        var said = await ana.MentionAsync(room, Rival.Question);
        await sockets.UntilAsync(all => first.ClosedAt is not null && all.Ready.Any(other => other != first));
        return new Seen($"{Without(rival, gaps, out var seconds)}; {Left(first)}; {Taken(said.Delivery.Attempts.Count)}", sockets.Gaps.Count == gaps && first.ClosedByAppWith == 1000 && said.Delivery.Attempts.Count == 1, seconds);
    }

    private static async Task<Seen> TurnOffAsync(Rival rival)
    {
        await rival.Slack.Sockets.TurnOffAsync();
        var comesBack = await ComesBackAsync(rival);
        var (calls, says) = (rival.Slack.CallsOf(Open).Count, await rival.SaysAsync("link_disabled"));
        return new Seen(
            comesBack ? "comes back again and again" : $"{(calls == 1 ? "never asks again" : "asks again")}; {(says ? "says why" : "says nothing")}; its process {RunsOn(rival)}",
            calls == 1 && says && rival.IsAlive,
            $"{calls} connections asked for");
    }

    private static async Task<Seen> CrowdAsync(Rival rival)
    {
        await rival.Slack.CallsOfAsync(Open);
        var comesBack = await ComesBackAsync(rival);
        var calls = rival.Slack.CallsOf(Open).Count;
        return new Seen(comesBack ? "comes back each few seconds" : calls == 1 ? "waits" : "comes back once", calls == 1 && rival.IsAlive, $"{calls} connections asked for");
    }

    private static async Task<Seen> CutAsync(Rival rival)
    {
        var ((ana, room), gaps) = (rival.Room(), rival.Slack.Sockets.Gaps.Count);
        await rival.Slack.Sockets.Ready[0].CutAsync();
        var said = await ana.MentionAsync(room, Rival.Question);
        await rival.Slack.AnswersAsync(room);
        var without = Without(rival, gaps, out var seconds);
        return new Seen($"{without}; {Taken(said.Delivery.Attempts.Count)}", without == Short && said.Delivery is { IsAcknowledged: true, Attempts.Count: 1 }, seconds);
    }

    private static async Task<Seen> NoPongAsync(Rival rival)
    {
        var connection = await PingedAsync(rival);
        var (pings, begin) = (connection.PingsFromApp, rival.Slack.Clock.GetTimestamp());
        connection.AnswersPings = false;
        await rival.SeesAsync(() => IsLeft(connection), Long);
        var (unanswered, took) = (connection.PingsFromApp - pings, rival.Slack.Clock.GetElapsedTime(begin));
        var isReplaced = await IsReplacedAsync(rival, connection);
        return new Seen(
            !IsLeft(connection) ? "kept" : $"left after {(unanswered == 1 ? "one ping" : "several pings")} without an answer; {Next(isReplaced)}",
            unanswered == 1 && isReplaced,
            $"{unanswered} pings, {took.TotalSeconds:0.0} s");
    }

    private static async Task<Seen> NoPingAsync(Rival rival)
    {
        var connection = rival.Slack.Sockets.Ready[0];
        var begin = rival.Slack.Clock.GetTimestamp();
        await connection.PingAsync();
        var isLeft = await rival.SeesAsync(() => IsLeft(connection), LongerThanServerPing);
        var seconds = rival.Slack.Clock.GetElapsedTime(begin).TotalSeconds;
        return new Seen(isLeft ? $"left after {Math.Floor(seconds / 10) * 10:0} s" : "kept", !isLeft && connection.PongsFromApp == 1, $"{seconds:0.0} s");
    }

    private static async Task<Seen> SilentAsync(Rival rival)
    {
        var connection = await PingedAsync(rival);
        var begin = rival.Slack.Clock.GetTimestamp();
        connection.IsSilent = true;
        await rival.SeesAsync(() => IsLeft(connection), Long);
        var took = rival.Slack.Clock.GetElapsedTime(begin);
        var within = took <= LongEnoughForOften;
        return new Seen(IsLeft(connection) ? $"left {(within ? "within 15 s" : "late")}" : "kept", IsLeft(connection) && within, $"{took.TotalSeconds:0.0} s");
    }

    private static async Task<Seen> RefusedAsync(Rival rival)
    {
        await rival.Slack.CallsOfAsync(Open);
        await rival.SeesAsync(() => rival.Slack.CallsOf(Open).Count > 1, LongEnoughForOften);
        var calls = rival.Slack.CallsOf(Open).Count;
        var says = await rival.SaysAsync("Slack:AppToken");
        return new Seen($"asks {Times(calls)}; {(says ? "names the token; " : "")}its process {RunsOn(rival)}", calls == 1 && says && rival.IsAlive);
    }

    /// <summary>Whether it asks for a connection again and again.</summary>
    private static Task<bool> ComesBackAsync(Rival rival) => rival.SeesAsync(() => rival.Slack.CallsOf(Open).Count >= Often, LongEnoughForOften);

    /// <summary>A connection that has pinged the app and was answered, and the other way round.</summary>
    private static async Task<SocketConnection> PingedAsync(Rival rival)
    {
        var connection = rival.Slack.Sockets.Ready[0];
        await rival.Slack.Sockets.UntilAsync(_ => connection.PingsFromApp > 0);
        await connection.PingAsync();
        await rival.Slack.Sockets.UntilAsync(_ => connection.PongsFromApp > 0); // by now the pong to that ping has gone out
        return connection;
    }

    private static bool IsLeft(SocketConnection connection) => connection.ClosedByAppWith is not null || connection.ClosedAt is not null;

    private static Task<bool> IsReplacedAsync(Rival rival, SocketConnection left) => rival.SeesAsync(() => rival.Slack.Sockets.Ready.Any(other => other != left), Long);

    /// <summary>The time without a connection after so many others, whole seconds of it.</summary>
    private static string Without(Rival rival, int earlier, out string figures)
    {
        var gaps = rival.Slack.Sockets.Gaps.Skip(earlier).ToList();
        var time = gaps.Aggregate(TimeSpan.Zero, (sum, gap) => sum + ((gap.Until ?? rival.Slack.Clock.GetUtcNow()) - gap.From));
        figures = $"{time.TotalSeconds:0.00} s";
        return gaps.Count == 0 ? "0 s without a connection" : time < Soon ? Short : $"{Math.Min(time.TotalSeconds, LongestTold):0} s and more without a connection";
    }

    private static string Left(SocketConnection connection) => connection.ClosedByAppWith is { } code ? $"the old one closed with {code}" : "the old one not closed";

    private static string Taken(int attempts) => attempts == 1 ? "what is said meanwhile is taken when it is first told" : $"what is said meanwhile is taken when it is told {Times(attempts)}";

    private static string Next(bool isReplaced) => isReplaced ? "the next is open" : "there is no other";

    private static string RunsOn(Rival rival) => rival.IsAlive ? "runs on" : "ends";

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{count} times" };
}
