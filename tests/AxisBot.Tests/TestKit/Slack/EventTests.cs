using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Deliveries;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.Tests.TestKit.Slack;

public sealed class EventTests
{
    [Fact]
    public async Task A_mention_is_told_once_where_only_mentions_are_subscribed_to()
    {
        await using var desk = await Desk.OpenAsync();

        var said = desk.Ana.Mention(desk.General, "what is trade?");

        var told = Inner(said.Delivery);
        Assert.Equal(("app_mention", said.Ts, desk.Ana.Id), ((string?)told["type"], (string?)told["ts"], (string?)told["user"]));
        Assert.Equal($"<@{desk.Slack.App.BotUserId}> what is trade?", (string?)told["text"]);
    }

    [Fact]
    public async Task A_mention_is_told_twice_with_one_timestamp_and_two_ids_where_messages_are_subscribed_to_as_well()
    {
        await using var desk = await HearingAsync();

        var said = desk.Ana.Mention(desk.General, "what is trade?");

        Assert.Equal(["app_mention", "message"], said.Deliveries.Select(delivery => (string)Inner(delivery)["type"]!).Order(StringComparer.Ordinal));
        Assert.Single(said.Deliveries.Select(delivery => (string?)Inner(delivery)["ts"]).Distinct());
        Assert.Single(said.Deliveries.Select(delivery => (string?)Inner(delivery)["client_msg_id"]).Distinct());
        Assert.Equal(2, said.Deliveries.Select(delivery => delivery.EventId).Distinct().Count());
    }

    [Fact]
    public async Task A_message_that_names_nobody_is_told_only_to_who_subscribed_to_messages()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.Empty(desk.Ana.Say(desk.General, "hello all").Deliveries);

        desk.Slack.App.Events.Add("message.channels");
        Assert.Empty(desk.Ana.Say(desk.General, "hello all").Deliveries);

