using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>Lets a connection begin a session or go on with one.</summary>
internal sealed class SessionDoor(LoopbackDiscord home, GatewayConnection connection)
{
    /// <summary>Begins a session; or why not.</summary>
    public GatewayCloseCode? Identify(JsonObject said)
    {
        var plan = connection.Plan;
        var rules = new IdentifyRules(home.Settings, home.Gateway.GuildsOfShard);
        if (plan.ClosesOnIdentify is null && rules.Refuse(said, home.CurrentToken) is { } refusal)
        {
            return refusal;
        }

        var (shard, shards) = IdentifyRules.ShardOf(said);
        switch (home.Gateway.Budget.Take(shard))
        {
            case IdentifyVerdict.Exhausted:
                home.ResetToken();
                return null;
            case IdentifyVerdict.TooSoon:
                home.Complain("gateway Identify", "more shards than may identify within 5 s");
                connection.Send(GatewayConnection.Frame(GatewayOp.InvalidSession, false));
                return null;
        }

        if (plan.LetsNobodyIn)
        {
            return null;
        }

        if (plan.ClosesOnIdentify is { } code)
        {
            connection.Close(code);
        }
        else if (plan.InvalidatesIdentify)
        {
            connection.Send(GatewayConnection.Frame(GatewayOp.InvalidSession, false));
        }
        else
        {
            home.Gateway.Begin(connection, (GatewayIntents)said["intents"]!.GetValue<int>(), shard, shards);
        }

        return null;
    }

    /// <summary>Goes on with a session; or why not.</summary>
    public GatewayCloseCode? Resume(JsonObject said)
    {
        if (said["token"] is not JsonValue token || said["session_id"] is not JsonValue id || said["seq"] is not JsonValue last
            || id.GetValueKind() != JsonValueKind.String || !last.TryGetValue(out int sequence))
        {
            return GatewayCloseCode.DecodeError;
        }

        if (token.ToString() != home.CurrentToken)
        {
            return GatewayCloseCode.AuthenticationFailed;
        }

        if (connection.Plan.LetsNobodyIn)
        {
            return null;
        }

        if (connection.Plan.ClosesOnResume is { } code)
        {
            connection.Close(code);
            return null;
        }

        return Resume(home.Gateway.Find(id.ToString()), sequence);
    }

    private GatewayCloseCode? Resume(GatewaySession? session, int sequence)
    {
        if (session is not null && home.Gateway.IsOver(session))
        {
            home.Gateway.Forget(session);
            connection.Close(GatewayCloseCode.SessionTimedOut, "Session timed out.");
            return null;
        }

        if (session is not null && (sequence > session.Sequence || sequence < 0))
        {
            home.Gateway.Forget(session);
            return GatewayCloseCode.InvalidSequence;
        }

        if (session is null || connection.Plan.InvalidatesResume is not null || !session.CanReplayAfter(sequence))
        {
            RefuseSession(session, connection.Plan.InvalidatesResume ?? false);
            return null;
        }

        home.Gateway.Continue(connection, session, sequence);
        return null;
    }

    private void RefuseSession(GatewaySession? session, bool mayResume)
    {
        if (session is not null && !mayResume)
        {
            home.Gateway.Forget(session);
        }

        connection.Send(GatewayConnection.Frame(GatewayOp.InvalidSession, mayResume));
    }
}
