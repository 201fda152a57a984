using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Deliveries;

/// <summary>What became of one sending.</summary>
/// <param name="IsAcknowledged">Whether the app took it in time.</param>
/// <param name="Answer">What the app answered with it; null for nothing.</param>
/// <param name="Reason">Why it counts as failed, in the words of Slack: "timeout", "http_error"; null where it was taken.</param>
/// <param name="Status">The status by HTTP; null by Socket Mode and where none came.</param>
/// <param name="ForbidsRetry">Whether the app asked that it be not sent again.</param>
public sealed record Receipt(bool IsAcknowledged, JsonObject? Answer = null, string? Reason = null, int? Status = null, bool ForbidsRetry = false);
