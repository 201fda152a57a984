namespace AxisBot.TestKit.Slack.Deliveries;

/// <summary>A way from Slack to the app.</summary>
internal interface ITransport
{
    /// <summary>A name for the next sending.</summary>
    string NextId(Delivery delivery);

    /// <summary>Carries one sending there, and tells what became of it.</summary>
    Task<Receipt> CarryAsync(Delivery delivery, Attempt attempt, CancellationToken deadline, CancellationToken closed);
}
