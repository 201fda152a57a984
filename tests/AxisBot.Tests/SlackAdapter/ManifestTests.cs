using System.Text.Json.Nodes;
using AxisBot.SlackAdapter;
using AxisBot.SlackAdapter.Manifests;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack.Rules;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>The manifest asks for the fewest scopes, is one that Slack takes, and names nothing that there is not.</summary>
public sealed class ManifestTests
{
    private static readonly SlackSettings Usual = new() { BotToken = "" };

    private static readonly string[] KnownScopes =
    [
        "app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "chat:write.public", "commands", "files:read", "files:write", "groups:history", "groups:read",
        "im:history", "im:read", "im:write", "mpim:history", "mpim:read", "reactions:read", "reactions:write", "team:read", "users:read",
    ];

    private static readonly string[] KnownEvents =
    [
        "agent_session_stopped", "agent_session_title_changed", "app_context_changed", "app_home_opened", "app_mention", "message.channels", "message.groups", "message.im", "message.mpim", "reaction_added",
    ];

    public static TheoryData<string> Ways => ["usual", "plain", "reading", "http", "managers", "everything"];

    [SharedTheory]
    [MemberData(nameof(Ways))]
    public void It_is_valid(string way) => Assert.Null(ManifestRules.Problem(Of(way)));

    [SharedFact]
    public void One_that_is_not_valid_is_seen()
    {
        var manifest = Of("usual");
        manifest["display_information"]!["name"] = new string('x', 36);

        Assert.NotNull(ManifestRules.Problem(manifest));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_names_only_scopes_and_events_that_there_are(string way)
    {
        Assert.Empty(Scopes.OfBot(SettingsOf(way)).Except(KnownScopes));
        Assert.Empty(Scopes.Events(SettingsOf(way)).Except(KnownEvents));
    }

    [Fact]
    public void It_asks_for_no_more_than_the_settings_need()
    {
        Assert.Equal(["app_mentions:read", "chat:write", "commands", "im:history", "users:read"], Scopes.OfBot(SettingsOf("plain")));
        Assert.Equal(["app_mentions:read", "assistant:write", "chat:write", "commands", "files:write", "im:history"], Scopes.OfBot(SettingsOf("managers")));
        Assert.Contains("channels:history", Scopes.OfBot(SettingsOf("reading")));
        Assert.DoesNotContain("assistant:write", Scopes.OfBot(SettingsOf("plain")));
    }

    [Fact]
    public void By_HTTP_it_names_the_address_and_otherwise_none()
    {
        Assert.Contains("https://axis.example/slack/events", Of("http").ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/slack/events", Of("usual").ToJsonString(), StringComparison.Ordinal);
        Assert.False((bool)Of("http")["settings"]!["socket_mode_enabled"]!);
    }

    private static JsonObject Of(string way) => SlackManifest.Of(SettingsOf(way), ["How much was trade?", "Who signed?", "When?", "Where?", "Why?"]);

    private static SlackSettings SettingsOf(string way) => way switch
    {
        "plain" => Usual with { IsAgent = false, Pictures = false },
        "reading" => Usual with { ReadsChannels = true },
        "http" => Usual with { Transport = SlackTransport.Http, EventsUrl = new Uri("https://axis.example/") },
        "managers" => Usual with { Managers = ["U012AB3CD"] },
        "everything" => Usual with { ReadsChannels = true, NamedChannels = ["C1"], Transport = SlackTransport.Http },
        _ => Usual,
    };
}
