using System.Text.Json.Nodes;
using AxisBot.Conversations.Messages;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>What something that Slack tells means for AxisBot.</summary>
internal sealed record Arrival
{
    /// <summary>Nothing.</summary>
    public static readonly Arrival Nothing = new();

    /// <summary>What is taken in and answered; null where it is none.</summary>
    public IncomingMessage? Message { get; init; }

    /// <summary>What is shown at once and needs no answer; null for nothing.</summary>
    public Errand? Errand { get; init; }

    /// <summary>What Slack is told together with the word that it arrived; null for no more than that.</summary>
    public JsonObject? Answer { get; init; }

    /// <summary>A message to take in.</summary>
    public static Arrival Of(IncomingMessage message) => new() { Message = message };

    /// <summary>Something to show.</summary>
    public static Arrival Of(Errand errand) => new() { Errand = errand };
}
