using System.Collections.Concurrent;
using AxisBot.Conversations;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Conversations.Asking;

/// <summary>F21 and F22: one person floods the channel, and a queue that is full.</summary>
public sealed class HostileFloodTests
{
    private const int Flood = 1_000;
    private const int Others = 10;
    private const int Quota = 60;

    private readonly TaskCompletionSource _release = new();
    private readonly ConcurrentQueue<string> _answered = [];

    [Fact]
    public async Task A_flood_is_told_its_quota_once_and_others_are_answered_in_their_turn()
    {
        using var talk = new Talk(new ConversationSettings { AtOnce = 1, QuestionsPerHour = Quota });
        var flood = await HeldAsync(talk, Talk.Ana);
        flood.AddRange(Enumerable.Range(1, Flood - 1).Select(_ => Ask(talk, Talk.Ana)));
        var others = Enumerable.Range(0, Others).Select(i => Ask(talk, new Person($"other {i}"))).ToList();
        _release.SetResult();
        await Task.WhenAll(flood.Concat(others).Select(asked => asked.Answering));

        var order = _answered.ToList();
        Assert.All(Enumerable.Range(0, Others), i => Assert.InRange(order.IndexOf($"other {i}"), 1, Others + 2));
        Assert.All(others, other => Assert.Equal(CardKind.Answer, other.Said.Card.Kind));
        Assert.Equal(Quota, order.Count(name => name == Talk.Ana.Id));
        var told = flood.SelectMany(asked => asked.Said.Replies).Where(reply => reply.Cards[0].Kind == CardKind.Notice).ToList();
        Assert.Contains($"You have asked {Quota} questions within an hour", Assert.Single(told).Cards[0].Lead.Text, StringComparison.Ordinal);
        Assert.Equal(Flood - Quota - 1, talk.Log.Lines.Count(line => line.Text.Contains("QuotaWasToldBefore", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task When_there_was_room_again_a_spent_quota_is_told_anew()
    {
        using var talk = new Talk(new ConversationSettings { QuestionsPerHour = 1 });
        await talk.AskAsync(Talk.TradeIn2021);
        Assert.Single((await talk.AskAsync(Talk.ZincIn2022)).Replies);
        Assert.Empty((await talk.AskAsync(Talk.ZincIn2022)).Replies);
        talk.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(CardKind.Answer, (await talk.AskAsync(Talk.TradeIn2021)).Card.Kind);
        Assert.Equal(CardKind.Notice, (await talk.AskAsync(Talk.ZincIn2022)).Card.Kind);
    }

    [Fact]
    public async Task Who_would_see_nothing_else_is_told_a_spent_quota_every_time()
    {
        using var talk = new Talk(new ConversationSettings { QuestionsPerHour = 1 });
        await talk.AskAsync(Talk.TradeIn2021);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(CardKind.Notice, (await talk.AskAsync(Talk.ZincIn2022, place: Talk.Direct)).Card.Kind);
            Assert.Equal(CardKind.Notice, (await talk.SayAsync(talk.Call("fact", arguments: ("topic", "zinc")))).Card.Kind);
        }
    }

    [Fact]
    public async Task A_full_queue_loses_nobody_each_is_answered_or_told_that_it_is_busy()
    {
        const int waiting = 5;
        using var talk = new Talk(new ConversationSettings { AtOnce = 1, MostWaiting = waiting });
        var all = await HeldAsync(talk, Talk.Ana);
        all.AddRange(Enumerable.Range(0, 50).Select(i => Ask(talk, new Person($"other {i}"))));
        var command = await talk.SayAsync(talk.Call("fact", new Person("late"), null, ("topic", "zinc")));
        _release.SetResult();
        await Task.WhenAll(all.Select(asked => asked.Answering));

        Assert.All(all, asked => Assert.Single(asked.Said.Replies));
        var busy = all.Select(asked => asked.Said).Where(said => said.Card.Kind == CardKind.Notice).Append(command).ToList();
        Assert.Equal(all.Count - waiting - 1, busy.Count - 1);
        Assert.All(busy, said => Assert.Equal("AxisBot is busy: too many questions are waiting. Please ask again in a minute.", said.Lead));
    }

    private async Task<List<(Said Said, Task Answering)>> HeldAsync(Talk talk, Person person)
    {
        var held = Ask(talk, person, _release.Task);
        await held.Said.Searching;
        return [held];
    }

    private (Said Said, Task Answering) Ask(Talk talk, Person person, Task? hold = null)
    {
        var said = new Said { Hold = hold ?? Task.CompletedTask, Sent = reply => Note(reply, person) };
        return (said, talk.SayAsync(talk.Words(Talk.TradeIn2021, person), said));
    }

    private void Note(Reply reply, Person person)
    {
        if (reply.Cards[0].Kind != CardKind.Notice)
        {
            _answered.Enqueue(person.Id);
        }
    }
}
