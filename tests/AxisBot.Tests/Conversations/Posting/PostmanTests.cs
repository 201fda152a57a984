using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations.Talking;
using AxisBot.Tests.Storage;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Conversations.Posting;

public sealed class PostmanTests : IAsyncLifetime, IDisposable
{
    private static readonly MessageId Question = new(SomeStore.Surface, "q");

    private readonly ScriptedSurface _surface = new();
    private readonly LogBook _log = new();
    private SomeStore _store = null!;

    public async Task InitializeAsync() => _store = await SomeStore.OpenAsync(StoreKind.Sqlite);

    public Task DisposeAsync() => _store.DisposeAsync().AsTask();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task What_is_due_is_posted_once()
    {
        await ReplyAsync("words");

        Assert.True(await WorkAsync());
        Assert.False(await WorkAsync());
        Assert.Equal("words", Assert.Single(_surface.Posted).Text);
        Assert.Equal(new PostCounts(0, 0, 1, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task What_was_certainly_not_posted_is_tried_again_after_as_long_as_the_platform_says()
    {
        _surface.Then((_, _) => new NotPosted("busy", TimeSpan.FromSeconds(40))).Then((_, _) => new NotPosted("busy"));
        await ReplyAsync("words");

        await WorkAsync();
        _store.Time.Advance(TimeSpan.FromSeconds(39));
        Assert.False(await WorkAsync());
        _store.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await WorkAsync());
        _store.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.True(await WorkAsync());

        Assert.Single(_surface.Posted);
        Assert.DoesNotContain("find", _surface.Requests);
    }

    [Fact]
    public async Task That_a_post_waits_for_its_turn_is_no_failure_however_often_it_waits()
    {
        _surface.Wait = TimeSpan.FromSeconds(1);
        await ReplyAsync("words");
        for (var seconds = 0; seconds < 60; seconds++)
        {
            Assert.True(await WorkAsync());
            Assert.False(await WorkAsync());
            _store.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Empty(_surface.Requests);
        Assert.DoesNotContain(_log.Lines, line => line.Text.Contains("taken up again", StringComparison.Ordinal));
        _surface.Wait = TimeSpan.Zero;
        _surface.Then((_, _) => new NotPosted("busy"));
        await WorkAsync();
        _store.Time.Advance(TimeSpan.FromSeconds(1));
        await WorkAsync();

        Assert.Equal(["post", "post"], _surface.Requests); // it failed once, and was tried again after the first of the waits
        Assert.Equal(1, (await CountAsync()).Posted);
    }

    [Fact]
    public async Task What_was_found_missing_waits_for_its_turn_and_is_due_again()
    {
        _surface.Then((_, _) => new Unknown("lost"));
        await ReplyAsync("words");
        await WorkAsync();
        _surface.Wait = TimeSpan.FromSeconds(5);
        _store.Time.Advance(TimeSpan.FromSeconds(20));
        await WorkAsync();
        Assert.Equal(1, (await CountAsync()).Due);

        _surface.Wait = TimeSpan.Zero;
        _store.Time.Advance(TimeSpan.FromSeconds(5));
        await WorkAsync();
        Assert.Equal(["post", "find", "post"], _surface.Requests);
        Assert.Single(_surface.Posted);
    }

    [Fact]
    public async Task What_a_platform_refuses_is_skipped_and_told()
    {
        _surface.Then((_, _) => new Refused("the channel is gone"));
        await ReplyAsync("words");

        await WorkAsync();
        _store.Time.Advance(TimeSpan.FromDays(1));

        Assert.False(await WorkAsync());
        Assert.Equal(1, (await CountAsync()).Skipped);
        Assert.Contains(_log.Lines, line => line.Text.Contains("Skipped: the channel is gone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_is_settled_by_reading_back_once_the_request_must_be_over(bool wasCarriedOut)
    {
        _surface.Then((surface, post) =>
        {
            if (wasCarriedOut)
            {
                surface.Carry(post);
            }

            return new Unknown("lost");
        });
        await ReplyAsync("words");
        await WorkAsync();

        _store.Time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(await WorkAsync());
        _store.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await WorkAsync());

        Assert.Single(_surface.Posted);
        Assert.Equal(wasCarriedOut ? ["post", "find"] : ["post", "find", "post"], _surface.Requests);
        Assert.Equal(1, (await CountAsync()).Posted);
    }

    [Fact]
    public async Task A_platform_that_looks_at_keys_is_simply_asked_again_while_it_remembers()
    {
        _surface.Traits = new PostingTraits { NonceWindow = TimeSpan.FromMinutes(4), Settle = TimeSpan.FromSeconds(20) };
        _surface.Then(Lost).Then(Lost);
        await ReplyAsync("words");

        await WorkAsync();
        _store.Time.Advance(TimeSpan.FromSeconds(5));
        await WorkAsync();
        _store.Time.Advance(TimeSpan.FromSeconds(5));
        await WorkAsync();

        Assert.Single(_surface.Posted);
        Assert.Equal(["post", "post", "post"], _surface.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task That_a_second_request_is_turned_away_says_nothing_of_the_first(bool isRefused)
    {
        _surface.Traits = new PostingTraits { NonceWindow = TimeSpan.FromMinutes(4), Settle = TimeSpan.FromSeconds(20) };
        _surface.Then(Lost);
        await ReplyAsync("words");
        await WorkAsync();
        for (var seconds = 0; seconds < 600 && (await CountAsync()).Posted == 0; seconds += 10)
        {
            _surface.Then((_, _) => isRefused ? new Refused("no") : new NotPosted("busy"));
            _store.Time.Advance(TimeSpan.FromSeconds(10));
            await WorkAsync();
        }

        Assert.Single(_surface.Posted);
        Assert.Equal(1, (await CountAsync()).Posted);
        Assert.Equal("find", _surface.Requests[^1]);
    }

    [Fact]
    public async Task Later_than_it_is_sure_to_remember_it_is_read_back()
    {
        _surface.Traits = new PostingTraits { NonceWindow = TimeSpan.FromMinutes(4), Settle = TimeSpan.FromSeconds(20) };
        _surface.Then(Lost);
        await ReplyAsync("words");

        await WorkAsync();
        _store.Time.Advance(TimeSpan.FromMinutes(2));
        await WorkAsync();

        Assert.Equal(["post", "find"], _surface.Requests);
        Assert.Single(_surface.Posted);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task What_cannot_be_found_out_is_left_as_it_is_and_told_unless_a_setting_says_otherwise(bool reposts, int posted)
    {
        _surface.SaysOfPosts = new Unreadable("a scope is missing", IsForGood: true);
        _surface.Then(Lost);
        await ReplyAsync("words");

        await WorkAsync(reposts);
        _store.Time.Advance(TimeSpan.FromSeconds(20));
        await WorkAsync(reposts);

        Assert.Equal(posted, _surface.Posted.Count);
        Assert.Equal(reposts ? 0 : 1, (await CountAsync()).Ambiguous);
        Assert.Equal(!reposts, _log.Lines.Any(line => line.Text.Contains("Ambiguous: whether it was posted cannot be found out: a scope is missing", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_can_be_read_later_is_asked_again_and_given_up_in_the_end()
    {
        _surface.SaysOfPosts = new Unreadable("busy", IsForGood: false);
        _surface.Then(Lost);
        await ReplyAsync("words");
        await WorkAsync();
        for (var minutes = 0; minutes < 50; minutes += 5)
        {
            _store.Time.Advance(TimeSpan.FromMinutes(5));
            await WorkAsync();
        }

        Assert.Equal(1, (await CountAsync()).Sending);
        _store.Time.Advance(TimeSpan.FromMinutes(15));
        await WorkAsync();
        Assert.Equal(1, (await CountAsync()).Ambiguous);
    }

    [Fact]
    public async Task What_cannot_be_read_is_asked_for_less_and_less_often()
    {
        _surface.SaysOfPosts = new Unreadable("busy", IsForGood: false);
        _surface.Then(Lost);
        await ReplyAsync("words");
        await WorkAsync();
        for (var tens = 0; tens < 350; tens++)
        {
            _store.Time.Advance(TimeSpan.FromSeconds(10));
            await WorkAsync();
        }

        Assert.InRange(_surface.Requests.Count(request => request == "find"), 10, 40);
    }

    [Fact]
    public async Task A_surface_that_throws_leaves_it_unknown()
    {
        _surface.Then((surface, post) =>
        {
            surface.Carry(post);
            throw new InvalidOperationException("oops");
        });
        await ReplyAsync("words");
        await WorkAsync();
        _store.Time.Advance(TimeSpan.FromSeconds(20));
        await WorkAsync();

        Assert.Single(_surface.Posted);
        Assert.Equal(1, (await CountAsync()).Posted);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_unknown()
    {
        var never = new TaskCompletionSource();
        _surface.Hold = () => never.Task;
        await ReplyAsync("words");

        var working = WorkAsync();
        while (_surface.Requests.Count == 0)
        {
            await Task.Yield();
        }

        _store.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.True(await working);
        Assert.Equal(1, (await CountAsync()).Sending);
    }

    [Fact]
    public async Task A_worker_that_stood_still_past_its_lease_sends_nothing()
    {
        await ReplyAsync("words");
        var attempt = (await _store.ClaimAsync("w1"))!;
        var sender = new PostSender(new Sleepy(_store), new DeliverySettings(), Backoff(), _store.Time);

        var settled = await sender.SendAsync(attempt, _surface, isAfresh: true, CancellationToken.None);

        Assert.Equal(PostState.Due, settled!.Value.Settlement.State);
        Assert.Empty(_surface.Requests);
    }

    [Fact]
    public async Task An_issue_that_is_too_late_is_skipped()
    {
        var now = _store.Time.GetUtcNow();
        await _store.Outbox.AddAsync(Post.OfDigest(_store.Words().Place, new DateOnly(2030, 1, 1), [[Card("issue")]], now, now.AddHours(6)), CancellationToken.None);
        _store.Time.Advance(TimeSpan.FromHours(6) + TimeSpan.FromSeconds(1));

        await WorkAsync();

        Assert.Empty(_surface.Posted);
        Assert.Equal(1, (await CountAsync()).Skipped);
    }

    [Fact]
    public async Task A_changed_question_has_its_answer_changed_and_a_removed_one_loses_it()
    {
        await ReplyAsync("first");
        await WorkAsync();
        await ReplyAsync("second", "edit");
        await WorkAsync();
        Assert.Equal("second", Assert.Single(_surface.Posted).Text);

        await _store.Outbox.AddAsync([Post.OfWithdrawal(Question, _store.Words().Place, null, _store.Time.GetUtcNow())], CancellationToken.None);
        await WorkAsync();

        Assert.Empty(_surface.Posted);
        Assert.Equal(["post", "replace m1", "withdraw m1"], _surface.Requests);
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_made_once_more_at_once()
    {
        await ReplyAsync("first");
        await WorkAsync();
        _surface.Then((_, _) => new Unknown("lost"));
        await ReplyAsync("second", "edit");

        await WorkAsync();
        _store.Time.Advance(TimeSpan.FromSeconds(1));
        await WorkAsync();

        Assert.Equal(["post", "replace m1", "replace m1"], _surface.Requests);
        Assert.Equal("second", Assert.Single(_surface.Posted).Text);
    }

    [Fact]
    public async Task Taking_back_what_was_never_posted_is_nothing()
    {
        await ReplyAsync("words");
        await _store.Outbox.AddAsync([Post.OfWithdrawal(Question, _store.Words().Place, null, _store.Time.GetUtcNow())], CancellationToken.None);

        Assert.True(await WorkAsync());
        Assert.Empty(_surface.Requests);
        Assert.Equal(2, (await CountAsync()).Skipped);
    }

    private static PostOutcome Lost(ScriptedSurface surface, Post post)
    {
        surface.Carry(post);
        return new Unknown("lost");
    }

    private static Card Card(string text) => new() { Kind = CardKind.Notice, Lead = new CardLine(text) };

    private static Backoff Backoff() => new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), new Random(1));

    private Task ReplyAsync(string text, string? cause = null)
    {
        var reply = new Reply(Question, cause is null ? Question : new MessageId(SomeStore.Surface, cause), _store.Words().Place, [Card(text)]);
        return _store.Outbox.AddAsync(Post.OfReply(reply, [reply.Cards], null, _store.Time.GetUtcNow()), CancellationToken.None);
    }

    private Task<PostCounts> CountAsync() => _store.Outbox.CountAsync(CancellationToken.None);

    private Task<bool> WorkAsync(bool reposts = false)
    {
        var settings = new DeliverySettings { Worker = "w1", RepostsAmbiguous = reposts };
        var sender = new PostSender(_store.Outbox, settings, Backoff(), _store.Time);
        var settler = new PostSettler(sender, settings, Backoff(), _store.Time);
        using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        return new Postman(_store.Outbox, new Surfaces([_surface]), settings, new OutboxBell(_store.Time), sender, settler, _store.Time, logs.CreateLogger<Postman>()).WorkOnceAsync(CancellationToken.None);
    }

    /// <summary>An outbox whose worker stands still for a minute once it has noted its intent.</summary>
    private sealed class Sleepy(SomeStore store) : IOutbox
    {
        public Task AddAsync(IReadOnlyList<Post> posts, CancellationToken cancellation) => store.Outbox.AddAsync(posts, cancellation);

        public Task<PostAttempt?> ClaimAsync(PostClaim claim, CancellationToken cancellation) => store.Outbox.ClaimAsync(claim, cancellation);

        public async Task<PostAttempt?> IntendAsync(PostAttempt attempt, bool isAfresh, TimeSpan lease, CancellationToken cancellation)
        {
            var intended = await store.Outbox.IntendAsync(attempt, isAfresh, lease, cancellation);
            store.Time.Advance(TimeSpan.FromMinutes(1));
            return intended;
        }

        public Task<bool> SettleAsync(PostAttempt attempt, Settlement settlement, CancellationToken cancellation) => store.Outbox.SettleAsync(attempt, settlement, cancellation);

        public Task<PostCounts> CountAsync(CancellationToken cancellation) => store.Outbox.CountAsync(cancellation);
    }
}
