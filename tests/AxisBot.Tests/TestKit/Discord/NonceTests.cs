using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class NonceTests
{
    [Fact]
    public async Task The_same_nonce_gives_the_first_message_again()
    {
        await using var place = await Place.OpenAsync();

        var first = await PostAsync(place, "one");
        var second = await PostAsync(place, "two");

        Assert.Equal((string)first.Json["id"]!, (string)second.Json["id"]!);
        Assert.Equal(("one", "n1"), ((string)second.Json["content"]!, (string)second.Json["nonce"]!));
        Assert.Single(place.Discord.Posts.All);
    }

    [Theory]
    [InlineData("n1", false, 2)]
    [InlineData("n2", true, 2)]
    [InlineData("n1", true, 1)]
    public async Task Only_the_same_nonce_that_is_enforced_does_so(string nonce, bool isEnforced, int posts)
    {
        await using var place = await Place.OpenAsync();
        await PostAsync(place, "one", isEnforced: false);

        await PostAsync(place, "two", nonce, isEnforced);

        Assert.Equal(posts, place.Discord.Posts.Count);
    }

    [Theory]
    [InlineData(180, 1)]
    [InlineData(181, 2)]
    public async Task A_nonce_is_remembered_for_some_minutes(int seconds, int posts)
    {
        await using var place = await Place.OpenAsync();
        await PostAsync(place, "one");
        place.Time.Advance(TimeSpan.FromSeconds(seconds));

        await PostAsync(place, "two");

        Assert.Equal(posts, place.Discord.Posts.Count);
    }

    [Fact]
    public async Task How_long_it_is_remembered_can_be_set()
    {
        await using var place = await Place.OpenAsync(new LoopbackDiscordSettings { NonceWindow = TimeSpan.FromSeconds(10) });
        await PostAsync(place, "one");
        place.Time.Advance(TimeSpan.FromSeconds(11));

        await PostAsync(place, "two");

        Assert.Equal(2, place.Discord.Posts.Count);
    }

    [Fact]
    public async Task The_nonce_of_a_message_that_was_deleted_is_an_unknown_message()
    {
        await using var place = await Place.OpenAsync();
        var first = await PostAsync(place, "one");
        await place.Rest.DeleteAsync($"{place.Messages}/{first.Json["id"]}");

        Assert.Equal((404, 10008), ((await PostAsync(place, "two")).Status, (await PostAsync(place, "two")).Error));
        Assert.Single(place.Discord.Posts.All);
    }

    private static Task<Heard> PostAsync(Place place, string text, string nonce = "n1", bool isEnforced = true) =>
        place.Rest.PostAsync(place.Messages, new JsonObject { ["content"] = text, ["nonce"] = nonce, ["enforce_nonce"] = isEnforced });
}
