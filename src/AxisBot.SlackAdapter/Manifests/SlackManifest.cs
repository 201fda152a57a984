using System.Text.Json.Nodes;
using AxisBot.Conversations.Libraries;
using AxisBot.SlackAdapter.Homes;
using AxisBot.SlackAdapter.Http;
using AxisBot.SlackAdapter.Incoming;

namespace AxisBot.SlackAdapter.Manifests;

/// <summary>The manifest of the app, from which Slack makes it: what it is called, what it may and what it hears.</summary>
public static class SlackManifest
{
    /// <summary>How people call AxisBot in Slack.</summary>
    public const string CommandName = "/axis";

    private const string Name = "AxisBot";
    private const string Description = "Answers questions from a small library of articles, and gives file, paragraph and figure";

    /// <summary>The manifest for some settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="library">The library, of which the agent offers some questions that it answers.</param>
    public static JsonObject Of(SlackSettings settings, LibrarySnapshot library) => Of(settings, StartingQuestions.In(library).Select(question => question.Text));

    /// <summary>The manifest for some settings, and some questions that the agent offers.</summary>
    internal static JsonObject Of(SlackSettings settings, IEnumerable<string> questions)
    {
        var request = settings.Transport == SlackTransport.Http ? new Uri(settings.EventsUrl ?? new Uri("https://axisbot.example/"), EventsEndpoint.Path).AbsoluteUri : null;
        return new JsonObject
        {
            ["_metadata"] = new JsonObject { ["major_version"] = 1, ["minor_version"] = 1 },
            ["display_information"] = new JsonObject { ["name"] = Name, ["description"] = Description, ["background_color"] = "#1b1f3b" },
            ["features"] = Features(settings, questions, request),
            ["oauth_config"] = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = Words(Scopes.OfBot(settings)) } },
            ["settings"] = Settings(settings, request),
        };
    }

    private static JsonObject Features(SlackSettings settings, IEnumerable<string> questions, string? request)
    {
        var features = new JsonObject
        {
            ["app_home"] = new JsonObject { ["home_tab_enabled"] = true, ["messages_tab_enabled"] = true, ["messages_tab_read_only_enabled"] = false },
            ["bot_user"] = new JsonObject { ["display_name"] = "axisbot", ["always_online"] = true },
            ["slash_commands"] = new JsonArray(WithUrl(request, new JsonObject
            {
                ["command"] = CommandName,
                ["description"] = "Ask, or look up a figure",
                ["usage_hint"] = "[question] or help",
                ["should_escape"] = true,
            })),
            ["shortcuts"] = new JsonArray(new JsonObject
            {
                ["name"] = "Check this claim",
                ["type"] = "message",
                ["callback_id"] = ShortcutReader.CheckClaim,
                ["description"] = "Hold what somebody wrote against the articles",
            }),
        };
        if (settings.IsAgent)
        {
            features["agent_view"] = Agent(questions);
        }

        return features;
    }

    private static JsonObject Agent(IEnumerable<string> questions)
    {
        var agent = new JsonObject { ["agent_description"] = $"{Description}. What the articles do not tell, it does not tell either." };
        var prompts = StartingQuestions.Prompts(questions);
        if (prompts.Count > 0)
        {
            agent["suggested_prompts"] = prompts;
        }

        return agent;
    }

    private static JsonObject Settings(SlackSettings settings, string? request) => new()
    {
        ["event_subscriptions"] = WithUrl(request, new JsonObject { ["bot_events"] = Words(Scopes.Events(settings)) }, "request_url"),
        ["interactivity"] = WithUrl(request, new JsonObject { ["is_enabled"] = true }, "request_url"),
        ["org_deploy_enabled"] = false,
        ["socket_mode_enabled"] = settings.Transport == SlackTransport.Sockets,
        ["token_rotation_enabled"] = false,
    };

    private static JsonObject WithUrl(string? request, JsonObject section, string name = "url")
    {
        if (request is not null)
        {
            section[name] = request;
        }

        return section;
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
