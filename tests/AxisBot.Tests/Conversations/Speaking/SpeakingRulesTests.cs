using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Speaking;
using AxisBot.Conversations.Threads;

namespace AxisBot.Tests.Conversations.Speaking;

public sealed class SpeakingRulesTests
{
    private static readonly Place Thread = new("party line", "T1", "C1", "1", PlaceKind.Channel);
    private static readonly Place Direct = new("party line", "T1", "D1", null, PlaceKind.Direct);
    private static readonly Person Ana = new("ana");
    private static readonly ThreadSoFar Ours = new([], new HashSet<string> { "ana" }, IsOurs: true);

    [Fact]
    public void Programs_are_not_answered_even_in_a_direct_message_that_mentions_us() =>
        Decides(false, "AuthorIsAProgram", Written(author: new Person("bot", IsBot: true), place: Direct, mention: true));

    [Fact]
    public void A_place_off_the_allow_list_is_not_answered_even_when_we_are_mentioned() =>
        Decides(false, SpeakingRules.NotAdmitted, Written(mention: true) with { IsAdmitted = false });

    [Fact]
    public void A_command_off_the_allow_list_is_not_run() =>
        Decides(false, SpeakingRules.NotAdmitted, Ordinary(new CommandCall(Id, Thread, Ana, At, "fact", new Dictionary<string, string>())) with { IsAdmitted = false });

    [Fact]
    public void A_command_is_always_spoken_to() =>
        Decides(true, "CommandOrButton", Ordinary(new CommandCall(Id, Thread, Ana, At, "fact", new Dictionary<string, string>())) with { Channel = new ChannelSettings { DemandsMention = true } });

    [Fact]
    public void A_press_is_always_spoken_to() => Decides(true, "CommandOrButton", Ordinary(new ButtonPress(Id, Thread, Ana, At, "helpful.1")));

    [Fact]
    public void A_direct_message_needs_no_mention() => Decides(true, "DirectMessage", Written(place: Direct));

    [Fact]
    public void A_mention_is_answered_whoever_takes_part_and_though_the_channel_demands_it() =>
        Decides(true, "Mention", Written(mention: true) with { Channel = new ChannelSettings { DemandsMention = true }, Thread = Ours with { People = new HashSet<string> { "ben" } } });

    [Fact]
    public void A_mention_without_words_is_answered() => Decides(true, "Mention", Written("", mention: true));

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void Nothing_written_in_our_thread_is_not_answered(string text) => Decides(false, "NothingWritten", Written(text) with { Thread = Ours });

    [Fact]
    public void Words_in_the_channel_itself_are_not_answered_though_we_have_answered_there() =>
        Decides(false, "NotInAThread", Written(place: Thread with { Thread = null }) with { Thread = Ours });

    [Fact]
    public void A_channel_that_demands_mentions_gets_no_answer_to_a_plain_reply() =>
        Decides(false, "ChannelDemandsMention", Written() with { Thread = Ours, Channel = new ChannelSettings { DemandsMention = true } });

    [Fact]
    public void A_thread_that_is_not_ours_is_not_answered() => Decides(false, "ThreadOfOthers", Written() with { Thread = Ours with { IsOurs = false } });

    [Fact]
    public void A_thread_in_which_a_second_person_has_written_is_not_answered() =>
        Decides(false, "OthersTakePart", Written() with { Thread = Ours with { People = new HashSet<string> { "ana", "ben" } } });

    [Fact]
    public void A_reply_in_our_thread_is_answered_without_a_mention() => Decides(true, "OwnThread", Written() with { Thread = Ours });

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_the_order_is_this() => Assert.Equal(
        [
            "AuthorIsAProgram", "PlaceIsNotAdmitted", "CommandOrButton", "DirectMessage", "Mention", "NothingWritten",
            "NotInAThread", "ChannelDemandsMention", "ThreadOfOthers", "OthersTakePart", "OwnThread",
        ],
        SpeakingRules.All.Select(rule => rule.Name));

    private static readonly MessageId Id = new("party line", "7");
    private static readonly DateTimeOffset At = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static void Decides(bool speaks, string rule, Heard heard) => Assert.Equal(new SpeakingDecision(speaks, rule, "en"), SpeakingRules.Decide(heard));

    private static Heard Written(string text = "and in 2020?", Person? author = null, Place? place = null, bool mention = false) =>
        Ordinary(new WrittenMessage(Id, place ?? Thread, author ?? Ana, At, text, mention));

    private static Heard Ordinary(IncomingMessage message) => new(message, IsAdmitted: true, ThreadSoFar.Empty, ChannelSettings.Default);
}
