using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>A frame that a client sent or was sent.</summary>
/// <param name="At">When.</param>
/// <param name="Op">What it is.</param>
/// <param name="Body">All of it.</param>
public sealed record GatewayFrame(DateTimeOffset At, GatewayOp Op, JsonObject Body)
{
    /// <summary>The name of the event.</summary>
    public string? Event => Body["t"]?.GetValue<string>();

    /// <summary>The number of the event.</summary>
    public int? Sequence => Body["s"]?.GetValue<int>();

    /// <inheritdoc/>
    public override string ToString() => $"{Op} {Event}".TrimEnd();
}

/// <summary>How a connection ended.</summary>
/// <param name="At">When.</param>
/// <param name="Code">The code that was sent; null where the connection broke.</param>
/// <param name="ByClient">Whether the client ended it.</param>
public sealed record ConnectionEnd(DateTimeOffset At, int? Code, bool ByClient);
