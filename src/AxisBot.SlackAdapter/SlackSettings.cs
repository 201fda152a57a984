using System.Net;

namespace AxisBot.SlackAdapter;

/// <summary>By which way Slack tells AxisBot what happens.</summary>
public enum SlackTransport
{
    /// <summary>Over connections that AxisBot opens (Socket Mode): nothing of AxisBot need be reached from outside.</summary>
    Sockets,

    /// <summary>By requests to an address of AxisBot's own (Events API over HTTP), each of them signed.</summary>
    Http,
}

/// <summary>How AxisBot is in a Slack workspace. Tokens and the secret are never shown.</summary>
public sealed record SlackSettings
{
    /// <summary>The name of the surface, as places and settings have it.</summary>
    public const string SurfaceName = "slack";

    /// <summary>The token of the bot (xoxb-...).</summary>
    public required string BotToken { get; init; }

    /// <summary>The token of the app (xapp-...), by which connections are opened; null where requests are taken instead.</summary>
    public string? AppToken { get; init; }

    /// <summary>The secret that signs requests; null where connections are opened instead.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>By which way Slack tells what happens.</summary>
    public SlackTransport Transport { get; init; }

    /// <summary>How many connections are kept open; from 1 to 10, and more than one so that none is missed while one is renewed.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>The address that requests are taken at.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Its port; 0 for any that is free.</summary>
    public int Port { get; init; } = 5081;

    /// <summary>Where Slack reaches that address from outside, for the manifest; null where it does not.</summary>
    public Uri? EventsUrl { get; init; }

    /// <summary>Whether AxisBot is an agent there: suggested questions, the status of its work, answers that grow.</summary>
    public bool IsAgent { get; init; } = true;

    /// <summary>Whether answers to direct messages grow before the eyes of who asked; only as an agent.</summary>
    public bool Streams { get; init; } = true;

    /// <summary>Whether charts are brought as pictures, where they can be drawn; their bars of letters and their tables are there anyhow.</summary>
    public bool Pictures { get; init; } = true;

    /// <summary>
    /// Whether AxisBot may read the channels that it is in: for follow-ups without a mention, for questions that are changed or removed, and
    /// to find out after a crash what was posted.
    /// </summary>
    public bool ReadsChannels { get; init; }

    /// <summary>The ids of those who may set what holds in channels; empty: whoever administers the workspace.</summary>
    public IReadOnlyList<string> Managers { get; init; } = [];

    /// <summary>Where the Web API is.</summary>
    public Uri Api { get; init; } = new("https://slack.com/api/");

    /// <summary>The channels of Slack that the settings name, which a checkup looks at.</summary>
    public IReadOnlyList<string> NamedChannels { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"Slack by {Transport}"; // a record would write out its tokens
}
