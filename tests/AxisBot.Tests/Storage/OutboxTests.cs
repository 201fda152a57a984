using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations;

namespace AxisBot.Tests.Storage;

public sealed class OutboxTests
{
    private static readonly MessageId Question = new(SomeStore.Surface, "q");

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_same_job_is_kept_once_and_its_first_words_count(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "first"));
        await AddAsync(store, ReplyOf(store, Question, Question, "second"));

        var attempt = await store.ClaimAsync();
        Assert.Equal("first", attempt!.Post.Cards[0].Lead.Text);
        Assert.Equal(new PostCounts(1, 0, 0, 0, 0), await store.Outbox.CountAsync(CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_post_comes_back_as_it_was(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var card = new Desk().Card("fact trade Peru Bolivia 2021");
        var reply = new Reply(Question, Question, store.Words().Place, [card], IsPrivate: true);
        var post = Assert.Single(Post.OfReply(reply, [reply.Cards], "address", store.Time.GetUtcNow()));
        await AddAsync(store, [post]);

        var kept = (await store.ClaimAsync())!.Post;

        Assert.Equal(CardText.Write(card), CardText.Write(kept.Cards[0]));
        Assert.Equal(card.Chart!.Points, kept.Cards[0].Chart!.Points);
        Assert.Equal(card.Actions, kept.Cards[0].Actions);
        Assert.Equal(card.Sources, kept.Cards[0].Sources);
        Assert.Equal((post.Key, post.First, post.Place, post.Due, post.Answers, post.ReturnAddress, post.IsPrivate), (kept.Key, kept.First, kept.Place, kept.Due, kept.Answers, kept.ReturnAddress, kept.IsPrivate));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task An_intent_is_noted_before_and_the_outcome_after_and_nobody_with_an_old_fence_says_anything(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "words"));

        var first = await store.ClaimAsync("w1");
        var intended = await store.IntendAsync(first!);
        Assert.Equal(new PostCounts(0, 1, 0, 0, 0), await store.Outbox.CountAsync(CancellationToken.None));
        Assert.Null(await store.ClaimAsync("w2"));
        store.Time.Advance(TimeSpan.FromSeconds(31));
        var second = await store.ClaimAsync("w2");

        Assert.Equal((PostState.Sending, 1, TimeSpan.FromSeconds(31)), (second!.State, second.Attempts, second.SinceLast));
        Assert.False(await store.SettleAsync(intended!, Settlement.Posted("m1")));
        Assert.Null(await store.IntendAsync(intended!));
        Assert.True(await store.SettleAsync(second, Settlement.Posted("m2")));
        Assert.Equal(new PostCounts(0, 0, 1, 0, 0), await store.Outbox.CountAsync(CancellationToken.None));
        Assert.Null(await store.ClaimAsync("w1"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task The_first_intent_stands_until_it_is_sure_that_nothing_was_posted(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "words"));

        await store.SettleAsync((await store.IntendAsync((await store.ClaimAsync())!))!, Settlement.Unsettled(TimeSpan.FromSeconds(5), "lost"));
        Assert.Null(await store.ClaimAsync());
        store.Time.Advance(TimeSpan.FromSeconds(5));
        await store.SettleAsync((await store.IntendAsync((await store.ClaimAsync())!, isAfresh: false))!, Settlement.Unsettled(TimeSpan.FromSeconds(5), "lost again"));
        store.Time.Advance(TimeSpan.FromSeconds(5));
        var third = await store.ClaimAsync();
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5), 2), (third!.SinceFirst, third.SinceLast, third.Attempts));

        await store.SettleAsync(third, Settlement.Again(TimeSpan.Zero, "busy"));
        Assert.Equal((PostState.Due, null, null), ((await store.ClaimAsync())! is var fourth ? (fourth.State, fourth.SinceFirst, fourth.SinceLast) : default));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_clock_that_is_set_back_holds_nothing_up(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "words"));
        await store.IntendAsync((await store.ClaimAsync())!);
        await store.DoAsync("UPDATE outbox SET lease = lease + 86400000, first_intent = first_intent + 86400000, last_intent = last_intent + 86400000");

        var again = await store.ClaimAsync("w2");
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (again!.SinceFirst, again.SinceLast));
        await store.SettleAsync(again, Settlement.Unsettled(TimeSpan.FromSeconds(30), "not over"));
        store.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(30), (await store.ClaimAsync("w2"))!.SinceLast);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task A_clock_that_is_set_back_holds_up_neither_a_reply_nor_what_was_put_off(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "words"));
        await store.SettleAsync((await store.ClaimAsync())!, Settlement.Again(TimeSpan.FromSeconds(30), "busy"));
        Assert.Null(await store.ClaimAsync());

        await store.DoAsync("UPDATE outbox SET due = due + 86400000, not_before = not_before + 86400000");

        Assert.NotNull(await store.ClaimAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Nothing_is_put_off_for_longer_than_an_hour(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "words"));
        await store.SettleAsync((await store.ClaimAsync())!, Settlement.Again(TimeSpan.FromDays(1), "busy"));

        store.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Null(await store.ClaimAsync());
        store.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await store.ClaimAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Parts_come_one_after_the_other(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "one", "two"));

        var first = await store.ClaimAsync();
        Assert.Equal((0, 2), (first!.Post.Part, first.Post.Parts));
        Assert.Null(await store.ClaimAsync());
        await store.SettleAsync((await store.IntendAsync(first))!, Settlement.Posted("m1"));
        Assert.Equal(1, (await store.ClaimAsync())!.Post.Part);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Later_words_take_the_place_of_earlier_ones(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "early"));
        await AddAsync(store, ReplyOf(store, Question, new MessageId(SomeStore.Surface, "edit 1"), "middle"));

        var middle = await store.ClaimAsync();
        Assert.Equal(("middle", 0), (middle!.Post.Cards[0].Lead.Text, middle.Earlier.Count));
        await store.SettleAsync((await store.IntendAsync(middle))!, Settlement.Posted("m1"));
        await AddAsync(store, ReplyOf(store, Question, new MessageId(SomeStore.Surface, "edit 2"), "late"));

        var late = await store.ClaimAsync();
        Assert.Equal(["m1"], late!.Earlier);
        Assert.True(late.IsEdit);
        Assert.Equal(new PostCounts(1, 0, 1, 0, 1), await store.Outbox.CountAsync(CancellationToken.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_is_on_its_way_is_settled_before_later_words_come(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "early"));
        var early = await store.IntendAsync((await store.ClaimAsync())!);
        await AddAsync(store, ReplyOf(store, Question, new MessageId(SomeStore.Surface, "edit"), "late"));

        Assert.Null(await store.ClaimAsync("w2"));
        await store.SettleAsync(early!, Settlement.Posted("m1"));
        Assert.Equal(["m1"], (await store.ClaimAsync("w2"))!.Earlier);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task After_a_withdrawal_nothing_stands_there_any_more(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "words"));
        await store.SettleAsync((await store.IntendAsync((await store.ClaimAsync())!))!, Settlement.Posted("m1"));
        await AddAsync(store, [Post.OfWithdrawal(Question, store.Words().Place, null, store.Time.GetUtcNow())]);

        var withdrawal = await store.ClaimAsync();
        Assert.True(withdrawal!.Post.Withdraws);
        Assert.Equal(["m1"], withdrawal.Earlier);
        await store.SettleAsync((await store.IntendAsync(withdrawal))!, Settlement.Posted("m1"));
        await AddAsync(store, ReplyOf(store, Question, new MessageId(SomeStore.Surface, "edit"), "after all"));
        Assert.Empty((await store.ClaimAsync())!.Earlier);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task One_post_of_a_channel_is_worked_at_at_once(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, new MessageId(SomeStore.Surface, "a"), new MessageId(SomeStore.Surface, "a"), "one"));
        await AddAsync(store, ReplyOf(store, new MessageId(SomeStore.Surface, "b"), new MessageId(SomeStore.Surface, "b"), "two"));

        var first = await store.ClaimAsync("w1");
        Assert.Null(await store.ClaimAsync("w2"));
        await store.SettleAsync((await store.IntendAsync(first!))!, Settlement.Posted("m1"));
        Assert.NotNull(await store.ClaimAsync("w2"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task What_is_not_due_yet_waits(StoreKind kind)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        var posts = Post.OfDigest(store.Words().Place, new DateOnly(2030, 1, 1), [[Some("issue")]], store.Time.GetUtcNow().AddHours(1), store.Time.GetUtcNow().AddHours(2));
        await AddAsync(store, posts);

        Assert.Null(await store.ClaimAsync());
        store.Time.Advance(TimeSpan.FromHours(1));
        Assert.NotNull(await store.ClaimAsync());
    }

    [Theory]
    [OnSqlite("body = REPLACE(body, 'words', 'sword')")]
    [OnSqlite("body = '{'")]
    [OnSqlite("body = NULL")]
    [OnPostgres("body = REPLACE(body, 'words', 'sword')")]
    public async Task What_is_damaged_is_not_posted(StoreKind kind, string damage)
    {
        await using var store = await SomeStore.OpenAsync(kind);
        await AddAsync(store, ReplyOf(store, Question, Question, "words"));
        await store.DoAsync($"UPDATE outbox SET {damage}");

        Assert.Null(await store.ClaimAsync());
        Assert.Equal(1, (await store.Outbox.CountAsync(CancellationToken.None)).Skipped);
    }

    [Fact]
    public void A_key_is_the_same_for_the_same_job_and_another_for_every_other()
    {
        var channel = new ChannelId("party", "hall", "room");
        var keys = new[]
        {
            PostKey.OfReply(Question, Question, 0), PostKey.OfReply(Question, Question, 1), PostKey.OfReply(Question, new MessageId("party", "e"), 0), PostKey.OfWithdrawal(Question),
            PostKey.OfDigest(channel, new DateOnly(2030, 1, 1), 0), PostKey.OfDigest(channel, new DateOnly(2030, 1, 2), 0), PostKey.OfDigest(channel with { Channel = "other" }, new DateOnly(2030, 1, 1), 0),
        };

        Assert.Distinct(keys);
        Assert.All(keys, key => Assert.Matches("^[a-z2-7]{25}$", key.Value));
        Assert.Equal(PostKey.OfDigest(channel, new DateOnly(2030, 1, 1), 0), keys[4]);
        Assert.Equal("yytdwwetggzhzrgllfyogikek", PostKey.OfReply(new MessageId("web", "1"), new MessageId("web", "1"), 0).Value);
    }

    private static Card Some(string text) => new() { Kind = CardKind.Notice, Lead = new CardLine(text) };

    private static IReadOnlyList<Post> ReplyOf(SomeStore store, MessageId answered, MessageId cause, params string[] parts)
    {
        var reply = new Reply(answered, cause, store.Words().Place, [.. parts.Select(Some)]);
        return Post.OfReply(reply, [.. reply.Cards.Select(card => (IReadOnlyList<Card>)[card])], null, store.Time.GetUtcNow());
    }

    private static Task AddAsync(SomeStore store, IReadOnlyList<Post> posts) => store.Outbox.AddAsync(posts, CancellationToken.None);
}
