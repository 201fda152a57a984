using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Deliveries;

namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>An envelope that the app has not acknowledged yet.</summary>
internal sealed class Waiting(Delivery delivery, JsonObject envelope)
{
    private readonly TaskCompletionSource<Receipt> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Delivery Delivery { get; } = delivery;

    public JsonObject Envelope { get; } = envelope;

    /// <summary>The connection that it went out on; null where there was none yet.</summary>
    public SocketConnection? On { get; set; }

    public Task<Receipt> Receipt => _receipt.Task;

    public bool IsOver => _receipt.Task.IsCompleted;

    public void Acknowledge(JsonObject? answer) => _receipt.TrySetResult(new Receipt(true, answer));

    public void Fail(string reason) => _receipt.TrySetResult(new Receipt(false, Reason: reason));
}
