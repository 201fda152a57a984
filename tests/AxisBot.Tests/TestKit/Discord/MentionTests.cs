using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Tests.TestKit.Discord;

/// <summary>Who would have been notified.</summary>
public sealed class MentionTests
{
    private const string Text = "@here <@ANN> <@&EDITORS>";

    [Theory]
    [InlineData(null, "ann, editors, everyone")]
    [InlineData("""{"parse":[]}""", "nobody")]
    [InlineData("""{}""", "nobody")]
    [InlineData("""{"parse":["users"]}""", "ann")]
    [InlineData("""{"parse":["roles"]}""", "editors")]
    [InlineData("""{"parse":["everyone"]}""", "everyone")]
    [InlineData("""{"parse":["everyone"],"users":["ANN"]}""", "ann, everyone")]
    [InlineData("""{"users":["ANN","1"]}""", "ann")]
    [InlineData("""{"roles":["EDITORS"]}""", "editors")]
    [InlineData("""{"parse":["users","roles"],"users":[]}""", "ann, editors")]
    public async Task A_message_in_a_channel_notifies_all_whom_it_names_unless_it_says_otherwise(string? allowed, string expected) =>
        Assert.Equal(expected, await PingedAsync(allowed, DiscordPermissions.MentionEveryone));

    [Theory]
    [InlineData(DiscordPermissions.MentionEveryone, "ann, editors, everyone")]
    [InlineData(DiscordPermissions.None, "ann")]
    public async Task To_call_all_or_a_closed_role_takes_a_permission(DiscordPermissions permissions, string expected) =>
        Assert.Equal(expected, await PingedAsync(null, permissions));

    [Theory]
    [InlineData(null, "ann")]
    [InlineData("""{"parse":[]}""", "nobody")]
    [InlineData("""{"parse":[],"replied_user":true}""", "ann")]
    public async Task A_reply_notifies_whom_it_replies_to_unless_it_says_otherwise(string? allowed, string expected)
    {
        await using var place = await Place.OpenAsync();
        var said = await place.Ann.MentionAsync(place.Channel, "Hello");

        var post = await place.PostAsync(Body("x", allowed, ("message_reference", new JsonObject { ["message_id"] = said.Id.ToString() })));

        Assert.Equal(expected, post.Pinged.ToString());
    }

    [Theory]
    [InlineData(null, "ann")]
    [InlineData("""{"parse":[]}""", "nobody")]
    [InlineData("""{"parse":["users","roles","everyone"]}""", "ann, editors, everyone")]
    public async Task An_answer_to_an_interaction_notifies_people_alone_unless_it_says_otherwise(string? allowed, string expected)
    {
        await using var place = await Place.OpenAsync();
        await place.RegisterAsync(new JsonObject { ["name"] = "ask", ["description"] = "Ask" });
        var fill = Prepare(place, DiscordPermissions.MentionEveryone);
        var interaction = await place.Ann.SlashAsync(place.Channel, "ask");

        await place.Rest.PostAsync($"interactions/{interaction.Id}/{interaction.Token}/callback", new JsonObject { ["type"] = 4, ["data"] = Body(fill(Text), allowed is null ? null : fill(allowed)) });

        Assert.Equal(expected, interaction.Original!.Pinged.ToString());
    }

    [Fact]
    public async Task Words_in_components_notify_and_words_in_embeds_do_not()
    {
        await using var place = await Place.OpenAsync();
        var mention = place.Ann.Mention;

        var embed = await place.PostAsync(new JsonObject { ["embeds"] = new JsonArray(new JsonObject { ["title"] = mention }) });
        var component = await place.PostAsync(new JsonObject { ["flags"] = 32768, ["components"] = new JsonArray(new JsonObject { ["type"] = 10, ["content"] = mention }) });

        Assert.True(embed.Pinged.IsSilent);
        Assert.Equal("ann", component.Pinged.ToString());
    }

    [Fact]
    public async Task Somebody_who_is_named_twice_is_notified_once()
    {
        await using var place = await Place.OpenAsync();

        Assert.Equal("ann", (await place.PostAsync($"{place.Ann.Mention} <@!{place.Ann.Id}>")).Pinged.ToString());
    }

    private static async Task<string> PingedAsync(string? allowed, DiscordPermissions permissions)
    {
        await using var place = await Place.OpenAsync();
        var fill = Prepare(place, permissions);
        return (await place.PostAsync(Body(fill(Text), allowed is null ? null : fill(allowed)))).Pinged.ToString();
    }

    /// <summary>Gives the bot what it may, and makes a role that not everybody may mention: how to fill its id and Ann's into a text.</summary>
    private static Func<string, string> Prepare(Place place, DiscordPermissions permissions)
    {
        place.Guild.Give(place.Bot, place.Guild.AddRole("bots", permissions));
        var editors = place.Guild.AddRole("editors");
        return text => text.Replace("ANN", $"{place.Ann.Id}", StringComparison.Ordinal).Replace("EDITORS", $"{editors.Id}", StringComparison.Ordinal);
    }

    private static JsonObject Body(string? text, string? allowed, params (string Name, JsonNode Value)[] more)
    {
        var body = new JsonObject { ["content"] = text };
        if (allowed is not null)
        {
            body["allowed_mentions"] = JsonNode.Parse(allowed);
        }

        foreach (var (name, value) in more)
        {
            body[name] = value;
        }

        return body;
    }
}
