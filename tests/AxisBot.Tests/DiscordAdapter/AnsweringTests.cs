using AxisBot.Conversations.Feedback;
using AxisBot.DiscordAdapter.Commands;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.World;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.DiscordAdapter;

/// <summary>What people do in Discord, and what AxisBot answers there.</summary>
public sealed class AnsweringTests
{
    private const string Claim = "Trade between Peru and Bolivia was $9 billion in 2021.";
    private const string TradeIn2020 = "How much was trade between Peru and Bolivia in 2020?";

    [Fact]
    public async Task A_mention_is_answered_in_a_thread_of_its_own_and_calls_nobody()
    {
        await using var office = await DiscordOffice.OpenAsync();

        var said = await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        var answer = await office.Discord.Posts.FirstAsync();

        Assert.Equal(said.Id, answer.Channel.Id);
        Assert.Contains(Talk.AnswerOf2021, answer.Now.PlainText, StringComparison.Ordinal);
        Assert.Contains("Sources", answer.Now.PlainText, StringComparison.Ordinal);
        Assert.True(answer.Now.Has(MessageMarks.ComponentsV2 | MessageMarks.SuppressEmbeds));
        Assert.Empty(answer.Pinged.People);
        Assert.NotNull(answer.Nonce);
        Assert.Single(office.Channel.Typing.All);
        AssertClean(office);
    }

    [Fact]
    public async Task A_mention_inside_a_thread_is_answered_there()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var root = await office.Ana.SayAsync(office.Channel, "look at this");
        var thread = await office.Ana.StartThreadAsync(root, "figures");

        var said = await office.Ana.MentionAsync(thread, Talk.TradeIn2021);
        var answer = await office.Discord.Posts.FirstAsync();

