using System.Text.Json;

namespace AxisBot.SlackAdapter.Calls;

/// <summary>What became of a call of the Web API.</summary>
internal abstract record CallAnswer;

/// <summary>It was done.</summary>
/// <param name="Body">What Slack says to it.</param>
/// <param name="Scopes">The scopes of the token, where Slack names them.</param>
internal sealed record Done(JsonElement Body, IReadOnlyList<string> Scopes) : CallAnswer
{
    /// <summary>A member of the answer as text; null where it is none.</summary>
    public string? Text(params ReadOnlySpan<string> path) => Payload.Text(Body, path);
}

/// <summary>Slack declined it.</summary>
/// <param name="Error">Why, in Slack's word.</param>
/// <param name="Needed">The scope that is missing; null where none is.</param>
internal sealed record Declined(string Error, string? Needed = null) : CallAnswer
{
    /// <summary>Why, for people: the word, and the scope that is missing.</summary>
    public string Reason => Needed is null ? Error : $"{Error} ({Needed})";
}

/// <summary>There were too many calls, by Slack's count or by ours; it was not done.</summary>
/// <param name="Wait">How long to wait at the least.</param>
internal sealed record TooMany(TimeSpan Wait) : CallAnswer;

/// <summary>It was sent, and whether it was done is not known.</summary>
/// <param name="Reason">Why, for logs.</param>
internal sealed record Lost(string Reason) : CallAnswer;

/// <summary>It never left this machine.</summary>
/// <param name="Reason">Why, for logs.</param>
internal sealed record NotSent(string Reason) : CallAnswer;
