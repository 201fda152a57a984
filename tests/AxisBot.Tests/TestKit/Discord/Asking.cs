using System.Text.Json.Nodes;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Tests.TestKit.Discord;

/// <summary>A place whose bot has commands, and answers as a test says.</summary>
internal sealed class Asking : IAsyncDisposable
{
    private readonly Place _place;

    private Asking(Place place) => _place = place;

    public LoopbackDiscord Discord => _place.Discord;

    public FakeTime Time => _place.Time;

    public DiscordPerson Ann => _place.Ann;

    public DiscordGuild Guild => _place.Guild;

    public DiscordChannel Channel => _place.Channel;

    public RawRest Rest => _place.Rest;

    public string Messages => _place.Messages;

    public static async Task<Asking> OpenAsync()
    {
        var place = await Place.OpenAsync(new LoopbackDiscordSettings { UsualBucket = new(1000, TimeSpan.FromSeconds(1)), Buckets = new Dictionary<string, AxisBot.TestKit.Discord.Rest.BucketLimit>() });
        await place.RegisterAsync(
            new JsonObject
            {
                ["name"] = "ask",
                ["description"] = "Ask",
                ["integration_types"] = new JsonArray(0, 1),
                ["contexts"] = new JsonArray(0, 1, 2),
                ["options"] = new JsonArray(new JsonObject { ["type"] = 3, ["name"] = "question", ["description"] = "What", ["required"] = true, ["autocomplete"] = true }),
            },
            new JsonObject { ["name"] = "Check this", ["type"] = 3 });
        return new Asking(place);
    }

    public static JsonObject Words(string text) => new() { ["content"] = text };

    public static JsonObject Choices(int count) => new()
    {
        ["choices"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => new JsonObject { ["name"] = $"n{i}", ["value"] = $"v{i}" })]),
    };

    public static JsonObject Modal() => new()
    {
        ["custom_id"] = "form",
        ["title"] = "Form",
        ["components"] = new JsonArray(new JsonObject
        {
            ["type"] = 18,
            ["label"] = "Claim",
            ["component"] = new JsonObject { ["type"] = 4, ["custom_id"] = "claim", ["style"] = 2 },
        }),
    };

    public static JsonObject Buttons(params string[] ids) => new()
    {
        ["type"] = 1,
        ["components"] = new JsonArray([.. ids.Select(id => new JsonObject { ["type"] = 2, ["style"] = 1, ["label"] = id, ["custom_id"] = id, ["disabled"] = id == "off" })]),
    };

    public Task<DiscordMessage> PostAsync(string text) => _place.PostAsync(text);

    public Task<DiscordMessage> PostAsync(JsonObject body) => _place.PostAsync(body);

    public Task<DiscordInteraction> AskAsync() => Ann.SlashAsync(Channel, "ask", ("question", "how much?"));

    public string Webhook(DiscordInteraction interaction) => $"webhooks/{Discord.World.Bot.Id}/{interaction.Token}";

    public Task<Heard> AnswerAsync(DiscordInteraction interaction, int type, JsonObject? said, string query = "")
    {
        var body = new JsonObject { ["type"] = type };
        if (said is not null)
        {
            body["data"] = said;
        }

        return Rest.PostAsync($"interactions/{interaction.Id}/{interaction.Token}/callback{query}", body);
    }

    public Task<Heard> FollowAsync(DiscordInteraction interaction, string text) => Rest.PostAsync(Webhook(interaction), Words(text));

    /// <summary>An interaction of a kind, with nobody having answered it.</summary>
    public async Task<DiscordInteraction> BeginAsync(InteractionKind kind)
    {
        switch (kind)
        {
            case InteractionKind.Command:
                return await AskAsync();
            case InteractionKind.Component:
                return await Ann.PressAsync(await ButtonAsync(), "go");
            case InteractionKind.ModalSubmit:
                var shown = await Ann.PressAsync(await ButtonAsync(), "go");
                await AnswerAsync(shown, 9, Modal());
                return await Ann.SubmitModalAsync(shown, ("claim", "x"));
            default:
                var before = Discord.Interactions.Count;
                _ = Ann.AutocompleteAsync(Channel, "ask", "question", "how");
                return await Discord.Interactions.FirstAsync(null, before);
        }
    }

    public Task<DiscordMessage> ButtonAsync() => PostAsync(new JsonObject { ["content"] = "x", ["components"] = new JsonArray(Buttons("go", "off")) });

    public ValueTask DisposeAsync() => _place.DisposeAsync();
}
