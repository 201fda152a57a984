using System.Text.Json;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>Reads what happened in the workspace.</summary>
internal sealed class EventReader(SlackSettings settings, MessageReader messages)
{
    private const string Home = "home";
    private const string MessagesTab = "messages";

    /// <summary>What an event means.</summary>
    public Arrival Read(JsonElement payload)
    {
        if (Payload.At(payload, "event") is not { } happened || Payload.Text(payload, "team_id") is not { } team)
        {
            return Arrival.Nothing;
        }

        return Payload.Text(happened, "type") switch
        {
            "app_mention" or "message" => messages.Read(payload, happened, team),
            "app_home_opened" => Opened(happened, team),
            "app_context_changed" => Looked(happened),
            "agent_session_stopped" => Stopped(happened),
            _ => Arrival.Nothing,
        };
    }

    private Arrival Opened(JsonElement happened, string team)
    {
        if (Payload.Text(happened, "user") is not { } user || Payload.Text(happened, "channel") is not { } channel)
        {
            return Arrival.Nothing;
        }

        return Payload.Text(happened, "tab") switch
        {
            Home => Arrival.Of(new ShowHome(user, new HomeView(team, channel))),
            MessagesTab when settings.IsAgent => Arrival.Of(new OfferQuestions(team, channel)),
            _ => Arrival.Nothing,
        };
    }

    private static Arrival Looked(JsonElement happened) =>
        Payload.Text(happened, "user") is { } user && Payload.Text(happened, "context", "channel_id") is { } channel ? Arrival.Of(new NoteLooking(user, channel)) : Arrival.Nothing;

    private static Arrival Stopped(JsonElement happened) =>
        Payload.Text(happened, "channel") is { } channel && Payload.Text(happened, "thread_ts") is { } thread ? Arrival.Of(new StopWork(channel, thread)) : Arrival.Nothing;
}
