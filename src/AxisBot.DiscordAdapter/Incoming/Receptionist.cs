using System.Text.Json;
using AxisBot.Conversations;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Receiving;
using AxisBot.DiscordAdapter.Gateway;
using AxisBot.DiscordAdapter.Health;

namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>Takes what happens in Discord: reads it and keeps it. All work comes after that.</summary>
internal sealed class Receptionist(
    Identity identity, ChannelBook channels, MessageReader messages, InteractionDesk interactions, Reception reception, IKnownMessages known, DiscordMeters meters) : IEventSink
{
    private const int MostRecent = 20_000;
    private const string Create = "MESSAGE_CREATE";
    private const string Update = "MESSAGE_UPDATE";
    private const string Delete = "MESSAGE_DELETE";
    private const string DeleteMany = "MESSAGE_DELETE_BULK";
    private const string Interacted = "INTERACTION_CREATE";

    private readonly Lately<MessageId, bool> _recent = new(MostRecent);

    /// <inheritdoc/>
    public void Introduce(GatewaySession session) => identity.Learn(session.Bot, session.Application);

    /// <inheritdoc/>
    public bool Wants(string name, JsonElement body)
    {
        channels.Note(name, body);
        if (name == Create && messages.SaidToBot(body) is { } said)
        {
            _recent.Note(said, true); // here, in the order in which it comes: what is taken away again must not overtake it
        }

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

        foreach (var message in await ReadAsync(name, body, cancellation).ConfigureAwait(false))
        {
            _recent.Note(message.About, true);
            var isNew = await reception.TakeInAsync(message, cancellation).ConfigureAwait(false);
            meters.Arrived(message switch { WrittenMessage => "message", EditedMessage => "change", _ => "removal" }, isNew ? "new" : "repeated");
        }
    }

    private async Task<IReadOnlyList<IncomingMessage>> ReadAsync(string name, JsonElement body, CancellationToken cancellation) => name switch
    {
        Create => await messages.WrittenAsync(body, cancellation).ConfigureAwait(false) is { } written ? [written] : [],
        Update => await messages.ChangedAsync(body, message => IsKnownAsync(message, cancellation), cancellation).ConfigureAwait(false) is { } changed ? [changed] : [],
        _ => await messages.RemovedAsync(body, message => IsKnownAsync(message, cancellation), cancellation).ConfigureAwait(false),
    };

    private async Task<bool> IsKnownAsync(MessageId message, CancellationToken cancellation) =>
        _recent.TryGet(message, out _) || await known.HasAsync(message, cancellation).ConfigureAwait(false);
}
