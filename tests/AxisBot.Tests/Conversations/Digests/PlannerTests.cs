using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.TestKit;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations.Posting;
using AxisBot.Tests.Conversations.Receiving;
using AxisBot.Tests.Storage;

namespace AxisBot.Tests.Conversations.Digests;

public sealed class PlannerTests : IAsyncLifetime
{
    private static readonly ChannelId Channel = new(SomeStore.Surface, "hall", "daily");

    private readonly FakeTime _time = new(new DateTimeOffset(2030, 1, 1, 8, 59, 0, TimeSpan.Zero));
    private readonly ScriptedSurface _surface = new();
    private Office _office = null!;

    public async Task InitializeAsync() => _office = await Office.OpenAsync(_surface, _time);

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task An_issue_comes_when_it_is_due_and_once()
    {
        await SubscribeAsync();
        await RoundAsync();
        Assert.Empty(_surface.Posted);

        _time.Advance(TimeSpan.FromMinutes(1));
        await RoundAsync();
        await RoundAsync();

        Assert.Equal("Digest of 1 January 2030", Assert.Single(_surface.Cards, card => card.Title?.StartsWith("Digest", StringComparison.Ordinal) == true).Title);
        Assert.Null(_surface.Cards[0].Note);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(11, "This issue comes late: it was due at 09:00.")]
    [InlineData(360, "This issue comes late: it was due at 09:00.")]
    public async Task What_was_due_while_nobody_was_there_is_made_up_for_and_says_that_it_is_late(int minutes, string? note)
    {
        await SubscribeAsync();
        _time.Advance(TimeSpan.FromMinutes(1 + minutes));
        await RoundAsync();

        Assert.Equal(note, _surface.Cards[0].Note);
    }

    [Fact]
    public async Task What_is_later_than_the_grace_time_is_skipped_and_the_next_issue_says_so()
    {
        await SubscribeAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        await RoundAsync();
        _time.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(7));
        await RoundAsync();
        Assert.Single(_surface.Posted);
        _time.Advance(TimeSpan.FromHours(17));
        await RoundAsync();

        var issue = _surface.Cards[^1].Title?.StartsWith("Digest", StringComparison.Ordinal) == true ? _surface.Cards[^1] : _surface.Cards.Last(card => card.Title?.StartsWith("Digest", StringComparison.Ordinal) == true);
        Assert.Equal("Digest of 5 January 2030", issue.Title);
        Assert.Contains(issue.Lines, line => line.Text.StartsWith("There were no issues from 2 January 2030 to 4 January 2030", StringComparison.Ordinal));
        Assert.Contains(_office.Log.Lines, line => line.Text.Contains("is skipped: it was due longer ago than 06:00:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_subscribes_after_the_hour_gets_the_next_days_issue()
    {
        _time.Advance(TimeSpan.FromHours(1));
        await SubscribeAsync();
        await RoundAsync();
        Assert.Empty(_surface.Posted);

        _time.Advance(TimeSpan.FromHours(24));
        await RoundAsync();
        Assert.Equal("Digest of 2 January 2030", _surface.Cards[0].Title);
    }

    [Fact]
    public async Task Who_changes_the_hour_still_gets_one_issue_for_each_day()
    {
        await SubscribeAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        await RoundAsync();
        var subscription = (await _office.Get<IDigestSubscriptions>().FindAsync(Channel, default))!;
        await _office.Get<IDigestSubscriptions>().KeepAsync(subscription with { Time = new TimeOnly(17, 0) }, default);
        _time.Advance(TimeSpan.FromHours(9));
        await RoundAsync();
        Assert.Single(_surface.Posted);

        _time.Advance(TimeSpan.FromHours(24));
        await RoundAsync();
        Assert.Equal(2, _surface.Cards.Count(card => card.Title?.StartsWith("Digest", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task No_figure_of_the_day_comes_again_until_all_were_shown()
    {
        await SubscribeAsync();
        var count = FigureOfTheDay.InOrder(_office.Library.Now.Corpus).Count;
        _time.Advance(TimeSpan.FromMinutes(2));
        for (var day = 0; day < 2 * count; day++)
        {
            _time.Advance(TimeSpan.FromDays(1));
            await RoundAsync();
        }

        var leads = _surface.Cards.Where(card => card.Title?.StartsWith("Digest", StringComparison.Ordinal) == true).Select(card => card.Lead.Text).ToList();
        Assert.Equal(2 * count, leads.Count);
        Assert.Distinct(leads[..count]);
        Assert.Equal(leads[..count], leads[count..]);
    }

    [Fact]
    public async Task A_channel_gets_it_in_its_language()
    {
        await _office.Get<IChannelSettings>().SetAsync(Channel, new ChannelSettings { Language = "fr" }, default);
        await SubscribeAsync();
        _time.Advance(TimeSpan.FromHours(1));
        await RoundAsync();

        Assert.Equal("Bulletin du 1 janvier 2030", _surface.Cards[0].Title);
        Assert.Equal("Ce bulletin arrive en retard : il était prévu à 09:00.", _surface.Cards[0].Note);
    }

    [Fact]
    public async Task A_surface_that_is_not_there_holds_up_nobody()
    {
        await _office.Get<IDigestSubscriptions>().KeepAsync(new DigestSubscription(new ChannelId("away", "", "room"), new TimeOnly(9, 0), "UTC", _time.GetUtcNow()), default);
        await SubscribeAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        await RoundAsync();

        Assert.NotEmpty(_surface.Posted);
    }

    [Fact]
    public async Task What_the_settings_say_is_subscribed_and_what_they_no_longer_say_is_not()
    {
        var settings = new DigestSettings { Subscriptions = [new FixedSubscription(Channel, new TimeOnly(9, 0), "UTC")] };
        await new FixedSubscriptions(_office.Get<IDigestSubscriptions>(), settings, _time).KeepAsync(default);
        var first = (await _office.Get<IDigestSubscriptions>().FindAsync(Channel, default))!;
        _time.Advance(TimeSpan.FromDays(1));
        await new FixedSubscriptions(_office.Get<IDigestSubscriptions>(), settings with { Subscriptions = [new FixedSubscription(Channel, new TimeOnly(10, 0), "UTC")] }, _time).KeepAsync(default);

        Assert.Equal(first with { Time = new TimeOnly(10, 0) }, await _office.Get<IDigestSubscriptions>().FindAsync(Channel, default));
        Assert.True(first.IsFixed);
        await new FixedSubscriptions(_office.Get<IDigestSubscriptions>(), new DigestSettings(), _time).KeepAsync(default);
        Assert.Null(await _office.Get<IDigestSubscriptions>().FindAsync(Channel, default));
    }

    private Task SubscribeAsync() => _office.Get<IDigestSubscriptions>().KeepAsync(new DigestSubscription(Channel, new TimeOnly(9, 0), "UTC", _time.GetUtcNow()), default);

    private async Task RoundAsync()
    {
        await _office.Get<DigestPlanner>().RoundAsync(CancellationToken.None);
        await _office.WorkAsync();
    }
}
