using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Storage.Databases;
using AxisBot.TestKit;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations.Posting;
using AxisBot.Tests.Conversations.Talking;
using AxisBot.Tests.Storage;

namespace AxisBot.Tests.Conversations.Receiving;

/// <summary>
/// The k-th step on the way to the database fails, for every k where all is tried and for every fourth else, once or until further
/// notice, before it is done or after. Whatever fails: what was said to have arrived is answered, once, as soon as the database is back.
/// </summary>
public sealed class EachFailureTests
{
    private const int MostSteps = 1000;

    private static readonly int Stride = Breadth.Of(1, 4);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_question(bool forGood, bool afterwards) => await EachAsync(forGood, afterwards, async (office, time) =>
    {
        await ArrivesInTheEndAsync(office, new WrittenMessage(new MessageId(SomeStore.Surface, "q"), Office.Room, Talk.Ana, time.GetUtcNow(), Talk.TradeIn2021, MentionsBot: true));
        await office.WorkAsync();
    }, surface => Assert.Contains(Talk.AnswerOf2021, Assert.Single(surface.Posted).Text, StringComparison.Ordinal));

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_question_that_is_changed(bool forGood, bool afterwards) => await EachAsync(forGood, afterwards, async (office, time) =>
    {
        var (place, now) = (Office.Room, time.GetUtcNow());
        await ArrivesInTheEndAsync(office, new WrittenMessage(new MessageId(SomeStore.Surface, "q"), place, Talk.Ana, now, Talk.ZincIn2022, MentionsBot: true));
        await office.WorkAsync();
        await ArrivesInTheEndAsync(office, new EditedMessage(new MessageId(SomeStore.Surface, "e"), place, Talk.Ana, now, new MessageId(SomeStore.Surface, "q"), Talk.TradeIn2021, MentionsBot: true));
        await office.WorkAsync();
    }, surface => Assert.Contains(Talk.AnswerOf2021, Assert.Single(surface.Posted).Text, StringComparison.Ordinal));

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_question_that_is_removed(bool forGood, bool afterwards) => await EachAsync(forGood, afterwards, async (office, time) =>
    {
        var (place, now) = (Office.Room, time.GetUtcNow());
        await ArrivesInTheEndAsync(office, new WrittenMessage(new MessageId(SomeStore.Surface, "q"), place, Talk.Ana, now, Talk.TradeIn2021, MentionsBot: true));
        await office.WorkAsync();
        await ArrivesInTheEndAsync(office, new RemovedMessage(new MessageId(SomeStore.Surface, "r"), place, Talk.Ana, now, new MessageId(SomeStore.Surface, "q")));
        await office.WorkAsync();
    }, surface => Assert.Empty(surface.Posted));

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task An_issue_of_the_digest(bool forGood, bool afterwards) => await EachAsync(forGood, afterwards, async (office, time) =>
    {
        await office.Get<DigestPlanner>().RoundAsync(CancellationToken.None);
        await office.WorkAsync();
    }, surface => Assert.StartsWith("The figure of the day", Assert.Single(surface.Posted).Text, StringComparison.Ordinal));

    private static async Task EachAsync(bool forGood, bool afterwards, Func<Office, FakeTime, Task> flowAsync, Action<ScriptedSurface> assert)
    {
        var failed = 0;
        for (var k = 1 + ((forGood ? 1 : 0) + (afterwards ? 2 : 0)) % Stride; k < MostSteps; k += Stride)
        {
            if (!await FailAsync(k, forGood, afterwards, flowAsync, assert))
            {
                break;
            }

            failed++;
        }

        Assert.InRange(failed, 10 / Stride, (MostSteps / Stride) - 2); // to the last step there is, and not just the first
    }

    /// <summary>Lets the k-th step fail.</summary>
    /// <returns>Whether there was one.</returns>
    private static async Task<bool> FailAsync(int k, bool forGood, bool afterwards, Func<Office, FakeTime, Task> flowAsync, Action<ScriptedSurface> assert)
    {
        var (time, surface, watch) = (new FakeTime(), new ScriptedSurface(), new Failing());
        await using var office = await Office.OpenAsync(surface, time, watch: watch);
        var channel = new ChannelId(SomeStore.Surface, "hall", "daily");
        await office.Get<IDigestSubscriptions>().KeepAsync(new DigestSubscription(channel, new TimeOnly(9, 0), "UTC", time.GetUtcNow().AddDays(-1)), default);
        var (steps, isBroken, hasFailed) = (0, false, false);
        Exception? Fail(DatabaseStep step)
        {
            isBroken = isBroken ? forGood : ++steps == k;
            hasFailed |= isBroken;
            return isBroken ? new StateUnavailableException(StateTrouble.Unreachable, $"{step} fails") : null;
        }

        if (afterwards)
        {
            watch.FailsAfter = Fail;
        }
        else
        {
            watch.Fails = Fail;
        }

        await flowAsync(office, time);
        (watch.Fails, watch.FailsAfter) = (_ => null, _ => null);
        for (var minutes = 0; minutes < 8; minutes++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await flowAsync(office, time);
        }

        assert(surface);
        return hasFailed;
    }

    /// <summary>A platform brings what was not said to have arrived again, and gives up after some times, as platforms do.</summary>
    private static async Task ArrivesInTheEndAsync(Office office, IncomingMessage message)
    {
        for (var times = 0; times < 3 && !await office.ArrivesAsync(message); times++)
        {
        }
    }
}
