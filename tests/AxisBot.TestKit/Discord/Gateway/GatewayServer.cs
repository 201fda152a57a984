using System.Globalization;
using AxisBot.TestKit.Discord.World;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>The gateway: its connections and sessions, and what is planned for the next ones.</summary>
public sealed class GatewayServer
{
    private readonly LoopbackDiscord _home;
    private readonly Queue<ConnectionPlan> _plans = [];
    private readonly Dictionary<string, GatewaySession> _sessions = [];
    private int _lastSession;

    internal GatewayServer(LoopbackDiscord home)
    {
        _home = home;
        Budget = new IdentifyBudget(home.Settings, home.Time);
        Members = new MemberRequests(home);
    }

    /// <summary>All connections that there were.</summary>
    public Journal<GatewayConnection> Connections { get; } = new();

    /// <summary>All sessions that began with READY.</summary>
    public Journal<GatewaySession> Readied { get; } = new();

    /// <summary>All sessions that were resumed, once for each time.</summary>
    public Journal<GatewaySession> Resumed { get; } = new();

    /// <summary>How often the bot may still identify.</summary>
    public IdentifyBudget Budget { get; }

    /// <summary>What is done with all connections for which nothing else is planned.</summary>
    public ConnectionPlan Usual { get; set; } = new();

    /// <summary>Where READY says that a session is to be resumed; a test may name a place where nobody answers.</summary>
    public Uri ResumeUrl { get; set; } = new("ws://127.0.0.1:1");

    /// <summary>The sessions that live, those too that wait to be resumed.</summary>
    public IReadOnlyList<GatewaySession> Sessions
    {
        get
        {
            lock (_home.Gate)
            {
                return [.. _sessions.Values];
            }
        }
    }

    internal MemberRequests Members { get; }

    /// <summary>Plans what is done with the next connections, one after another.</summary>
    public void Plan(params ConnectionPlan[] plans)
    {
        lock (_home.Gate)
        {
            Array.ForEach(plans, _plans.Enqueue);
        }
    }

    /// <summary>Ends all sessions, as an outage does: none can be resumed.</summary>
    public void ForgetSessions()
    {
        lock (_home.Gate)
        {
            _sessions.Clear();
        }
    }

    internal int GuildsOfShard(int shard, int shards) => GuildsOf(shard, shards).Count();

    internal GatewaySession? Find(string id) => _sessions.GetValueOrDefault(id);

    internal bool IsOver(GatewaySession session) => session.AloneSince is { } since && _home.Time.GetUtcNow() - since > _home.Settings.SessionLife;

    internal void Forget(GatewaySession session) => _sessions.Remove(session.Id);

    internal async Task HandleAsync(HttpContext context, bool isResumeAddress)
    {
        var plan = NextPlan();
        if (plan.RefusedWith is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        GatewayConnection? connection = null;
        var accepted = await WebSocketUpgrade.AcceptAsync(context, cut => Cut(cut, connection));
        if (accepted is null)
        {
            _home.Complain($"gateway {context.Request.Path}", "no WebSocket");
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        connection = new GatewayConnection(_home, context, accepted.Value, VersionPlan(context, plan), isResumeAddress);
        using var protocol = new GatewayProtocol(_home, connection);
        Connections.Add(connection);
        await connection.RunAsync(protocol);
    }

    internal void Begin(GatewayConnection connection, GatewayIntents intents, int shard, int shards)
    {
        var id = (++_lastSession).ToString("x8", CultureInfo.InvariantCulture);
        var session = new GatewaySession(id, intents, shard, shards, _home.Settings.ReplayBuffer) { Connection = connection };
        _sessions[id] = session;
        connection.Session = session;
        var guilds = GuildsOf(shard, shards).ToList();
        session.Dispatch("READY", ReadyEvent.Write(_home, session, guilds), _home.Time.GetUtcNow());
        foreach (var guild in guilds)
        {
            Dispatch(session, new GatewayEvent("GUILD_CREATE", guild, GatewayIntents.Guilds, _ => Wire.GuildWire.Of(guild, _home.World.Bot)));
        }

        Readied.Add(session);
    }

    internal void Continue(GatewayConnection connection, GatewaySession session, int sequence)
    {
        session.Connection?.Close(GatewayCloseCode.UnknownError, "resumed elsewhere");
        session.Connection = connection;
        session.AloneSince = null;
        connection.Session = session;
        foreach (var frame in session.After(sequence))
        {
            for (var i = connection.Plan.Replays(frame.Sequence!.Value); i > 0; i--)
            {
                connection.Send(frame.Body);
            }
        }

        session.DispatchResumed();
        Resumed.Add(session);
    }

    internal void Detach(GatewaySession session, ConnectionEnd end)
    {
        session.Connection = null;
        session.AloneSince = _home.Time.GetUtcNow();
        if ((GatewayCloseCode?)end.Code is GatewayCloseCode.Normal or GatewayCloseCode.GoingAway
            || (!end.ByClient && (GatewayCloseCode?)end.Code is GatewayCloseCode.AuthenticationFailed or GatewayCloseCode.InvalidSequence or GatewayCloseCode.SessionTimedOut))
        {
            Forget(session);
        }
    }

    internal void Dispatch(GatewayEvent happened)
    {
        foreach (var session in _sessions.Values)
        {
            Dispatch(session, happened);
        }
    }

    internal Task FlushedAsync() => Task.WhenAll(Connections.All.Where(connection => !connection.Ended.IsCompleted).Select(connection => connection.FlushedAsync()));

    internal void CloseAll(GatewayCloseCode code)
    {
        foreach (var connection in Connections.All)
        {
            connection.Close(code);
        }
    }

    internal void AbortAll()
    {
        foreach (var connection in Connections.All.Where(connection => !connection.Ended.IsCompleted))
        {
            connection.Thaw();
            connection.Abort();
        }
    }

    private static void Cut(HttpContext context, GatewayConnection? connection)
    {
        connection?.MarkCut();
        if (connection?.Plan.CutsInOrder != true)
        {
            context.Abort();
        }
    }

    /// <summary>A version of the gateway that there is not is told so at once.</summary>
    private static ConnectionPlan VersionPlan(HttpContext context, ConnectionPlan plan) => context.Request.Query["v"].ToString() is "9" or "10"
        ? plan
        : plan with { Opening = Opening.Silence, ClosesAtOnce = GatewayCloseCode.InvalidVersion };

    private ConnectionPlan NextPlan()
    {
        lock (_home.Gate)
        {
            return _plans.TryDequeue(out var planned) ? planned : Usual;
        }
    }

    private IEnumerable<DiscordGuild> GuildsOf(int shard, int shards) =>
        _home.World.Guilds.Where(guild => guild.HasBot && GatewayEvent.ShardOf(guild, shards) == shard);

    private void Dispatch(GatewaySession session, GatewayEvent happened)
    {
        if (happened.IsFor(session))
        {
            session.Dispatch(happened.Name, happened.Write(session), _home.Time.GetUtcNow());
        }
    }
}