        Assert.Equal((thread, said), (answer.Channel, answer.ReplyTo));
        AssertClean(office);
    }

    [Fact]
    public async Task A_follow_up_by_reply_is_understood_from_its_thread()
    {
        await using var office = await DiscordOffice.OpenAsync();
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        var answer = await office.Discord.Posts.FirstAsync();

        await office.Ana.ReplyAsync(answer, "and in 2020?");

        Assert.Contains("$2.5 billion", (await office.Discord.Posts.FirstAsync(2))[1].Now.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_threads_replies_go_on_with_the_talk_of_the_answer()
    {
        await using var office = await DiscordOffice.OpenAsync(settings => settings with { Threads = false });
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        var first = await office.Discord.Posts.FirstAsync();

        await office.Ana.ReplyAsync(first, "and in 2020?");
        var second = (await office.Discord.Posts.FirstAsync(2))[1];
        await office.Ana.ReplyAsync(second, "and in 2021?");
        var third = (await office.Discord.Posts.FirstAsync(3))[2];

        Assert.Contains("$2.5 billion", second.Now.PlainText, StringComparison.Ordinal);
        Assert.Contains(Talk.AnswerOf2021, third.Now.PlainText, StringComparison.Ordinal);
        Assert.All([first, second, third], answer => Assert.Equal(office.Channel, answer.Channel));
        AssertClean(office);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_there_is_to_be_no_thread_the_answer_is_a_reply(bool isForbidden)
    {
        await using var office = await DiscordOffice.OpenAsync(settings => settings with { Threads = isForbidden });
        if (isForbidden)
        {
            office.Channel.Deny(office.Discord.World.Bot, DiscordPermissions.CreatePublicThreads);
        }

        var said = await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        var answer = await office.Discord.Posts.FirstAsync();

        Assert.Equal((office.Channel, said), (answer.Channel, answer.ReplyTo));
        Assert.Empty(answer.Pinged.People);
    }

    [Fact]
    public async Task A_direct_message_is_answered_without_a_mention()
    {
        await using var office = await DiscordOffice.OpenAsync();

        var said = await office.Ana.DirectMessageAsync(Talk.TradeIn2021);

        Assert.Equal(said.Channel, (await office.Discord.Posts.FirstAsync()).Channel);
        AssertClean(office);
    }

    [Fact]
    public async Task What_people_and_programs_say_to_one_another_is_not_answered()
    {
        await using var office = await DiscordOffice.OpenAsync();

        await office.Ana.SayAsync(office.Channel, "how much was trade?");
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        await office.Discord.Posts.FirstAsync();

        Assert.Single(office.Discord.Posts.All);
    }

    [Fact]
    public async Task A_question_that_is_changed_changes_its_answer_and_one_that_is_removed_takes_it_along()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var said = await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        var answer = await office.Discord.Posts.FirstAsync();

        await office.Ana.EditAsync(said, $"{office.Discord.World.Bot.Mention} {TradeIn2020}");
        await office.UntilLaterAsync(() => answer.Now.PlainText.Contains("$2.5 billion", StringComparison.Ordinal));
        await office.Ana.DeleteAsync(said);
        await office.UntilLaterAsync(() => answer.DeletedAt is not null);

        Assert.Single(office.Discord.Posts.All);
    }

    /// <summary>After a restart that goes on with its session, nothing has told which channels there are: they are asked for.</summary>
    [Fact]
    public async Task Of_what_people_say_to_one_another_nothing_is_asked_and_of_what_is_said_to_the_bot_once()
    {
        await using var office = await DiscordOffice.OpenAsync();
        await office.StopAsync();
        await office.StartAsync();

        for (var i = 0; i < 20; i++)
        {
            var said = await office.Ana.SayAsync(office.Channel, "How much tea is there?");
            await office.Ana.EditAsync(said, "How much tea is left?");
            await office.Ana.DeleteAsync(said);
        }

        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => office.Discord.Posts.Count == 1);

        Assert.Single(office.Discord.Requests.All, request => request.Method == "GET" && request.Path.EndsWith($"/channels/{office.Channel.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_is_removed_before_its_channel_is_known_is_not_answered()
    {
        await using var office = await DiscordOffice.OpenAsync();
        await office.StopAsync();
        await office.StartAsync();
        office.Discord.Faults.Add(RestFault.Late(TimeSpan.FromSeconds(2)) with { When = request => request.Method == "GET" && request.Path.EndsWith($"/channels/{office.Channel.Id}", StringComparison.Ordinal), Times = 2 });

        var said = await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        await office.Ana.DeleteAsync(said);
        await office.Ana.DirectMessageAsync(TradeIn2020);
        await office.UntilLaterAsync(() => office.Discord.Posts.Count > 0);
        var later = office.Time.GetUtcNow() + TimeSpan.FromMinutes(1);
        await office.UntilLaterAsync(() => office.Time.GetUtcNow() > later && office.Discord.Posts.All.Count(post => post.DeletedAt is null) == 1);

        Assert.Contains("$2.5 billion", office.Discord.Posts.All.Single(post => post.DeletedAt is null).Now.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    public async Task A_first_answer_that_fails_is_given_again_while_it_is_in_time(int status)
    {
        await using var office = await DiscordOffice.OpenAsync();
        var fault = status == 429 ? RestFault.Answer(RateLimited.User(TimeSpan.FromSeconds(0.3))) : RestFault.Status(status);
        office.Discord.Faults.Add(fault.On("POST", "/interactions/*/*/callback"));

        var used = await office.Ana.SlashAsync(office.Channel, "help");
        await office.UntilLaterAsync(() => used.Original is { IsLoading: false }, TimeSpan.FromMilliseconds(100), DiscordOffice.LongBreath);

        Assert.True(used.Original!.IsEphemeral);
    }

    [Fact]
    public async Task A_form_in_which_nothing_stands_is_answered_with_what_is_missing()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var used = await office.Ana.SlashAsync(office.Channel, "check");
        await used.AcknowledgedAsync();

        var answer = await (await office.Ana.SubmitModalAsync(used, (ClaimForm.ClaimField, " "), (ClaimForm.AudienceField, ClaimForm.ForMe))).AnsweredAsync();

        Assert.NotEmpty(answer.Now.PlainText);
        Assert.True(answer.IsEphemeral);
        AssertClean(office);
    }

    [Fact]
    public async Task A_command_is_deferred_at_once_and_answered_in_its_place()
    {
        await using var office = await DiscordOffice.OpenAsync();

        var used = await office.Ana.SlashAsync(office.Channel, "fact", ("topic", "zinc"));
        var answer = await used.AnsweredAsync();

        Assert.Equal(5, used.AcknowledgedWith);
        Assert.Equal(used.Original, answer);
        Assert.Contains("120,000", answer.Now.PlainText, StringComparison.Ordinal);
        Assert.True(answer.Now.Has(MessageMarks.ComponentsV2));
        Assert.Single(office.Discord.Posts.All);
        AssertClean(office);
    }

    [Fact]
    public async Task Help_is_for_who_asks_for_it_alone()
    {
        await using var office = await DiscordOffice.OpenAsync();

        var answer = await (await office.Ana.SlashAsync(office.Channel, "help")).AnsweredAsync();

        Assert.True(answer.IsEphemeral);
        AssertClean(office);
    }

    [Fact]
    public async Task What_only_a_manager_may_is_refused_to_others()
    {
        await using var office = await DiscordOffice.OpenAsync(prepare: office => office.Guild.AddMember("owner"));
        var ben = office.Guild.AddMember("ben");

        var used = await ben.SlashAsync(office.Channel, "digest", ("action", "subscribe"), ("time", "09:00"));

        Assert.Contains("Only those who manage this channel", (await used.AnsweredAsync()).Now.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_suggested_to_who_types()
    {
        await using var office = await DiscordOffice.OpenAsync();

        var typed = await office.Ana.AutocompleteAsync(office.Channel, "fact", "topic", "zin");

        Assert.NotEmpty(typed.Choices);
        Assert.All(typed.Choices, choice => Assert.InRange(choice.Value.Length, 1, 100));
        AssertClean(office);
    }

    [Fact]
    public async Task Where_AxisBot_is_not_admitted_nothing_is_suggested_no_form_is_shown_and_it_says_so()
    {
        await using var office = await DiscordOffice.OpenAsync(prepare: office => office.Conversations = office.Conversations with { Spaces = ["discord/1"] });

        var typed = await office.Ana.AutocompleteAsync(office.Channel, "fact", "topic", "zin");
        var used = await office.Ana.SlashAsync(office.Channel, "check");
        var answer = await used.AnsweredAsync();

        Assert.Empty(typed.Choices);
        Assert.Null(used.Modal);
        Assert.NotEmpty(answer.Now.PlainText);
        AssertClean(office);
    }

    [Fact]
    public async Task Sources_are_shown_to_who_presses_and_a_rating_is_kept()
    {
        await using var office = await DiscordOffice.OpenAsync();
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        var answer = await office.Discord.Posts.FirstAsync();

        var sources = await (await office.Ana.PressAsync(answer, IdOf(answer, "sources."))).AnsweredAsync();
        var thanks = await (await office.Ana.PressAsync(answer, IdOf(answer, "helpful."))).AnsweredAsync();

        Assert.True(sources.IsEphemeral);
        Assert.True(thanks.IsEphemeral);
        Assert.Contains("Sources", sources.Now.PlainText, StringComparison.Ordinal);
        Assert.Contains("Noted that this answer helped", thanks.Now.PlainText, StringComparison.Ordinal);
        Assert.Equal((1, 0), await office.Get<IFeedback>().CountAsync(CancellationToken.None));
        AssertClean(office);
    }

    [Fact]
    public async Task A_suggested_question_is_answered_for_all()
    {
        await using var office = await DiscordOffice.OpenAsync();
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        var answer = await office.Discord.Posts.FirstAsync();
        var options = answer.Now.AllComponents().SelectMany(component => component["options"]?.AsArray() ?? []).Select(option => option!["value"]!.ToString()).ToList();
        var button = answer.Now.CustomIds.FirstOrDefault(id => id.StartsWith("ask.", StringComparison.Ordinal));

        var used = button is not null ? await office.Ana.PressAsync(answer, button) : await office.Ana.SelectAsync(answer, "ask-next", options[0]);

        Assert.False((await used.AnsweredAsync()).IsEphemeral);
        AssertClean(office);
    }

    [Theory]
    [InlineData(ClaimForm.ForMe, true)]
    [InlineData(ClaimForm.ForAll, false)]
    public async Task A_claim_is_checked_from_the_menu_of_a_message(string audience, bool isEphemeral)
    {
        await using var office = await DiscordOffice.OpenAsync();
        var said = await office.Ana.SayAsync(office.Channel, Claim);

        var shown = await office.Ana.MessageCommandAsync(said, CommandList.CheckClaim);
        await shown.AcknowledgedAsync();
        Assert.Contains(Claim, shown.Modal!.ToJsonString(), StringComparison.Ordinal);
        var verdict = await (await office.Ana.SubmitModalAsync(shown, (ClaimForm.ClaimField, Claim), (ClaimForm.AudienceField, audience))).AnsweredAsync();

        Assert.Contains("Contradicted", verdict.Now.PlainText, StringComparison.Ordinal);
        Assert.Equal(isEphemeral, verdict.IsEphemeral);
        AssertClean(office);
    }

    [Fact]
    public async Task Check_without_a_claim_asks_for_it()
    {
        await using var office = await DiscordOffice.OpenAsync();

        var used = await office.Ana.SlashAsync(office.Channel, "check");
        await used.AcknowledgedAsync();

        Assert.NotNull(used.Modal);
        AssertClean(office);
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_who_has_installed_it_is_answered()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var channel = office.Discord.World.AddForeignGuild("elsewhere").AddChannel("talk");
        channel.Guild!.AddMember(office.Ana);

        var answer = await (await office.Ana.SlashAsync(channel, "fact", ("topic", "zinc"))).AnsweredAsync();

        Assert.Contains("120,000", answer.Now.PlainText, StringComparison.Ordinal);
        AssertClean(office);
    }

    [Fact]
    public async Task A_command_whose_token_has_died_is_answered_in_the_channel()
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Faults.Add(RestFault.Status(503) with { When = request => request.Method == "PATCH", Times = int.MaxValue });

        var used = await office.Ana.SlashAsync(office.Channel, "fact", ("topic", "zinc"));
        await office.UntilAsync(() => office.Discord.Answered.All.Any(request => request.Method == "PATCH"));
        await office.UntilLaterAsync(() => office.Discord.Posts.All.Any(post => post != used.Original), TimeSpan.FromSeconds(20));

        Assert.Contains("120,000", office.Discord.Posts.All[^1].Now.PlainText, StringComparison.Ordinal);
        Assert.True(used.IsOver || used.CreatedAt + ReturnTicket.TokenLife <= office.Time.GetUtcNow());
        Assert.Equal(2, office.Discord.Posts.Count);
    }

    [Fact]
    public async Task An_answer_whose_reply_was_lost_is_not_posted_twice()
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Faults.Add(RestFault.LoseReply() with { When = request => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal) });

        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        await office.UntilLaterAsync(() => office.Discord.Answered.All.Count(request => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal) && request.Status == 200) == 1);

        Assert.Single(office.Discord.Posts.All);
    }

    internal static void AssertClean(DiscordOffice office)
    {
        Assert.Empty(office.Discord.Unexpected.All);
        Assert.Empty(office.Log.Errors);
    }

    private static string IdOf(DiscordMessage message, string start) => message.Now.CustomIds.First(id => id.StartsWith(start, StringComparison.Ordinal));
}
