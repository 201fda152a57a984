using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Driving;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class ComponentTests
{
    [Fact]
    public async Task A_button_brings_its_message_and_can_change_it()
    {
        await using var place = await Asking.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, intents: 0);
        await using var entered = gateway;
        var message = await place.ButtonAsync();

        var press = await place.Ann.PressAsync(message, "go");
        var heard = (await gateway.ReadEventAsync("INTERACTION_CREATE"))["d"]!;
        await place.AnswerAsync(press, 7, Asking.Words("changed"));

        Assert.Equal((3, "go", 2, message.Id.ToString()), ((int)heard["type"]!, (string)heard["data"]!["custom_id"]!, (int)heard["data"]!["component_type"]!, (string)heard["message"]!["id"]!));
        Assert.Equal("changed", message.Content);
        Assert.Equal(["go", "off"], message.Now.CustomIds);
    }

    [Fact]
    public async Task A_deferred_update_makes_the_message_the_original()
    {
        await using var place = await Asking.OpenAsync();
        var message = await place.ButtonAsync();
        var press = await place.Ann.PressAsync(message, "go");
        await place.AnswerAsync(press, 6, null);

        await place.Rest.PatchAsync($"{place.Webhook(press)}/messages/@original", Asking.Words("changed"));
        await place.FollowAsync(press, "and more");

        Assert.Equal("changed", message.Content);
        Assert.Equal(message, press.FollowUps.Single().ReplyTo);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("gone")]
    public async Task A_button_that_cannot_be_pressed_is_not_pressed(string id)
    {
        await using var place = await Asking.OpenAsync();
        var message = await place.ButtonAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => place.Ann.PressAsync(message, id));
        Assert.Empty(place.Discord.Interactions.All);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("c", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public async Task A_select_takes_what_it_offers(string values, bool isTaken)
    {
        await using var place = await Asking.OpenAsync();
        var options = new JsonArray(new JsonObject { ["label"] = "A", ["value"] = "a" }, new JsonObject { ["label"] = "B", ["value"] = "b" });
        var message = await place.PostAsync(new JsonObject
        {
            ["content"] = "x",
            ["components"] = new JsonArray(new JsonObject { ["type"] = 1, ["components"] = new JsonArray(new JsonObject { ["type"] = 3, ["custom_id"] = "s", ["options"] = options }) }),
        });

        var select = () => place.Ann.SelectAsync(message, "s", values.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        if (isTaken)
        {
            Assert.Same(message, (await select()).Source);
        }
        else
        {
            await Assert.ThrowsAsync<InvalidOperationException>(select);
        }
    }

    [Fact]
    public async Task A_form_comes_back_filled_in()
    {
        await using var place = await Asking.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, intents: 0);
        await using var entered = gateway;
        var asked = await place.AskAsync();
        await place.AnswerAsync(asked, 9, Asking.Modal());

        var sent = await place.Ann.SubmitModalAsync(asked, ("claim", "It rose."));
        await gateway.ReadEventAsync("INTERACTION_CREATE");
        var heard = (await gateway.ReadEventAsync("INTERACTION_CREATE"))["d"]!;

        Assert.Equal((5, "form", "It rose."), ((int)heard["type"]!, (string)heard["data"]!["custom_id"]!, (string)heard["data"]!["components"]![0]!["component"]!["value"]!));
        Assert.Equal(204, (await place.AnswerAsync(sent, 5, null)).Status);
        await Assert.ThrowsAsync<InvalidOperationException>(() => place.Ann.SubmitModalAsync(asked, ("other", "x")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => place.Ann.SubmitModalAsync(sent, ("claim", "x")));
    }

    [Fact]
    public async Task A_form_does_not_follow_a_form()
    {
        await using var place = await Asking.OpenAsync();
        var asked = await place.AskAsync();
        await place.AnswerAsync(asked, 9, Asking.Modal());
        var sent = await place.Ann.SubmitModalAsync(asked, ("claim", "x"));

        Assert.Equal(50035, (await place.AnswerAsync(sent, 9, Asking.Modal())).Error);
    }

    [Theory]
    [InlineData(25, 204)]
    [InlineData(26, 400)]
    public async Task Twenty_five_choices_are_offered_while_somebody_types(int count, int status)
    {
        await using var place = await Asking.OpenAsync();
        var typing = place.Ann.AutocompleteAsync(place.Channel, "ask", "question", "how");
        var interaction = await place.Discord.Interactions.FirstAsync();

        Assert.Equal(status, (await place.AnswerAsync(interaction, 8, Asking.Choices(count))).Status);
        if (status == 204)
        {
            Assert.Equal((25, ("n0", "v0")), ((await typing).Choices.Count, interaction.Choices[0]));
        }
    }

    [Fact]
    public async Task Whoever_uses_a_command_that_is_not_offered_is_told_so()
    {
        await using var place = await Asking.OpenAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => place.Ann.SlashAsync(place.Channel, "other"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => place.Ann.SlashAsync(place.Channel, "ask"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => place.Ann.SlashAsync(place.Channel, "ask", ("wrong", "x"), ("question", "x")));
        await place.Ann.SlashAsync(place.Channel, "ask", ("question", "x"));
    }
}
