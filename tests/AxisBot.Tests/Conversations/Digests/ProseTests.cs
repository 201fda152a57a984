using System.Diagnostics.Metrics;
using AxisBot.Answering.Writing;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Metering;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations.Posting;
using AxisBot.Tests.Conversations.Receiving;
using AxisBot.Tests.Conversations.Talking;
using AxisBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Tests.Conversations.Digests;

/// <summary>What a model writes about the figure of the day.</summary>
public sealed class ProseTests
{
    private const string Sentence = "Trade between Peru and Bolivia was $3 billion in 2021.";

    /// <summary>Only bounds a test that would hang; nothing is measured by it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly FakeTime _time = new(new DateTimeOffset(2030, 1, 1, 8, 59, 0, TimeSpan.Zero));
    private readonly ScriptedSurface _surface = new();

    [Fact]
    public async Task It_stands_below_the_figure_with_its_source_and_with_who_wrote_it()
    {
        await using var office = await OfficeAsync(new Quill { Copies = true });
        await RoundAsync(office, "daily", 9);

        var card = Assert.Single(Digests);
        Assert.Equal(2, card.Lines.Count(line => line.Text == Sentence && line.Sources.SequenceEqual([1])));
        Assert.Contains(new CardField("described by", "quill-1"), card.Fields);
    }

    [Fact]
    public async Task What_it_cost_is_counted()
    {
        await using var office = await OfficeAsync(new Quill { Copies = true });
        var (meter, counted) = (office.Get<WritingMeters>().Meter, new Dictionary<string, long>());
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter == meter)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, labels, _) => counted[$"{instrument.Name} {labels[0].Value}"] = count);
        listener.Start();

        await RoundAsync(office, "daily", 9);

        Assert.Equal(1, counted["axisbot.model.claims passed"]);
        Assert.Equal((100, 40), (counted["axisbot.model.tokens read"], counted["axisbot.model.tokens written"]));
    }

    [Fact]
    public async Task What_was_written_first_for_a_day_is_what_all_channels_get_after_a_restart_too()
    {
        using var place = await StorePlace.NewAsync(StoreKind.Sqlite);
        var first = new Quill { Copies = true };
        await using (var office = await OfficeAsync(first, place))
        {
            await RoundAsync(office, "daily", 9);
        }

        var second = new Quill { Name = "quill-2", Copies = true };
        await using (var office = await OfficeAsync(second, place))
        {
            await RoundAsync(office, "later", 10);
        }

        Assert.Equal(2, Digests.Count);
        Assert.Equal(Digests[0].Lines.Select(line => line.Text), Digests[1].Lines.Select(line => line.Text));
        Assert.Equal(Digests[0].Fields, Digests[1].Fields);
        Assert.Single(first.Orders);
        Assert.Empty(second.Orders);
    }

    [Fact]
    public async Task Where_nothing_came_of_it_nothing_is_written_for_that_day_any_more()
    {
        var quill = new Quill { Copies = true, Failure = new WriterException(WriterFault.Broken, "broken") };
        await using var office = await OfficeAsync(quill);
        await RoundAsync(office, "daily", 9);
        await RoundAsync(office, "later", 10);

        Assert.Equal(2, Digests.Count);
        Assert.All(Digests, card => Assert.DoesNotContain(card.Fields, field => field.Name == "described by"));
        Assert.Single(quill.Orders);
    }

    [Fact]
    public async Task A_model_that_does_not_answer_holds_the_digest_up_no_longer_than_its_budget()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var quill = new Quill
        {
            Copies = true,
            Hold = (_, _, token) =>
            {
                reached.TrySetResult();
                return new TaskCompletionSource().Task.WaitAsync(token);
            },
        };
        await using var office = await OfficeAsync(quill);
        await SubscribeAsync(office, "daily", 9);
        await SubscribeAsync(office, "other", 9);
        _time.Advance(TimeSpan.FromMinutes(1));
        var round = office.Get<DigestPlanner>().RoundAsync(CancellationToken.None);
        await reached.Task.WaitAsync(Patience);
        Assert.False(round.IsCompleted);

        _time.Advance(DigestProse.Longest);
        await round.WaitAsync(Patience);
        await office.WorkAsync();

        Assert.Equal(2, Digests.Count);
        Assert.Equal(1, quill.GivenUp);
    }

    [Fact]
    public async Task A_preview_shows_what_is_kept_and_has_nothing_written()
    {
        var quill = new Quill { Copies = true };
        await using var office = await OfficeAsync(quill);
        var (prose, library) = (office.Get<DigestProse>(), office.Library.Now);
        var issue = DigestEditor.Compile(new DateOnly(2030, 1, 1), library, DigestPast.None);

        Assert.Empty((await prose.RecallAsync(issue, library, default)).Prose);
        Assert.Empty(quill.Orders);
        await RoundAsync(office, "daily", 9);
        Assert.Equal([Sentence], (await prose.RecallAsync(issue, library, default)).Prose.Select(claim => claim.Text));
    }

    private List<Card> Digests => [.. _surface.Cards.Where(card => card.Kind == CardKind.Digest)];

    private async Task<Office> OfficeAsync(Quill quill, StorePlace? place = null)
    {
        var office = await Office.OpenAsync(_surface, _time, place: place, add: services => services.AddSingleton(new AnswerEditor(quill)));
        var library = new LibrarySnapshot(new PassageIndex(Some.Corpus(("bank.txt", $"The bank of the lake\n{Sentence}"))));
        office.Library.Read = () => library;
        return office;
    }

    private Task SubscribeAsync(Office office, string channel, int hour) =>
        office.Get<IDigestSubscriptions>().KeepAsync(new DigestSubscription(new ChannelId(SomeStore.Surface, "hall", channel), new TimeOnly(hour, 0), "UTC", _time.GetUtcNow()), default);

    /// <summary>Subscribes a channel and lets its hour come.</summary>
    private async Task RoundAsync(Office office, string channel, int hour)
    {
        await SubscribeAsync(office, channel, hour);
        _time.Advance(TimeSpan.FromHours(hour) - _time.GetUtcNow().TimeOfDay);
        await office.Get<DigestPlanner>().RoundAsync(CancellationToken.None);
        await office.WorkAsync();
    }
}
