using AxisBot.TestKit;
using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Interactions;

namespace AxisBot.Scenarios.Clients.Discord;

public sealed class DiscordJsInteractingTests
{
    [NodeFact(DiscordJs.Package)]
    public async Task A_command_is_registered_deferred_edited_and_followed_up()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await StartAsync(place);

        var asked = await place.Ann.SlashAsync(place.Channel, "ask", ("question", "how much?"));
        await place.DoneAsync(script, "ask");
        var answer = await asked.AnsweredAsync();
        var more = (await asked.Steps.FirstAsync(step => step.What == "followed up")).Message!;

        Assert.Equal((5, "You asked: how much?"), (asked.AcknowledgedWith, answer.Content));
        Assert.Equal(("Sources", true), (more.Content, more.IsEphemeral));
        Assert.Equal(["more", "year"], answer.Now.CustomIds);
        Assert.Equal(["Check this", "ask", "form", "late"], place.Discord.Commands.All.Select(command => command.Name).Order(StringComparer.Ordinal));
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task What_is_typed_is_completed()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await StartAsync(place);

        var typed = await place.Ann.AutocompleteAsync(place.Channel, "ask", "question", "how");

        Assert.Equal([("how?", "x")], typed.Choices);
        await place.DoneAsync(script, "autocomplete");
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task Buttons_and_selects_are_answered()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await StartAsync(place);
        var asked = await place.Ann.SlashAsync(place.Channel, "ask", ("question", "x"));
        await place.DoneAsync(script, "ask");
        var answer = await asked.AnsweredAsync();

        var chosen = await place.Ann.SelectAsync(answer, "year", "2022");
        var told = await place.DoneAsync(script, "select");
        Assert.Equal(("2022", told), (chosen.Original!.Content, $"{chosen.Original.Id}"));
        var pressed = await place.Ann.PressAsync(answer, "more");
        await place.DoneAsync(script, "button");

        Assert.Equal((7, "More", 0), (pressed.AcknowledgedWith, answer.Content, answer.Now.Components.Count));
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task A_form_is_shown_and_its_words_come_back()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await StartAsync(place);

        var asked = await place.Ann.SlashAsync(place.Channel, "form");
        await place.DoneAsync(script, "form");
        var sent = await place.Ann.SubmitModalAsync(asked, ("text", "It rose."));
        await place.DoneAsync(script, "modal");

        Assert.Equal("Claimed: It rose.", sent.Original!.Content);
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task A_command_on_a_message_reads_it()
    {
        await using var place = await DiscordJs.OpenAsync();
        var script = await StartAsync(place);
        var said = await place.Ann.SayAsync(place.Channel, "It rose.");

        var asked = await place.Ann.MessageCommandAsync(said, "Check this");
        await place.DoneAsync(script, "check");

        Assert.Equal("Checked: It rose.", asked.Original!.Content);
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task A_late_answer_is_unknown_and_a_second_one_too_much()
    {
        var time = new FakeTime();
        await using var place = await DiscordJs.OpenAsync(new LoopbackDiscordSettings { EnforcesHeartbeats = false }, time);
        var script = await StartAsync(place);
        var late = await place.Ann.SlashAsync(place.Channel, "late");
        await script.ReadAsync("waiting");
        time.Advance(DiscordInteraction.FirstDeadline + TimeSpan.FromMilliseconds(1));
        await script.TellAsync("go");
        Assert.StartsWith("reply failed 10062", await script.ReadAsync("reply"), StringComparison.Ordinal);
        await script.TellAsync("go");
        await script.ReadAsync("late");
        Assert.True(late.HasFailed);

        await place.Ann.SlashAsync(place.Channel, "late");
        await script.ReadAsync("waiting");
        await script.TellAsync("go");

        await place.DoneAsync(script, "reply");
        Assert.StartsWith("again failed 40060", await script.ReadAsync("again"), StringComparison.Ordinal);
    }

    [NodeFact(DiscordJs.Package)]
    public async Task After_fifteen_minutes_the_token_is_dead()
    {
        var time = new FakeTime();
        await using var place = await DiscordJs.OpenAsync(new LoopbackDiscordSettings { EnforcesHeartbeats = false }, time);
        var script = await StartAsync(place);
        var asked = await place.Ann.SlashAsync(place.Channel, "late");
        await script.ReadAsync("waiting");
        await script.TellAsync("go");
        await place.DoneAsync(script, "reply");
        await script.ReadAsync("again");
        time.Advance(DiscordInteraction.TokenLife);
        await script.TellAsync("go");

        Assert.StartsWith("edit failed 50027", await script.ReadAsync("edit"), StringComparison.Ordinal);
        Assert.Equal("late", asked.Original!.Content);
    }

    private static async Task<NodeScript> StartAsync(DiscordJs place)
    {
        var script = await place.StartReadyAsync("interacting.mjs");
        Assert.Equal("commands done 4", await script.ReadAsync("commands"));
        return script;
    }
}
