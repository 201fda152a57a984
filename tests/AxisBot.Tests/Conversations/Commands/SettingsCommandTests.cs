using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Commands;

public sealed class SettingsCommandTests : IDisposable
{
    private static readonly Person Manager = new("mia", IsManager: true);

    private readonly Talk _talk = new();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task Everybody_sees_what_holds_in_the_channel()
    {
        var card = await ToldAsync("/settings", Talk.Ana);

        Assert.Equal("Settings of this channel", card.Title);
        Assert.Equal([("mentions", "not-needed"), ("language", "en (English)")], card.Fields.Select(field => (field.Name, field.Value)));
    }

    [Fact]
    public async Task A_thread_waits_for_a_mention_once_a_manager_demands_it()
    {
        Assert.NotEmpty((await _talk.AskAsync(Talk.TradeIn2021)).Replies);
        Assert.NotEmpty((await _talk.AskAsync("And in 2020?", mention: false)).Replies);

        await ToldAsync("/settings mentions needed", Manager);

        Assert.Empty((await _talk.AskAsync("And in 2019?", mention: false)).Replies);
        Assert.NotEmpty((await _talk.AskAsync("And in 2019?")).Replies);
    }

    [Fact]
    public async Task What_is_set_holds_in_its_channel_alone()
    {
        await ToldAsync("/settings language fr", Manager);

        Assert.Equal("fr (Français)", (await ToldAsync("/settings", Talk.Ana)).Fields[1].Value);
        var elsewhere = await _talk.AskAsync("/settings", Talk.Ana, Talk.Channel with { Channel = "C2" });
        Assert.Equal("en (English)", elsewhere.Card.Fields[1].Value);
    }

    [Fact]
    public async Task A_language_that_was_chosen_is_that_of_the_reply_already()
    {
        Assert.Equal("Réglages de ce canal", (await ToldAsync("/settings language fr", Manager)).Title);
        Assert.Equal("Settings of this channel", (await ToldAsync("/settings language en", Manager)).Title);
    }

    [Theory]
    [InlineData("/settings language fr")]
    [InlineData("/settings mentions needed")]
    public async Task Nobody_but_a_manager_changes_it(string typed)
    {
        Assert.StartsWith("Only those who manage this channel", (await ToldAsync(typed, Talk.Ana)).Lead.Text, StringComparison.Ordinal);
        Assert.Equal("not-needed", (await ToldAsync("/settings", Talk.Ana)).Fields[0].Value);
    }

    [Theory]
    [InlineData("/settings language", "“language” can be en, fr, es, de, ru, zh.")]
    [InlineData("/settings language tlh", "“language” can be en, fr, es, de, ru, zh.")]
    [InlineData("/settings mentions perhaps", "“mentions” can be needed, not-needed.")]
    [InlineData("/settings colour red", "“colour” is no setting of “settings”; it can be mentions, language.")]
    public async Task What_cannot_be_set_is_told_with_what_can(string typed, string said) => Assert.Equal(said, (await ToldAsync(typed, Manager)).Lead.Text);

    [Fact]
    public void Values_are_suggested_with_what_they_mean() =>
        Assert.Contains("de (Deutsch)", new Desk().Book.Find("settings")!.Suggest("value", "d", new Desk().Scene()).Select(suggestion => suggestion.Label));

    private async Task<Card> ToldAsync(string typed, Person author) => (await _talk.AskAsync(typed, author)).Card;
}
