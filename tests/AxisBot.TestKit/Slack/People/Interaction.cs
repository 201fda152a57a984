using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Deliveries;

namespace AxisBot.TestKit.Slack.People;

/// <summary>Something that a person pressed or called.</summary>
/// <param name="Delivery">What the app was told.</param>
/// <param name="TriggerId">By which it may open a view, for three seconds.</param>
/// <param name="ResponseUrl">By which it may answer; null where it was pressed in a view.</param>
public sealed record Interaction(Delivery Delivery, string TriggerId, string? ResponseUrl)
{
    /// <summary>Whether the person sees that the app did not answer in time.</summary>
    public bool HasFailed => Delivery.IsLost;

    /// <summary>What the app answered in taking it; null for nothing, and while it has not.</summary>
    public JsonObject? Answer => Delivery.End is { IsCompletedSuccessfully: true, Result.Answer: var answer } ? answer : null;

    /// <summary>Waits until the app has taken it, or the time for it is over.</summary>
    public async Task<Interaction> TakenAsync()
    {
        await Delivery.End;
        return this;
    }
}
