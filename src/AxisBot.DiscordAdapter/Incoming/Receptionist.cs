using System.Text.Json;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Receiving;
using AxisBot.DiscordAdapter.Gateway;
using AxisBot.DiscordAdapter.Health;

namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>Takes what happens in Discord: reads it and keeps it. All work comes after that.</summary>
internal sealed class Receptionist(
    Identity identity, ChannelBook channels, MessageReader messages, InteractionDesk interactions, Reception reception, IKnownMessages known, DiscordMeters meters, TimeProvider time) : IEventSink
{
    private const int MostRecent = 20_000;
    private const string Create = "MESSAGE_CREATE";
    private const string Update = "MESSAGE_UPDATE";
    private const string Delete = "MESSAGE_DELETE";
    private const string DeleteMany = "MESSAGE_DELETE_BULK";
    private const string Interacted = "INTERACTION_CREATE";

    /// <summary>For so long after the start it is not known what was taken in before it and is not answered yet.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(10);

    private readonly DateTimeOffset _begin = time.GetUtcNow();
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<MessageId, bool> _recent = [];

    /// <inheritdoc/>
    public void Introduce(GatewaySession session) => identity.Learn(session.Bot, session.Application);

    /// <inheritdoc/>
    public bool Wants(string name, JsonElement body)
    {
        channels.Note(name, body);
        return name is Create or Update or Delete or DeleteMany or Interacted;
    }

    /// <inheritdoc/>
    public async Task TakeAsync(string name, JsonElement body, CancellationToken cancellation)
    {
        if (name == Interacted)
        {
            meters.Arrived("interaction", await interactions.TakeAsync(body, cancellation).ConfigureAwait(false));
            return;
        }

        foreach (var arrival in await ReadAsync(name, body, cancellation).ConfigureAwait(false))
        {
            if (!arrival.IfKnown || await IsKnownAsync(arrival.Message.About, cancellation).ConfigureAwait(false))
            {
                Remember(arrival.Message.About);
                var isNew = await reception.TakeInAsync(arrival.Message, cancellation).ConfigureAwait(false);
                meters.Arrived(arrival.Message switch { WrittenMessage => "message", EditedMessage => "change", _ => "removal" }, isNew ? "new" : "repeated");
            }
        }
    }

    private async Task<IReadOnlyList<Arrival>> ReadAsync(string name, JsonElement body, CancellationToken cancellation) => name switch
    {
        Create => await messages.WrittenAsync(body, cancellation).ConfigureAwait(false) is { } written ? [written] : [],
        Update => await messages.ChangedAsync(body, cancellation).ConfigureAwait(false) is { } changed ? [changed] : [],
        _ => await messages.RemovedAsync(body, cancellation).ConfigureAwait(false),
    };

    private async Task<bool> IsKnownAsync(MessageId message, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_recent.ContainsKey(message))
            {
                return true;
            }
        }

        return time.GetUtcNow() - _begin < Young || await known.FindAsync(message, cancellation).ConfigureAwait(false) is not null;
    }

    private void Remember(MessageId message)
    {
        lock (_gate)
        {
            _recent.Remove(message);
            _recent[message] = true;
            if (_recent.Count > MostRecent)
            {
                _recent.RemoveAt(0);
            }
        }
    }
}
