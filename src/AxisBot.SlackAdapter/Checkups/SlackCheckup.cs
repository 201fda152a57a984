using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Health;
using AxisBot.SlackAdapter.Manifests;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.SlackAdapter.Checkups;

/// <summary>How sure a finding is of itself.</summary>
public enum FindingTone
{
    /// <summary>It is well.</summary>
    Good,

    /// <summary>It is wrong, and AxisBot cannot be in Slack with it.</summary>
    Bad,

    /// <summary>It is worth a note.</summary>
    Note,
}

/// <summary>Something about Slack that was looked at.</summary>
/// <param name="What">What.</param>
/// <param name="Tone">How it is.</param>
/// <param name="Text">The same in words; of what is wrong, also what to do.</param>
public sealed record SlackFinding(string What, FindingTone Tone, string Text);

/// <summary>Tries tokens, scopes and channels with Slack itself, before anybody relies on them. Nothing is posted.</summary>
public static class SlackCheckup
{
    private const string Nowhere = "Slack could not be asked";

    /// <summary>Looks.</summary>
    public static async Task<IReadOnlyList<SlackFinding>> LookAsync(SlackSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        using var http = Sending.NewClient();
        using var health = new SlackHealth(settings, time, NullLogger<SlackHealth>.Instance);
        using var meters = new SlackMeters();
        var client = new SlackClient(settings, http, new Pace(time), health, meters, time);
        var findings = new List<SlackFinding>();
        var bot = await client.CallAsync(Methods.Test, new CallFields(), cancellation).ConfigureAwait(false);
        findings.Add(OfBot(bot));
        if (bot is Done done)
        {
            findings.Add(OfScopes(done.Scopes, settings));
            foreach (var channel in settings.NamedChannels)
            {
                findings.Add(OfChannel(channel, await client.CallAsync(Methods.Channel, new CallFields().In(channel), cancellation).ConfigureAwait(false)));
            }
        }

        if (settings.Transport == SlackTransport.Sockets && !health.IsOver)
        {
            findings.Add(OfApp(await client.OpenConnectionAsync(cancellation).ConfigureAwait(false)));
        }

        return findings;
    }

    private static SlackFinding OfBot(CallAnswer answer)
    {
        const string what = "Slack, token of the bot";
        return answer switch
        {
            Done done => new(what, FindingTone.Good, $"it is {done.Text("user") ?? "the bot"} in the workspace {done.Text("team") ?? "?"} ({done.Text("team_id") ?? "?"})"),
            Declined declined when CallErrors.IsOfToken(declined.Error) => new(what, FindingTone.Bad, EndReason.OfBotToken(declined.Error).Wrong),
            _ => Unasked(what, answer),
        };
    }

    private static SlackFinding OfScopes(IReadOnlyList<string> scopes, SlackSettings settings)
    {
        const string what = "Slack, scopes";
        var missing = Scopes.OfBot(settings).Except(scopes).ToList();
        return scopes.Count == 0 ? new(what, FindingTone.Note, "Slack did not tell them")
            : missing.Count == 0 ? new(what, FindingTone.Good, "all are there that these settings need")
            : new(what, FindingTone.Bad, $"missing: {string.Join(", ", missing)}; put what \"axisbot manifest slack\" prints into the app, and install it again");
    }

    private static SlackFinding OfApp(CallAnswer answer)
    {
        const string what = "Slack, token of the app";
        return answer switch
        {
            Done => new(what, FindingTone.Good, "it opens connections"),
            Declined declined when CallErrors.IsOfToken(declined.Error) => new(what, FindingTone.Bad, EndReason.OfAppToken(declined.Error).Wrong),
            Declined { Error: CallErrors.MissingScope } declined => new(what, FindingTone.Bad, EndReason.OfConnections(declined.Reason).Wrong),
            _ => Unasked(what, answer),
        };
    }

    private static SlackFinding OfChannel(string channel, CallAnswer answer)
    {
        var what = $"Slack, channel {channel}";
        return answer switch
        {
            Done done when Payload.IsTrue(done.Body, "channel", "is_archived") => new(what, FindingTone.Bad, "it is archived; name another in the settings"),
            Done done when Payload.IsTrue(done.Body, "channel", "is_member") || Payload.IsTrue(done.Body, "channel", "is_im") => new(what, FindingTone.Good, $"AxisBot is in {done.Text("channel", "name") ?? "it"}"),
            Done => new(what, FindingTone.Bad, "AxisBot is not in it; write /invite @axisbot there"),
            Declined { Error: CallErrors.ChannelNotFound } => new(what, FindingTone.Bad, "there is no such channel, or it is private and AxisBot is not in it; take its id from the details of the channel"),
            Declined { Error: CallErrors.MissingScope } declined => new(what, FindingTone.Note, $"it cannot be looked at: {declined.Reason}"),
            _ => Unasked(what, answer),
        };
    }

    private static SlackFinding Unasked(string what, CallAnswer answer) => new(what, FindingTone.Bad, answer switch
    {
        Declined declined => $"Slack declined: {declined.Reason}",
        TooMany => $"{Nowhere}: too many calls; try again in a minute",
        Lost lost => $"{Nowhere}: {lost.Reason}",
        NotSent not => $"{Nowhere}: {not.Reason}; is there a way to the network from here?",
        _ => Nowhere,
    });
}
