using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class InteractionTests
{
    [Fact]
    public async Task A_command_tells_who_where_and_with_what()
    {
        await using var place = await Asking.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, intents: 0);
        await using var entered = gateway;

        var sent = await place.Ann.SlashAsync(place.Channel, "ask", ("question", "how much?"));
        var heard = (await gateway.ReadEventAsync("INTERACTION_CREATE"))["d"]!;

        Assert.Equal(
            (2, "ask", "how much?", place.Ann.Id.ToString(), place.Channel.Id.ToString(), sent.Token, 0, "en-US", 10 * 1024 * 1024),
            ((int)heard["type"]!, (string)heard["data"]!["name"]!, (string)heard["data"]!["options"]![0]!["value"]!, (string)heard["member"]!["user"]!["id"]!,
             (string)heard["channel_id"]!, (string)heard["token"]!, (int)heard["context"]!, (string)heard["locale"]!, (int)heard["attachment_size_limit"]!));
        Assert.Equal(place.Guild.Id.ToString(), (string)heard["authorizing_integration_owners"]!["0"]!);
        Assert.True(((ulong)DiscordPermissions.SendMessages & ulong.Parse((string)heard["app_permissions"]!, System.Globalization.CultureInfo.InvariantCulture)) != 0);
    }

    [Fact]
    public async Task A_private_command_has_a_user_and_no_member()
    {
        await using var place = await Asking.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, intents: 0);
        await using var entered = gateway;

        await place.Ann.SlashAsync(place.Discord.World.DirectMessagesWith(place.Ann), "ask", ("question", "x"));
        var heard = (await gateway.ReadEventAsync("INTERACTION_CREATE"))["d"]!.AsObject();

        Assert.Equal((place.Ann.Id.ToString(), 1, "0"), ((string)heard["user"]!["id"]!, (int)heard["context"]!, (string)heard["authorizing_integration_owners"]!["0"]!));
        Assert.False(heard.ContainsKey("member"));
    }

    [Theory]
    [InlineData(3000, 204, 0)]
    [InlineData(3001, 404, 10062)]
    public async Task The_first_answer_comes_within_three_seconds(int milliseconds, int status, int code)
    {
        await using var place = await Asking.OpenAsync();
        var interaction = await place.AskAsync();
        place.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        var heard = await place.AnswerAsync(interaction, 4, Asking.Words("x"));

        Assert.Equal((status, code), (heard.Status, heard.Content.Length == 0 ? 0 : heard.Error));
        Assert.Equal(status == 404, interaction.HasFailed);
        Assert.Equal(status == 404 ? 10015 : 0, (int?)(await place.FollowAsync(interaction, "y")).Json["code"] ?? 0);
    }

    [Fact]
    public async Task A_second_first_answer_is_refused()
    {
        await using var place = await Asking.OpenAsync();
        var interaction = await place.AskAsync();
        await place.AnswerAsync(interaction, 5, null);

        var heard = await place.AnswerAsync(interaction, 4, Asking.Words("x"));

        Assert.Equal((400, 40060), (heard.Status, heard.Error));
    }

    [Fact]
    public async Task Where_a_deferred_answer_was_deleted_what_follows_stands_for_itself()
    {
        await using var place = await Asking.OpenAsync();
        var interaction = await place.AskAsync();
        await place.AnswerAsync(interaction, 5, null);
        await place.Rest.DeleteAsync($"{place.Webhook(interaction)}/messages/@original");

        var heard = await place.Rest.PostAsync(place.Webhook(interaction), new JsonObject { ["content"] = "for you", ["flags"] = (int)MessageMarks.Ephemeral });

        Assert.Equal(200, heard.Status);
        Assert.NotNull(interaction.Original!.DeletedAt);
        Assert.Equal(("for you", true), (Assert.Single(interaction.FollowUps).Content, interaction.FollowUps[0].IsEphemeral));
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [Theory]
    [InlineData("1", "interaction-token-1")]
    [InlineData("0", null)]
    public async Task An_interaction_that_there_is_not_is_unknown(string id, string? token)
    {
        await using var place = await Asking.OpenAsync();
        var interaction = await place.AskAsync();

        Assert.Equal(10062, (await place.Rest.PostAsync($"interactions/{id}/{token ?? interaction.Token}/callback", new JsonObject { ["type"] = 5 })).Error);
    }

    [Fact]
    public async Task With_response_brings_the_message()
    {
        await using var place = await Asking.OpenAsync();
        var interaction = await place.AskAsync();

        var heard = await place.AnswerAsync(interaction, 4, Asking.Words("An answer"), "?with_response=true");

        Assert.Equal(200, heard.Status);
        Assert.Equal("An answer", (string)heard.Json["resource"]!["message"]!["content"]!);
        Assert.Equal(interaction.Original!.Id.ToString(), (string)heard.Json["interaction"]!["response_message_id"]!);
        Assert.Equal(interaction.Id.ToString(), (string)heard.Json["resource"]!["message"]!["interaction_metadata"]!["id"]!);
    }

    [Fact]
    public async Task A_deferred_answer_is_edited_and_followed_by_more()
    {
        await using var place = await Asking.OpenAsync();
        var interaction = await place.AskAsync();
        await place.AnswerAsync(interaction, 5, null);
        Assert.True(interaction.Original!.IsLoading);
        place.Time.Advance(TimeSpan.FromSeconds(20));

        await place.Rest.PatchAsync($"{place.Webhook(interaction)}/messages/@original", Asking.Words("An answer"));
        await place.FollowAsync(interaction, "and more");

        Assert.Equal(("An answer", false, 20), (interaction.Original.Content, interaction.Original.IsLoading, (interaction.Original.Now.At - interaction.CreatedAt).TotalSeconds));
        Assert.Equal("and more", Assert.Single(interaction.FollowUps).Content);
        Assert.Same(interaction.Original, await interaction.AnsweredAsync());
        Assert.Equal(["acknowledged 5", "edited", "followed up"], interaction.Steps.All.Select(step => step.What));
        Assert.Empty(place.Discord.Unexpected.All);
    }

    [Fact]
    public async Task The_first_follow_up_takes_the_place_of_a_deferred_answer_and_that_is_noted()
    {
        await using var place = await Asking.OpenAsync();
        var interaction = await place.AskAsync();
        await place.AnswerAsync(interaction, 5, null);

        await place.FollowAsync(interaction, "one");
        await place.FollowAsync(interaction, "two");

        Assert.Equal(("one", "two"), (interaction.Original!.Content, Assert.Single(interaction.FollowUps).Content));
        Assert.Single(place.Discord.Unexpected.All);
    }

    [Theory]
    [InlineData(899, 200, 0)]
    [InlineData(900, 401, 50027)]
    public async Task A_token_lives_fifteen_minutes(int seconds, int status, int code)
    {
        await using var place = await Asking.OpenAsync();
        var interaction = await place.AskAsync();
        await place.AnswerAsync(interaction, 5, null);
        place.Time.Advance(TimeSpan.FromSeconds(seconds));

        var heard = await place.Rest.PatchAsync($"{place.Webhook(interaction)}/messages/@original", Asking.Words("x"));

        Assert.Equal((status, code), (heard.Status, (int?)heard.Json["code"] ?? 0));
    }

    [Fact]
    public async Task Answers_can_be_read_changed_and_deleted_by_the_token_alone()
    {
        await using var place = await Asking.OpenAsync();
        var interaction = await place.AskAsync();
        await place.AnswerAsync(interaction, 4, Asking.Words("one"));
        var more = await place.FollowAsync(interaction, "two");
        using var stranger = new RawRest(place.Discord, token: "");
        var (first, second) = ($"{place.Webhook(interaction)}/messages/@original", $"{place.Webhook(interaction)}/messages/{more.Json["id"]}");

        Assert.Equal("one", (string)(await stranger.GetAsync(first)).Json["content"]!);
        Assert.Equal("2", (string)(await stranger.PatchAsync(second, Asking.Words("2"))).Json["content"]!);
        Assert.Equal((204, 204), ((await stranger.DeleteAsync(first)).Status, (await stranger.DeleteAsync(second)).Status));
        Assert.Equal(10008, (await stranger.GetAsync(first)).Error);
        Assert.Empty(place.Channel.Messages);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 40094)]
    public async Task Where_only_the_person_has_the_bot_there_are_five_follow_ups(bool hasBot, int code)
    {
        await using var place = await Asking.OpenAsync();
        var guild = hasBot ? place.Guild : place.Discord.World.AddForeignGuild("Strangers");
        guild.AddMember(place.Ann);
        var interaction = await place.Ann.SlashAsync(guild.AddChannel("there"), "ask", ("question", "x"));
        await place.AnswerAsync(interaction, 4, Asking.Words("one"));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(200, (await place.FollowAsync(interaction, "more")).Status);
        }

        Assert.Equal(code, (int?)(await place.FollowAsync(interaction, "more")).Json["code"] ?? 0);
    }

    [Theory]
    [InlineData(0, 204)]
    [InlineData(64, 204)]
    [InlineData(4, 400)]
    [InlineData(32768, 400)]
    [InlineData(64 | 4, 400)]
    public async Task A_deferred_answer_can_be_for_one_person_and_nothing_else(int flags, int status)
    {
        await using var place = await Asking.OpenAsync();
        var interaction = await place.AskAsync();

        Assert.Equal(status, (await place.AnswerAsync(interaction, 5, new JsonObject { ["flags"] = flags })).Status);
        Assert.Equal(flags == 64, interaction.Original?.IsEphemeral ?? false);
    }

    [Fact]
    public async Task What_one_person_sees_is_told_to_nobody_else()
    {
        await using var place = await Asking.OpenAsync();
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, intents: 512);
        await using var entered = gateway;
        var interaction = await place.AskAsync();
        await place.AnswerAsync(interaction, 4, new JsonObject { ["content"] = "secret", ["flags"] = (int)MessageMarks.Ephemeral });
        await place.PostAsync("public");

        Assert.Equal("public", (string)(await gateway.ReadEventAsync("MESSAGE_CREATE"))["d"]!["content"]!);
        Assert.Single((await place.Rest.GetAsync(place.Messages)).Json.AsArray());
    }

    [Theory]
    [InlineData(InteractionKind.Command, "4 5 9")]
    [InlineData(InteractionKind.Component, "4 5 6 7 9")]
    [InlineData(InteractionKind.Autocomplete, "8")]
    [InlineData(InteractionKind.ModalSubmit, "4 5 6 7")]
    public async Task Each_interaction_has_its_own_answers(InteractionKind kind, string possible)
    {
        await using var place = await Asking.OpenAsync();
        List<int> taken = [];
        foreach (var type in new[] { 1, 4, 5, 6, 7, 8, 9, 12 })
        {
            var interaction = await place.BeginAsync(kind);
            var heard = await place.AnswerAsync(interaction, type, type switch { 8 => Asking.Choices(1), 9 => Asking.Modal(), 5 or 6 => null, _ => Asking.Words("x") });
            if (heard.Status == 204)
            {
                taken.Add(type);
            }
        }

        Assert.Equal(possible, string.Join(' ', taken));
    }
}
