using AxisBot.TestKit.Slack.Deliveries;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.People;

/// <summary>Something that a person said, and what the app was told of it.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Post">The message.</param>
/// <param name="Deliveries">What the app was told: nothing where it did not subscribe, two things for a mention that it hears twice.</param>
public sealed record Said(Channel Channel, Post Post, IReadOnlyList<Delivery> Deliveries)
{
    /// <summary>The timestamp of the message.</summary>
    public string Ts => Post.Ts;

    /// <summary>The root of its thread: itself where it stands in none.</summary>
    public string Thread => Post.ThreadTs ?? Post.Ts;

    /// <summary>The only thing that the app was told.</summary>
    public Delivery Delivery => Deliveries.Single();

    /// <summary>Waits until the app has taken all of it, or it was sent for the last time in vain.</summary>
    public async Task<Said> TakenAsync()
    {
        await Task.WhenAll(Deliveries.Select(delivery => delivery.End));
        return this;
    }
}
