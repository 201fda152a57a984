using AxisBot.Answering.Questions;
using AxisBot.Conversations;
using AxisBot.Conversations.InMemory;
using AxisBot.Conversations.Messages;
using AxisBot.TestKit;

namespace AxisBot.Tests.Conversations.Threads;

public sealed class ThreadsInMemoryTests : IDisposable
{
    private static readonly Person Ana = new("ana");
    private static readonly Person Ben = new("ben");
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly FakeTime _time = new();
    private readonly ThreadsInMemory _memory;

    public ThreadsInMemoryTests() => _memory = new ThreadsInMemory(new ConversationSettings { Memory = Memory }, _time, most: 3);

    public void Dispose() => _memory.Dispose();

    [Fact]
    public async Task Of_a_long_thread_the_latest_eight_turns_are_kept_oldest_first()
    {
        for (var i = 1; i <= 9; i++)
        {
            await RememberAsync("1", Ana, i);
        }

        Assert.Equal(Enumerable.Range(2, 8).Select(i => $"question {i}"), await QuestionsAsync("1"));
    }

    [Fact]
    public async Task Answering_makes_a_thread_ours_and_noting_somebody_does_not()
    {
        await _memory.NoteAsync(Thread("1"), Ben, default);
        Assert.False((await _memory.RecallAsync(Thread("1"), default)).IsOurs);
        await RememberAsync("1", Ana, 1);
        var thread = await _memory.RecallAsync(Thread("1"), default);
        Assert.True(thread.IsOurs);
        Assert.Equal(["ana", "ben"], thread.People.Order());
    }

    [Fact]
    public async Task A_turn_is_forgotten_when_its_time_is_over_though_the_thread_goes_on()
    {
        await RememberAsync("1", Ana, 1);
        _time.Advance(Memory - TimeSpan.FromTicks(1));
        await RememberAsync("1", Ana, 2);
        Assert.Equal(2, (await QuestionsAsync("1")).Count);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(["question 2"], await QuestionsAsync("1"));
    }

    [Fact]
    public async Task A_silent_thread_is_erased_by_itself_and_not_only_hidden()
    {
        await RememberAsync("1", Ana, 1);
        await RememberAsync("2", Ana, 2);
        _time.Advance(Memory);
        Assert.Equal(0, _memory.Count);
        Assert.False((await _memory.RecallAsync(Thread("1"), default)).IsOurs);
    }

    [Fact]
    public async Task The_thread_that_was_silent_longest_makes_room_for_a_new_one()
    {
        foreach (var thread in new[] { "1", "2", "3", "1", "4" })
        {
            await RememberAsync(thread, Ana, 1);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(3, _memory.Count);
        Assert.Empty(await QuestionsAsync("2"));
        Assert.Single(await QuestionsAsync("1"));
    }

    [Fact]
    public async Task Threads_of_others_make_room_before_threads_of_ours()
    {
        await RememberAsync("1", Ana, 1);
        foreach (var thread in new[] { "2", "3", "4", "5" })
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await _memory.NoteAsync(Thread(thread), Ben, default);
        }

        Assert.Equal(3, _memory.Count);
        Assert.Single(await QuestionsAsync("1"));
    }

    [Fact]
    public async Task A_changed_message_loses_its_turn_and_no_other()
    {
        await RememberAsync("1", Ana, 1);
        await RememberAsync("1", Ana, 2);
        await _memory.ForgetAsync(Id(1), default);
        Assert.Equal(["question 2"], await QuestionsAsync("1"));
    }

    [Fact]
    public async Task A_person_is_forgotten_in_all_threads_of_the_surface_and_nobody_else_is()
    {
        await RememberAsync("1", Ana, 1);
        await RememberAsync("1", Ben, 2);
        await RememberAsync("2", Ana, 3);
        Assert.Equal(0, await _memory.ForgetAsync("elsewhere", Ana, default));
        Assert.Equal(2, await _memory.ForgetAsync("party line", Ana, default));
        Assert.Equal(["question 2"], await QuestionsAsync("1"));
        Assert.Equal(["ben"], (await _memory.RecallAsync(Thread("1"), default)).People);
    }

    private static ThreadId Thread(string name) => new(new ChannelId("party line", "T1", "C1"), name);

    private static MessageId Id(int number) => new("party line", $"{number}");

    private Task RememberAsync(string thread, Person person, int number) =>
        _memory.RememberAsync(Thread(thread), person, Id(number), new Turn($"question {number}", $"answer {number}"), default);

    private async Task<IReadOnlyList<string>> QuestionsAsync(string thread) =>
        [.. (await _memory.RecallAsync(Thread(thread), default)).Turns.Select(turn => turn.Question)];
}