        desk.Slack.App.Scopes.Add("channels:history");
        Assert.Equal("channel", (string?)Inner(desk.Ana.Say(desk.General, "hello all").Delivery)["channel_type"]);
    }

    [Fact]
    public async Task A_direct_message_is_no_mention_even_where_it_names_the_bot()
    {
        await using var desk = await Desk.OpenAsync();

        var told = Inner(desk.Ana.Mention(desk.Ana.Direct, "hello").Delivery);

        Assert.Equal(("message", "im"), ((string?)told["type"], (string?)told["channel_type"]));
    }

    [Fact]
    public async Task Nothing_is_told_of_a_channel_that_the_bot_is_not_in()
    {
        await using var desk = await HearingAsync();
        var far = desk.Slack.Workspace.AddChannel("far", ChannelKind.Public, withBot: false, desk.Ana.Member);

        Assert.Empty(desk.Ana.Mention(far, "hello").Deliveries);
        Assert.Equal(2, desk.Ana.Mention(desk.General, "hello").Deliveries.Count);
    }

    [Fact]
    public async Task A_reply_tells_the_root_of_its_thread()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.Mention(desk.General, "what is trade?");

        var reply = desk.Ana.ReplyInThread(root, "and in 2021?", mentions: true);

        Assert.Null(Inner(root.Delivery)["thread_ts"]);
        Assert.Equal(root.Ts, (string?)Inner(reply.Delivery)["thread_ts"]);
        Assert.Equal(root.Ts, reply.Thread);
    }

    [Fact]
    public async Task What_a_person_types_comes_escaped()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("a &lt; b &amp;&amp; c &gt; d", (string?)Inner(desk.Ana.DirectMessage("a < b && c > d").Delivery)["text"]);
        Assert.Equal("<#C1|general>", (string?)Inner(desk.Ana.SayRaw(desk.Ana.Direct, "<#C1|general>").Delivery)["text"]);
    }

    [Fact]
    public async Task One_gesture_can_come_as_two_messages_with_one_id_of_the_program()
    {
        await using var desk = await Desk.OpenAsync();

        var (one, other) = desk.Ana.SayTwice(desk.Ana.Direct, "hello");

        Assert.NotEqual(one.Ts, other.Ts);
        Assert.Equal((string?)Inner(one.Delivery)["client_msg_id"], (string?)Inner(other.Delivery)["client_msg_id"]);
        Assert.NotEqual((string?)Inner(one.Delivery)["client_msg_id"], (string?)Inner(desk.Ana.DirectMessage("hello").Delivery)["client_msg_id"]);
    }

    [Fact]
    public async Task A_change_tells_both_texts_and_a_removal_what_is_gone()
    {
        await using var desk = await Desk.OpenAsync();
        var said = desk.Ana.DirectMessage("befor");

        var changed = Inner(Assert.Single(desk.Ana.Edit(said, "before")));
        var deleted = Inner(Assert.Single(desk.Ana.Delete(said)));

        Assert.Equal(("message_changed", true), ((string?)changed["subtype"], (bool)changed["hidden"]!));
        Assert.Equal(("before", "befor"), ((string?)changed["message"]!["text"], (string?)changed["previous_message"]!["text"]));
        Assert.Equal(said.Ts, (string?)changed["message"]!["ts"]);
        Assert.NotNull(changed["message"]!["edited"]);
        Assert.Equal(("message_deleted", said.Ts), ((string?)deleted["subtype"], (string?)deleted["deleted_ts"]));
    }

    [Fact]
    public async Task The_bot_hears_itself_and_its_own_changes()
    {
        await using var desk = await HearingAsync();
        var post = await desk.PostAsync("mine");
        await desk.Caller.CallAsync("chat.update", ("channel", desk.General.Id), ("ts", post.Ts), ("text", "still mine"));

        var told = desk.Slack.Deliveries.Select(Inner).ToList();

        Assert.Equal([null, "message_changed"], told.Select(one => (string?)one["subtype"]));
        Assert.Equal(desk.Slack.App.BotId, (string?)told[0]["bot_id"]);
        Assert.Equal(desk.Slack.App.BotUserId, (string?)told[0]["user"]);
    }

    [Fact]
    public async Task Another_bot_can_name_this_one()
    {
        await using var desk = await Desk.OpenAsync();
        var other = desk.Slack.AddBot("other");

        var told = Inner(other.Mention(desk.General, "hello, machine").Delivery);

        Assert.Equal(("app_mention", other.Id), ((string?)told["type"], (string?)told["user"]));
        Assert.NotNull(told["bot_id"]);
        Assert.NotEqual(desk.Slack.App.BotId, (string?)told["bot_id"]);
        Assert.NotEqual(desk.Slack.App.Id, (string?)told["app_id"]);
        Assert.Null(Inner(desk.Ana.Mention(desk.General, "hello, machine").Delivery)["bot_id"]);
    }

    [Fact]
    public async Task A_test_can_tell_of_what_there_is_not_and_of_what_comes_too_early()
    {
        await using var desk = await Desk.OpenAsync();

        var delivery = desk.Slack.Tell(new JsonObject { ["type"] = "message", ["subtype"] = "message_deleted", ["deleted_ts"] = "1.000001" });

        Assert.Equal("1.000001", (string?)Inner(delivery)["deleted_ts"]);
        Assert.Equal("event_callback", (string?)delivery.Payload["type"]);
    }

    [Fact]
    public async Task A_session_that_a_person_renames_is_told()
    {
        await using var desk = await Desk.OpenAsync();
        var root = desk.Ana.DirectMessage("hello");

        var told = Inner(desk.Ana.RenameSession(root, "Trade")!);

        Assert.Equal(("agent_session_title_changed", "Trade", root.Ts), ((string?)told["type"], (string?)told["title"], (string?)told["thread_ts"]));
        Assert.Equal("Trade", desk.Slack.TitleOf(root));
    }

    [Fact]
    public async Task The_bot_does_not_hear_itself_named_by_itself()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.PostAsync($"I am <@{desk.Slack.App.BotUserId}>");

        Assert.Empty(desk.Slack.Deliveries);
    }

    [Fact]
    public async Task What_a_person_looks_at_and_reacts_to_is_told()
    {
        await using var desk = await Desk.OpenAsync();
        var post = await desk.PostAsync("an answer");

        var told = new[] { desk.Ana.OpenHome(), desk.Ana.OpenMessages(), desk.Ana.LookAt(desk.General), desk.Ana.React(post, "eyes") }.Select(delivery => Inner(delivery!)).ToList();

        Assert.Equal(["app_home_opened", "app_home_opened", "app_context_changed", "reaction_added"], told.Select(one => (string)one["type"]!));
        Assert.Equal(["home", "messages"], told.Take(2).Select(one => (string)one["tab"]!));
        Assert.Equal(post.Ts, (string?)told[3]["item"]!["ts"]);
        desk.Slack.App.Events.Clear();
        Assert.Null(desk.Ana.OpenHome());
    }

    [Fact]
    public async Task Of_more_than_thirty_thousand_events_an_hour_an_app_hears_only_that_they_were_too_many()
    {
        await using var desk = await Desk.OpenAsync();
        var post = await desk.PostAsync("an answer");
        Assert.Equal(30_000, desk.Slack.EventsAnHour);
        desk.Slack.EventsAnHour = 3;
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("event_callback", (string?)desk.Ana.LookAt(desk.General)!.Payload["type"]);
        }

        Assert.Equal("app_rate_limited", (string?)desk.Ana.React(post, "eyes")!.Payload["type"]);
        desk.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("event_callback", (string?)desk.Ana.React(post, "eyes")!.Payload["type"]);
    }

    [Fact]
    public async Task Around_an_event_stands_whose_it_is()
    {
        await using var desk = await Desk.OpenAsync();

        var payload = desk.Ana.DirectMessage("hello").Delivery.Payload;

        Assert.Equal(("event_callback", desk.Slack.App.TeamId, desk.Slack.App.Id), ((string?)payload["type"], (string?)payload["team_id"], (string?)payload["api_app_id"]));
        Assert.Equal(desk.Time.GetUtcNow().ToUnixTimeSeconds(), (long)payload["event_time"]!);
        Assert.Equal(desk.Slack.App.BotUserId, (string?)payload["authorizations"]![0]!["user_id"]);
    }

    private static async Task<Desk> HearingAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Slack.App.Events.Add("message.channels");
        desk.Slack.App.Scopes.Add("channels:history");
        return desk;
    }

    private static JsonObject Inner(Delivery delivery) => delivery.Payload["event"]!.AsObject();
}
