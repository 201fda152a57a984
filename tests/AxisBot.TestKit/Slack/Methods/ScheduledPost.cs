using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>A message that waits for its time.</summary>
/// <param name="Id">Its id, "Q...".</param>
/// <param name="Channel">Where it will be posted.</param>
/// <param name="At">When.</param>
/// <param name="Arguments">What it will say.</param>
/// <param name="MadeAt">When it was asked for.</param>
internal sealed record ScheduledPost(string Id, Channel Channel, DateTimeOffset At, Arguments Arguments, DateTimeOffset MadeAt)
{
    /// <summary>Rings when its time has come.</summary>
    public ITimer? Alarm { get; set; }
}
