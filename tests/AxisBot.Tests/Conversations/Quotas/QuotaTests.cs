using AxisBot.Conversations;
using AxisBot.Conversations.InMemory;
using AxisBot.Conversations.Messages;
using AxisBot.TestKit;

namespace AxisBot.Tests.Conversations.Quotas;

public sealed class QuotaTests
{
    private static readonly Person Ana = new("ana");
    private static readonly Person Ben = new("ben");

    private readonly FakeTime _time = new();
    private readonly QuotaInMemory _quota;
    private int _asked;

    public QuotaTests() => _quota = new QuotaInMemory(new ConversationSettings { QuestionsPerHour = 2 }, _time);

    [Fact]
    public async Task The_last_question_of_the_quota_is_let_pass_and_the_next_is_not()
    {
        Assert.Null(await TakeAsync(Ana));
        Assert.Null(await TakeAsync(Ana));
        Assert.NotNull(await TakeAsync(Ana));
    }

    [Fact]
    public async Task The_hour_slides_from_the_oldest_question()
    {
        var first = _time.GetUtcNow();
        await TakeAsync(Ana);
        _time.Advance(TimeSpan.FromMinutes(40));
        await TakeAsync(Ana);
        Assert.Equal(first.AddHours(1), await TakeAsync(Ana));
        _time.Advance(TimeSpan.FromMinutes(20) - TimeSpan.FromTicks(1));
        Assert.Equal(first.AddHours(1), await TakeAsync(Ana));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Null(await TakeAsync(Ana));
        Assert.Equal(first.AddMinutes(100), await TakeAsync(Ana));
    }

    [Fact]
    public async Task One_message_counts_once_however_often_it_is_taken_up()
    {
        await _quota.TakeAsync(new MessageId("party line", "again"), Ana, CancellationToken.None);
        await _quota.TakeAsync(new MessageId("party line", "again"), Ana, CancellationToken.None);

        Assert.Null(await TakeAsync(Ana));
        Assert.NotNull(await TakeAsync(Ana));
    }

    [Fact]
    public async Task What_was_turned_away_does_not_count()
    {
        await TakeAsync(Ana);
        await TakeAsync(Ana);
        _time.Advance(TimeSpan.FromMinutes(59));
        await TakeAsync(Ana);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await TakeAsync(Ana));
    }

    [Fact]
    public async Task Everybody_has_a_quota_on_each_surface()
    {
        await TakeAsync(Ana);
        await TakeAsync(Ana);
        Assert.Null(await TakeAsync(Ben));
        Assert.Null(await _quota.TakeAsync(new MessageId("elsewhere", "1"), Ana, CancellationToken.None));
    }

    [Fact]
    public async Task Forgetting_says_how_many_there_were()
    {
        await TakeAsync(Ana);
        await TakeAsync(Ana);
        Assert.Equal(2, await _quota.ForgetAsync("party line", Ana, CancellationToken.None));
        Assert.Equal(0, await _quota.ForgetAsync("party line", Ana, CancellationToken.None));
    }

    private Task<DateTimeOffset?> TakeAsync(Person person) => _quota.TakeAsync(new MessageId("party line", $"{++_asked}"), person, CancellationToken.None);
}
