using AxisBot.Conversations.Budgets;
using AxisBot.DiscordAdapter.Gateway;
using AxisBot.DiscordAdapter.Health;
using AxisBot.DiscordAdapter.Posting;
using AxisBot.DiscordAdapter.Rest;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.DiscordAdapter.Checkups;

/// <summary>How sure a finding is of itself.</summary>
public enum FindingTone
{
    /// <summary>It is well.</summary>
    Good,

    /// <summary>It is wrong, and AxisBot cannot be in Discord with it.</summary>
    Bad,

    /// <summary>It is worth a note.</summary>
    Note,
}

/// <summary>Something about Discord that was looked at.</summary>
/// <param name="What">What.</param>
/// <param name="Tone">How it is.</param>
/// <param name="Text">The same in words; of what is wrong, also what to do.</param>
public sealed record DiscordFinding(string What, FindingTone Tone, string Text);

/// <summary>Tries token, gateway and channels with Discord itself, before anybody relies on them. Nothing is posted, and no session is begun.</summary>
public static class DiscordCheckup
{
    private const int ContentIntent = (1 << 18) | (1 << 19);
    private const string ByPeople = "1";
    private const string Invite = "invite it by the first link of \"axisbot manifest discord\"";

    /// <summary>Looks.</summary>
    public static async Task<IReadOnlyList<DiscordFinding>> LookAsync(DiscordSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        using var health = new DiscordHealth(time, NullLogger<DiscordHealth>.Instance);
        using var meters = new DiscordMeters();
        using var rest = new DiscordRest(settings, new InvalidRequests(new NoBudgets(), time), health, meters, time, NullLogger<DiscordRest>.Instance);
        var findings = new List<DiscordFinding>();
        var application = await rest.SendAsync(Calls.Application(), cancellation).ConfigureAwait(false);
        findings.Add(OfToken(application, health));
        if (application is not Done known || (known.Body.Part("bot").Id("id") ?? known.Body.Id("id")) is not { } bot)
        {
            return findings;
        }

        findings.Add(OfIntents(known, settings));
        findings.AddRange(OfPortal(known));
        findings.Add(known.Body.Part("integration_types_config").Part(ByPeople).ValueKind == System.Text.Json.JsonValueKind.Object
            ? new("Discord, installation", FindingTone.Good, "people can also install it for themselves")
            : new("Discord, installation", FindingTone.Note, "people cannot install it for themselves; turn on User Install in the developer portal (Installation) if they should"));
        findings.Add(OfGateway(await GatewayInfo.AskAsync(rest, cancellation).ConfigureAwait(false)));
        findings.Add(OfServers(known));
        foreach (var server in settings.NamedServers)
        {
            findings.Add(await OfServerAsync(rest, server, cancellation).ConfigureAwait(false));
        }

        foreach (var channel in settings.NamedChannels)
        {
            findings.Add(await OfChannelAsync(rest, settings, channel, bot, cancellation).ConfigureAwait(false));
        }

        return findings;
    }

    private static DiscordFinding OfToken(RestAnswer answer, DiscordHealth health)
    {
        const string what = "Discord, token";
        return answer is Done done ? new(what, FindingTone.Good, $"it is that of {done.Body.Text("name") ?? "the application"} ({done.Body.Id("id")})")
            : health.IsTokenRefused ? new(what, FindingTone.Bad, "Discord refuses it; get a new one in the developer portal (Bot, Reset Token) and put it into Discord:Token")
            : new(what, FindingTone.Bad, Unasked(answer));
    }

    /// <summary>No intent that AxisBot needs is privileged; one more is only for who wants it.</summary>
    private static DiscordFinding OfIntents(Done application, DiscordSettings settings)
    {
        const string what = "Discord, intents";
        return !settings.ReadsMessages ? new(what, FindingTone.Good, "none that these settings need is privileged")
            : (application.Body.Number("flags") & ContentIntent) is > 0 ? new(what, FindingTone.Good, "Message Content Intent is granted")
            : new(what, FindingTone.Bad, "Message Content Intent is not granted; turn it on in the developer portal (Bot), or set Discord:ReadsMessages to false");
    }

    /// <summary>Two switches of the developer portal with which all else is well and AxisBot is silent all the same.</summary>
    private static IEnumerable<DiscordFinding> OfPortal(Done application)
    {
        if (application.Body.Text("interactions_endpoint_url") is { Length: > 0 })
        {
            yield return new("Discord, commands", FindingTone.Bad, "Discord sends them to an address of the web and not to AxisBot; empty Interactions Endpoint URL in the developer portal (General Information)");
        }

        if (application.Body.Truth("bot_require_code_grant"))
        {
            yield return new("Discord, invitation", FindingTone.Bad, "no link brings AxisBot into a server; turn Requires OAuth2 Code Grant off in the developer portal (Bot)");
        }
    }

