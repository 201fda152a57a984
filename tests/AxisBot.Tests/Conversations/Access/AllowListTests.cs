using AxisBot.Conversations;
using AxisBot.Conversations.Access;
using AxisBot.Conversations.Messages;

namespace AxisBot.Tests.Conversations.Access;

public sealed class AllowListTests
{
    private static readonly Place Square = new("town", "T1", "C1", null, PlaceKind.Channel);
    private static readonly Place Page = new("page", "", "session", null, PlaceKind.Direct);

    [Fact]
    public void Empty_lists_admit_every_place() => Assert.True(new AllowList(new ConversationSettings()).Admits(Square));

    [Theory]
    [InlineData("T1", true)]
    [InlineData("T2", false)]
    [InlineData("t1", false)]
    [InlineData("", false)]
    public void Only_the_listed_spaces_are_admitted(string space, bool admitted) =>
        Assert.Equal(admitted, Spaces("town/T1").Admits(Square with { Space = space }));

    [Theory]
    [InlineData("C1", true)]
    [InlineData("C2", false)]
    public void Only_the_listed_channels_are_admitted(string channel, bool admitted) =>
        Assert.Equal(admitted, new AllowList(new ConversationSettings { Channels = ["town/T1/C1"] }).Admits(Square with { Channel = channel }));

    [Fact]
    public void A_listed_channel_of_a_space_that_is_not_listed_is_not_admitted() =>
        Assert.False(new AllowList(new ConversationSettings { Spaces = ["town/T2"], Channels = ["town/T1/C1"] }).Admits(Square));

    [Fact]
    public void Direct_talk_in_an_admitted_space_needs_no_listed_channel() =>
        Assert.True(new AllowList(new ConversationSettings { Channels = ["town/T1/C1"] }).Admits(Square with { Channel = "D9", Kind = PlaceKind.Direct }));

    [Fact]
    public void Direct_talk_in_another_space_is_not_admitted() => Assert.False(Spaces("town/T2").Admits(Square with { Kind = PlaceKind.Direct }));

    [Fact]
    public void A_page_stays_open_when_spaces_of_other_surfaces_are_listed() => Assert.True(Spaces("town/T1").Admits(Page));

    [Fact]
    public void Talk_without_a_space_on_a_listed_surface_is_admitted_only_when_it_is_listed_too()
    {
        var letter = Square with { Space = "", Kind = PlaceKind.Direct };
        Assert.False(Spaces("town/T1").Admits(letter));
        Assert.True(Spaces("town/T1", "town/").Admits(letter));
    }

    private static AllowList Spaces(params string[] spaces) => new(new ConversationSettings { Spaces = spaces });
}
