using System.Text.Json;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>Who is told what happens in Discord.</summary>
internal interface IEventSink
{
    /// <summary>Told before anything else of a session: who the bot is there.</summary>
    void Introduce(GatewaySession session);

    /// <summary>Whether an event is of interest. What this says no to was perhaps noted, and is over.</summary>
    bool Wants(string name, JsonElement body);

    /// <summary>Takes an event: when it returns, the event is kept or of no interest.</summary>
    /// <exception cref="Conversations.Outages.StateUnavailableException">It could not be kept; it is to be brought once more.</exception>
    Task TakeAsync(string name, JsonElement body, CancellationToken cancellation);
}
