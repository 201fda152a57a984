using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.Conversations;
using AxisBot.Conversations.Keeping;
using AxisBot.Conversations.Outages;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>
/// The right to hold one connection to the gateway, and the session that it carries, both kept in the store: after a restart the session
/// is gone on with, and of several workers one holds the connection while the others wait for it to fall silent.
/// </summary>
internal sealed class Seat(INotes notes, DeliverySettings delivery, GatewayTimes times, TimeProvider time, string bot, int shard, int shards)
{
    private const string WorkerName = "worker";
    private const string SessionName = "session";

    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(1);

    private readonly string _name = $"discord/{bot}/shard/{shard}/{shards}";
    private string? _version;
    private GatewaySession? _kept;
    private bool _isTaken;

    /// <summary>Waits until the seat is free, and takes it.</summary>
    /// <param name="own">The session that this worker has had there; null for none.</param>
    /// <param name="sees">Told of the session of another worker that holds the seat, again and again while that is so.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <returns>The session to go on with: <paramref name="own"/> where nobody else has sat there since, else what it carried last; null for none.</returns>
    public async Task<GatewaySession?> TakeAsync(GatewaySession? own, Action<GatewaySession> sees, CancellationToken cancellation)
    {
        while (true)
        {
            if (_isTaken && !notes.IsShared)
            {
                return own; // what is known here is newer than what is written, also while nothing can be written
            }

            var wait = await TryAsync(own, sees, cancellation).ConfigureAwait(false);
            if (wait is null)
            {
                _isTaken = true;
                return _kept;
            }

            await Task.Delay(wait.Value, time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Writes down how far the session has come. It need not be written where it says what is there and nobody else waits for the seat.</summary>
    /// <returns>False where another worker has taken the seat.</returns>
    public async Task<bool> KeepAsync(GatewaySession? session, CancellationToken cancellation)
    {
        if (session == _kept && !notes.IsShared)
        {
            return true;
        }

        try
        {
            return await WriteAsync(session, delivery.Worker, cancellation).ConfigureAwait(false);
        }
        catch (StateUnavailableException)
        {
            return true; // nobody else can write now either; it is tried again
        }
    }

    /// <summary>Leaves the seat to whoever comes next.</summary>
    public async Task LeaveAsync(GatewaySession? session)
    {
        try
        {
            await WriteAsync(session, "", CancellationToken.None).ConfigureAwait(false);
        }
        catch (StateUnavailableException)
        {
            // Whoever comes next waits until it is taken to be silent.
        }
    }

    /// <summary>Tries to take it; how long to wait where that is not possible, null where it is taken.</summary>
    private async Task<TimeSpan?> TryAsync(GatewaySession? own, Action<GatewaySession> sees, CancellationToken cancellation)
    {
        try
        {
            var note = await notes.ReadAsync(_name, cancellation).ConfigureAwait(false);
            var (worker, session) = Read(note?.Text);
            if (note is not null && notes.IsShared && worker.Length > 0 && worker != delivery.Worker && note.Age < times.Lease)
            {
                if (session is not null)
                {
                    sees(session);
                }

                var left = times.Lease - note.Age;
                return left > Outage ? Outage : left; // it may be left before
            }

            var isStillOurs = _isTaken && note is not null && note.Version == _version;
            _version = note?.Version;
            return await WriteAsync(isStillOurs ? own : session, delivery.Worker, cancellation).ConfigureAwait(false) ? null : Outage;
        }
        catch (StateUnavailableException)
        {
            return Outage;
        }
    }

    private async Task<bool> WriteAsync(GatewaySession? session, string worker, CancellationToken cancellation)
    {
        var text = new JsonObject { [WorkerName] = worker, [SessionName] = session?.Write() }.ToJsonString();
        if (await notes.WriteAsync(_name, text, _version, cancellation).ConfigureAwait(false) is not { } note)
        {
            return false;
        }

        (_version, _kept) = (note.Version, session);
        return true;
    }

    private static (string Worker, GatewaySession? Session) Read(string? text)
    {
        try
        {
            using var json = JsonDocument.Parse(text is { Length: > 0 } ? text : "{}");
            return (json.RootElement.Text(WorkerName) ?? "", GatewaySession.Read(json.RootElement.Part(SessionName)));
        }
        catch (JsonException)
        {
            return ("", null);
        }
    }
}
