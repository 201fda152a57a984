using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Calls;

/// <summary>A call of the Web API that came, and what became of it.</summary>
/// <param name="Number">Which call it was of all, from 1 on.</param>
/// <param name="Method">The method.</param>
/// <param name="Arguments">Its arguments without the token.</param>
/// <param name="At">When it came.</param>
public sealed record ApiCall(int Number, string Method, Arguments Arguments, DateTimeOffset At)
{
    /// <summary>The token that it came with; null where it had none.</summary>
    public string? Token { get; init; }

    /// <summary>Whether the token stood in the header.</summary>
    public bool HasTokenInHeader { get; init; }

    /// <summary>The status that was answered; 0 where no answer went out.</summary>
    public int Status { get; init; }

    /// <summary>What was answered, or would have been had the script not stood between; null where nothing was done.</summary>
    public JsonObject? Answer { get; init; }

    /// <summary>Whether what was asked for was done.</summary>
    public bool WasDone => Answer is not null && (bool)Answer["ok"]!;

    /// <summary>The error; null where it was done, and where the script stood between.</summary>
    public string? Error => (string?)Answer?["error"];

    /// <summary>An argument as text.</summary>
    public string? this[string argument] => Arguments.Text(argument);
}
