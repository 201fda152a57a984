using System.Text.Json.Nodes;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Receiving;
using AxisBot.SlackAdapter.Health;
using Microsoft.Extensions.Logging;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>
/// Takes what Slack tells: reads it, keeps it, and only then lets Slack be told that it arrived. All work comes after that.
/// </summary>
internal sealed partial class Receptionist(
    EventReader events, InteractionReader interactions, CommandReader commands, Reception reception, Errands errands, SlackMeters meters, TimeProvider time, ILogger<Receptionist> log)
{
    /// <summary>Takes something.</summary>
    /// <returns>What Slack is told together with the word that it arrived; null for no more than that.</returns>
    /// <exception cref="StateUnavailableException">It could not be kept: Slack must not be told that it arrived.</exception>
    public async Task<JsonObject?> TakeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var begin = time.GetTimestamp();
        var arrival = Read(delivery);
        var outcome = "ignored";
        if (arrival.Message is { } message)
        {
            outcome = await reception.TakeInAsync(message, cancellation).ConfigureAwait(false) ? "new" : "repeated";
        }
        else if (arrival.Errand is { } errand)
        {
            outcome = errands.Take(errand) ? "new" : "dropped";
        }

        meters.Arrived(delivery.Sort, outcome, time.GetElapsedTime(begin));
        return arrival.Answer;
    }

    /// <summary>What cannot be read is taken all the same: it would be brought again and again.</summary>
    private Arrival Read(Delivery delivery)
    {
        try
        {
            return delivery.Kind switch
            {
                DeliveryKind.Event => events.Read(delivery.Payload),
                DeliveryKind.Interaction => interactions.Read(delivery.Payload),
                _ => commands.Read(delivery.Payload),
            };
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException)
        {
            Unreadable(log, delivery.Sort, failure.GetType().ToString());
            return Arrival.Nothing;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Sort} of Slack could not be read: {Failure}")]
    private static partial void Unreadable(ILogger log, string sort, string failure);
}
