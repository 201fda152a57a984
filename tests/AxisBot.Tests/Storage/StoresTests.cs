using AxisBot.Answering.Questions;
using AxisBot.Conversations;
using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Threads;
using AxisBot.Storage.Stores;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations;

namespace AxisBot.Tests.Storage;

/// <summary>What conversations keep, in both stores, the way it was kept in memory.</summary>
public sealed class StoresTests
{
    private static readonly ChannelId Channel = new("party", "hall", "room");
    private static readonly ThreadId Thread = new(Channel, "1");
    private static readonly Person Ana = new("ana");
    private static readonly Person Ben = new("ben");

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_thread_is_remembered_with_its_last_turns_and_its_people_for_a_while(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Threads.NoteAsync(Thread, Ben, default);
        Assert.False((await store.Threads.RecallAsync(Thread, default)).IsOurs);
        for (var i = 0; i < 10; i++)
        {
            await store.Threads.RememberAsync(Thread, Ana, new MessageId("party", $"q{i}"), new Turn($"question {i}", $"answer {i}"), default);
        }

        var thread = await store.Threads.RecallAsync(Thread, default);
        Assert.Equal(Enumerable.Range(2, 8).Select(i => new Turn($"question {i}", $"answer {i}")), thread.Turns);
        Assert.Equal(["ana", "ben"], thread.People.Order());
        Assert.True(thread.IsOurs);
        Assert.Equal(ThreadSoFar.Empty.Turns, (await store.Threads.RecallAsync(new ThreadId(Channel, "2"), default)).Turns);

        store.Time.Advance(TimeSpan.FromHours(1));
        Assert.False((await store.Threads.RecallAsync(Thread, default)).IsOurs);
        await store.Threads.NoteAsync(Thread, Ana, default);
        var later = await store.Threads.RecallAsync(Thread, default);
        Assert.Equal((0, false), (later.Turns.Count, later.IsOurs));
        Assert.Equal(["ana"], later.People);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_turn_is_forgotten_with_its_message_and_with_its_person_and_is_replaced_by_a_change(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Threads.RememberAsync(Thread, Ana, new MessageId("party", "a"), new Turn("a", "1"), default);
        await store.Threads.RememberAsync(Thread, Ben, new MessageId("party", "b"), new Turn("b", "2"), default);
        await store.Threads.RememberAsync(Thread, Ben, new MessageId("party", "c"), new Turn("c", "3"), default);
        await store.Threads.RememberAsync(Thread, Ana, new MessageId("party", "a"), new Turn("a, changed", "4"), default);
        await store.Threads.ForgetAsync(new MessageId("party", "b"), default);

        Assert.Equal([new Turn("c", "3"), new Turn("a, changed", "4")], (await store.Threads.RecallAsync(Thread, default)).Turns);
        Assert.Equal(0, await store.Threads.ForgetAsync("elsewhere", Ana, default));
        Assert.Equal(1, await store.Threads.ForgetAsync("party", Ana, default));
        Assert.Equal([new Turn("c", "3")], (await store.Threads.RecallAsync(Thread, default)).Turns);
        Assert.Equal(["ben"], (await store.Threads.RecallAsync(Thread, default)).People);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_turn_that_is_damaged_is_not_believed(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await store.Threads.RememberAsync(Thread, Ana, new MessageId("party", "a"), new Turn("a", "$3 billion"), default);
        await store.DoAsync("UPDATE turns SET answered = '$8 billion'");

        Assert.Empty((await store.Threads.RecallAsync(Thread, default)).Turns);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_answer_is_remembered_for_its_buttons_and_forgotten(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var card = new Desk().Card("ask How much zinc did Peru export to Bolivia in 2022?");
        await store.Answers.KeepAsync(new GivenAnswer("id1", new MessageId("party", "q1"), new Place("party", "hall", "room", "1", PlaceKind.Channel), "ana", card), default);
        await store.Answers.KeepAsync(new GivenAnswer("id2", new MessageId("party", "q2"), new Place("party", "hall", "room", "1", PlaceKind.Channel), "ben", card), default);

        Assert.Equal(CardText.Write(card), CardText.Write((await store.Answers.FindAsync("id1", default))!.Card));
        await store.Answers.ForgetAsync(new MessageId("party", "q1"), default);
        Assert.Null(await store.Answers.FindAsync("id1", default));
        Assert.Equal(1, await store.Answers.ForgetAsync("party", Ben, default));
        await store.Answers.KeepAsync(new GivenAnswer("id3", new MessageId("party", "q3"), new Place("party", "hall", "room", "1", PlaceKind.Channel), "ana", card), default);
        store.Time.Advance(TimeSpan.FromHours(1));
        Assert.Null(await store.Answers.FindAsync("id3", default));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_last_opinion_of_a_person_on_an_answer_counts(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var opinions = new OpinionStore(store.Database);
        Assert.Equal((0, 0), await opinions.CountAsync(default));
        await opinions.KeepAsync(new Opinion("x", Channel, "ana", IsHelpful: true, store.Time.GetUtcNow()), default);
        await opinions.KeepAsync(new Opinion("x", Channel, "ana", IsHelpful: false, store.Time.GetUtcNow()), default);
        await opinions.KeepAsync(new Opinion("x", Channel, "ben", IsHelpful: true, store.Time.GetUtcNow()), default);
        await opinions.KeepAsync(new Opinion("y", Channel, "ben", IsHelpful: true, store.Time.GetUtcNow()), default);

        Assert.Equal((2, 1), await opinions.CountAsync(default));
        Assert.Equal(2, await opinions.ForgetAsync("party", Ben, default));
        Assert.Equal((0, 1), await opinions.CountAsync(default));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_channel_keeps_its_settings_and_one_that_has_none_has_the_usual(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var channels = new ChannelStore(store.Database, new ConversationSettings { DemandsMention = true });
        Assert.Equal(new ChannelSettings { DemandsMention = true }, await channels.GetAsync(Channel, default));
        await channels.SetAsync(Channel, new ChannelSettings { Language = "fr" }, default);
        Assert.Equal(new ChannelSettings { Language = "fr" }, await channels.GetAsync(Channel, default));

        await store.DoAsync("UPDATE channel_settings SET body = REPLACE(body, 'fr', 'de')");
        Assert.Equal("en", (await channels.GetAsync(Channel, default)).Language);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Uses_are_counted_in_a_window_that_slides_also_over_restarts(StoreKind kind)
    {
        using var place = await StorePlace.NewAsync(kind);
        var time = new FakeTime();
        await using (var store = await SomeStore.OpenAsync(kind, place, time: time))
        {
            var uses = new UseStore(store.Database, store.Settings);
            Assert.Null(await uses.TakeAsync("identify", 2, TimeSpan.FromHours(24), default));
            time.Advance(TimeSpan.FromHours(1));
            Assert.Null(await uses.TakeAsync("identify", 2, TimeSpan.FromHours(24), default));
            Assert.Null(await uses.TakeAsync("another", 2, TimeSpan.FromHours(24), default));
        }

        await using var again = await SomeStore.OpenAsync(kind, place, time: time);
        var counted = new UseStore(again.Database, again.Settings);
        Assert.Equal(2, await counted.CountAsync("identify", TimeSpan.FromHours(24), default));
        Assert.Equal(time.GetUtcNow().AddHours(23), await counted.TakeAsync("identify", 2, TimeSpan.FromHours(24), default));
        time.Advance(TimeSpan.FromHours(23));
        Assert.Null(await counted.TakeAsync("identify", 2, TimeSpan.FromHours(24), default));
        Assert.NotNull(await counted.TakeAsync("identify", 2, TimeSpan.FromHours(24), default));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_question_counts_once_and_a_person_may_ask_so_many(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var quota = new UseStore(store.Database, store.Settings);
        foreach (var id in new[] { "1", "1", "2", "3", "3" })
        {
            Assert.Null(await quota.TakeAsync(new MessageId("party", id), Ana, default));
        }

        Assert.Equal(store.Time.GetUtcNow().AddHours(1), await quota.TakeAsync(new MessageId("party", "4"), Ana, default));
        Assert.Null(await quota.TakeAsync(new MessageId("party", "4"), Ben, default));
        Assert.Equal(3, await quota.ForgetAsync("party", Ana, default));
        Assert.Null(await quota.TakeAsync(new MessageId("party", "5"), Ana, default));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_channel_has_one_subscription(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var subscriptions = new SubscriptionStore(store.Database);
        var first = new DigestSubscription(Channel, new TimeOnly(9, 0), "Europe/Lisbon", store.Time.GetUtcNow());
        var second = first with { Time = new TimeOnly(23, 59), Zone = "America/Argentina/ComodRivadavia", Kind = PlaceKind.Direct, IsFixed = true };
        var other = first with { Channel = Channel with { Channel = "other/with slash" } };
        await subscriptions.KeepAsync(first, default);
        await subscriptions.KeepAsync(second, default);
        await subscriptions.KeepAsync(other, default);

        Assert.Equal(second, await subscriptions.FindAsync(Channel, default));
        Assert.Equal([other, second], await subscriptions.AllAsync(default));
        Assert.True(await subscriptions.RemoveAsync(Channel, default));
        Assert.False(await subscriptions.RemoveAsync(Channel, default));
        Assert.Null(await subscriptions.FindAsync(Channel, default));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_day_has_one_issue_kept_together_with_its_posts(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var issues = new IssueStore(store.Database);
        var day = new DateOnly(2030, 1, 1);
        var now = store.Time.GetUtcNow();
        var posts = Post.OfDigest(new Place("party", "hall", "room", null, PlaceKind.Channel), day, [[Notice]], now, now.AddHours(6));

        Assert.True(await issues.OpenAsync(new OpenedIssue(Channel, day, now, "hash", "figure"), posts, default));
        Assert.False(await issues.OpenAsync(new OpenedIssue(Channel, day, now, "hash", "figure"), posts, default));
        Assert.False(await issues.SkipAsync(Channel, day, now, default));
        Assert.True(await issues.SkipAsync(Channel, day.AddDays(1), now, default));
        Assert.Equal(new Dictionary<ChannelId, DateOnly> { [Channel] = day.AddDays(1) }, await issues.LatestAsync(default));
        Assert.Equal(1, (await store.Outbox.CountAsync(default)).Due);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_a_channel_has_had_is_known_and_what_nobody_saw_is_not_counted(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var issues = new IssueStore(store.Database);
        var history = new CorpusStore(store.Database);
        var corpus = Some.Corpus(("a.txt", "A\nTrade between Peru and Chile was $3 million in 2021."));
        await history.NoteAsync(corpus, default);
        var first = new DateOnly(2030, 1, 1);
        var now = store.Time.GetUtcNow();
        await issues.OpenAsync(new OpenedIssue(Channel, first, now, corpus.Hash, "f1"), [], default);
        await issues.OpenAsync(new OpenedIssue(Channel, first.AddDays(1), now, corpus.Hash, "f2"), [], default);
        await issues.SkipAsync(Channel, first.AddDays(2), now, default);
        var lost = Post.OfDigest(new Place("party", "hall", "room", null, PlaceKind.Channel), first.AddDays(3), [[Notice]], now, now.AddHours(6));
        await issues.OpenAsync(new OpenedIssue(Channel, first.AddDays(3), now, corpus.Hash, "f3"), lost, default);
        await store.SettleAsync((await store.ClaimAsync())!, Settlement.Skipped("gone")).ConfigureAwait(true);
        await store.DoAsync("UPDATE outbox SET state = 'skipped'");

        var past = await issues.PastAsync(Channel, first.AddDays(4), default);

        Assert.Equal(new Dictionary<string, DateOnly> { ["f1"] = first, ["f2"] = first.AddDays(1) }, past.Shown);
        Assert.Equal([first.AddDays(2), first.AddDays(3)], past.Skipped);
        Assert.Equal(KnownFigure.Of(corpus.Ledger), past.Known);
        Assert.Equal(DigestPast.None.Skipped, (await issues.PastAsync(Channel with { Channel = "other" }, first.AddDays(4), default)).Skipped);
        Assert.Null((await issues.PastAsync(Channel, first, default)).Known);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task It_is_known_which_figures_were_known_when(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var (before, now) = (Some.Corpus(("a.txt", "A\nTrade between Peru and Chile was $3 million in 2021.")), Some.Corpus(("a.txt", "A\nTrade between Peru and Chile was $4 million in 2021.")));
        var begin = store.Time.GetUtcNow();
        await new CorpusStore(store.Database).NoteAsync(before, default);
        await new CorpusStore(store.Database).NoteAsync(before, default);
        store.Time.Advance(TimeSpan.FromDays(1));
        await new CorpusStore(store.Database).NoteAsync(now, default);
        store.Time.Advance(TimeSpan.FromDays(1));
        await new CorpusStore(store.Database).NoteAsync(before, default);
        var history = new CorpusStore(store.Database);

        Assert.Null(await history.AtAsync(begin.AddHours(-1), default));
        Assert.Equal(KnownFigure.Of(before.Ledger), await history.AtAsync(begin.AddHours(1), default));
        Assert.Equal(KnownFigure.Of(now.Ledger), await history.AtAsync(begin.AddDays(1.5), default));
        Assert.Equal(KnownFigure.Of(before.Ledger), await history.AtAsync(begin.AddDays(3), default));
        Assert.Equal(3, await store.AskAsync<int>("SELECT COUNT(*) FROM corpus_times"));
    }

    private static Card Notice { get; } = new() { Kind = CardKind.Notice, Lead = new CardLine("an issue") };
}