    private static DiscordFinding OfServers(Done application)
    {
        const string what = "Discord, servers";
        return application.Body.Number("approximate_guild_count") switch
        {
            0 => new(what, FindingTone.Note, $"AxisBot is in none yet; {Invite}"),
            1 => new(what, FindingTone.Good, "AxisBot is in one"),
            { } count => new(what, FindingTone.Good, $"AxisBot is in about {count}"),
            null => new(what, FindingTone.Note, "Discord does not say in how many AxisBot is"),
        };
    }

    private static async Task<DiscordFinding> OfServerAsync(DiscordRest rest, string server, CancellationToken cancellation)
    {
        var what = $"Discord, server {server}";
        if (Id.Parse(server) is not { } id)
        {
            return new(what, FindingTone.Bad, "it is no id; turn on Developer Mode in Discord and take Copy Server ID from its menu");
        }

        var answer = await rest.SendAsync(Calls.Guild(id), cancellation).ConfigureAwait(false);
        return answer is Done done ? new(what, FindingTone.Good, $"AxisBot is in {done.Body.Text("name") ?? "it"}")
            : new(what, FindingTone.Bad, answer is Declined declined ? $"{declined.Reason}: there is no such server, or AxisBot is not in it; {Invite}" : Unasked(answer));
    }

    private static DiscordFinding OfGateway(GatewayInfo? info)
    {
        const string what = "Discord, gateway";
        return info is null ? new(what, FindingTone.Bad, "Discord does not say where it is; try again in a minute")
            : info.Remaining == 0 ? new(what, FindingTone.Bad, $"no session can be begun for {info.ResetAfter.TotalHours:0.0} hours; look which program uses the same token")
            : new(what, FindingTone.Good, $"{info.Remaining} of {info.Total} sessions can be begun today; {(info.Shards == 1 ? "one connection is" : $"{info.Shards} connections are")} enough");
    }

    private static async Task<DiscordFinding> OfChannelAsync(DiscordRest rest, DiscordSettings settings, NamedChannel named, Id bot, CancellationToken cancellation)
    {
        var what = $"Discord, channel {named.Channel}";
        if (Id.Parse(named.Channel) is not { } id)
        {
            return new(what, FindingTone.Bad, "it is no id; turn on Developer Mode in Discord and take Copy Channel ID from its menu");
        }

        var answer = await rest.SendAsync(Calls.Channel(id), cancellation).ConfigureAwait(false);
        if (answer is not Done done)
        {
            return new(what, FindingTone.Bad, answer is Declined declined ? $"{declined.Reason}: there is no such channel, or AxisBot does not see it; give AxisBot View Channels there, or {Invite}" : Unasked(answer));
        }

        if (done.Body.Id("guild_id") is not { } guild)
        {
            return new(what, FindingTone.Good, "it is a direct message");
        }

        if (named.Server != $"{guild}")
        {
            return new(what, FindingTone.Bad, $"it is in another server than {named.Server}, so that nothing there would be answered; write {DiscordSettings.SurfaceName}/{guild}/{id}");
        }

        var server = await rest.SendAsync(Calls.Guild(guild), cancellation).ConfigureAwait(false);
        var member = await rest.SendAsync(Calls.Member(guild, bot), cancellation).ConfigureAwait(false);
        if (server is not Done known || member is not Done self)
        {
            return new(what, FindingTone.Note, $"what AxisBot may do there was not told: {Unasked(server is Done ? member : server)}");
        }

        // What holds in a thread is said of the channel that it is in.
        var place = ChannelTypes.ParentOf(done.Body) is { } parent && await rest.SendAsync(Calls.Channel(parent), cancellation).ConfigureAwait(false) is Done above ? above.Body : done.Body;
        var missing = Permissions.Missing(Permissions.Of(known.Body, place, bot, Standing.RolesOf(self.Body)), Permissions.Needed(settings));
        return missing.Count == 0
            ? new(what, FindingTone.Good, $"AxisBot may do in {done.Body.Text("name") ?? "it"} all that it needs to")
            : new(what, FindingTone.Bad, $"missing in {done.Body.Text("name") ?? "it"}: {string.Join(", ", missing)}; give them to AxisBot there, or invite it again by the first link of \"axisbot manifest discord\"");
    }

    private static string Unasked(RestAnswer answer) => answer switch
    {
        Declined declined => declined.Reason,
        Later later => $"Discord could not be asked: {later.Reason}; is there a way to the network from here?",
        Lost lost => $"Discord could not be asked: {lost.Reason}",
        _ => "Discord could not be asked",
    };

    /// <summary>A checkup makes a handful of requests, and keeps nothing.</summary>
    private sealed class NoBudgets : IBudgets
    {
        public Task<DateTimeOffset?> TakeAsync(string budget, int most, TimeSpan window, CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

        public Task<int> CountAsync(string budget, TimeSpan window, CancellationToken cancellation) => Task.FromResult(0);
    }
}
