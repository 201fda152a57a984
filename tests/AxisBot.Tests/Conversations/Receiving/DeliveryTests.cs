using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.Conversations.Receiving;
using AxisBot.Conversations.Threads;
using AxisBot.TestKit;
using AxisBot.TestKit.Stores;
using AxisBot.Tests.Conversations.Posting;
using AxisBot.Tests.Conversations.Talking;
using AxisBot.Tests.Storage;

namespace AxisBot.Tests.Conversations.Receiving;

/// <summary>From what a platform brings to what stands there in the end.</summary>
public sealed class DeliveryTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTime _time = new();
    private readonly ScriptedSurface _surface = new();
    private readonly StorePlace _place = StorePlace.NewAsync(StoreKind.Sqlite).GetAwaiter().GetResult();
    private Office _office = null!;
    private int _events;

    public async Task InitializeAsync() => _office = await OpenAsync();

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_question_is_answered_once_however_often_it_is_brought()
    {
        var question = Words(Talk.TradeIn2021, "q");
        for (var i = 0; i < 3; i++)
        {
            Assert.True(await _office.ArrivesAsync(question));
            await _office.WorkAsync();
        }

        Assert.Contains(Talk.AnswerOf2021, Assert.Single(_surface.Posted).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_had_arrived_before_the_process_ended_is_answered_by_the_next()
    {
        await _office.ArrivesAsync(Words(Talk.TradeIn2021, "q"));
        await StartAnewAsync();
        await _office.WorkAsync();

        Assert.Single(_surface.Posted);
    }

    [Fact]
    public async Task A_follow_up_is_understood_by_the_next_process()
    {
        await _office.ArrivesAsync(Words(Talk.TradeIn2021, "q1"));
        await _office.WorkAsync();
        await StartAnewAsync();
        await _office.ArrivesAsync(Words("and in 2020?", "q2"));
        await _office.WorkAsync();

        Assert.Contains("$2.5 billion", _surface.Posted[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_changed_has_its_answer_changed_also_by_the_next_process()
    {
        await _office.ArrivesAsync(Words(Talk.TradeIn2021, "q"));
        await _office.WorkAsync();
        await StartAnewAsync();
        await _office.ArrivesAsync(Edit("q", "How much was trade between Peru and Bolivia in 2020?"));
        await _office.WorkAsync();

        Assert.Contains("$2.5 billion", Assert.Single(_surface.Posted).Text, StringComparison.Ordinal);
        Assert.Equal(["post", "replace m1"], _surface.Requests);
    }

    [Fact]
    public async Task A_question_that_is_removed_loses_its_answer_also_by_the_next_process_and_is_never_answered_again()
    {
        await _office.ArrivesAsync(Words(Talk.TradeIn2021, "q"));
        await _office.WorkAsync();
        await StartAnewAsync();
        await _office.ArrivesAsync(Removal("q"));
        await _office.WorkAsync();
        await _office.ArrivesAsync(Edit("q", Talk.ZincIn2022));
        await _office.WorkAsync();

        Assert.Empty(_surface.Posted);
    }

    [Fact]
    public async Task A_question_that_is_removed_before_it_comes_is_not_answered()
    {
        await _office.ArrivesAsync(Removal("q"));
        await _office.WorkAsync();
        await StartAnewAsync();
        await _office.ArrivesAsync(Words(Talk.TradeIn2021, "q"));
        await _office.WorkAsync();

        Assert.Empty(_surface.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_that_is_dealt_with_before_its_question_stands_for_it(bool speaks)
    {
        await _office.ArrivesAsync(Edit("q", "How much was trade between Peru and Bolivia in 2020?") with { MentionsBot = speaks });
        await _office.WorkAsync();
        await _office.ArrivesAsync(Words(Talk.ZincIn2022, "q"));
        await _office.WorkAsync();

        Assert.Equal(speaks ? 1 : 0, _surface.Posted.Count);
        Assert.DoesNotContain(_surface.Posted, post => post.Text.Contains("tonnes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_was_begun_by_a_process_that_died_is_brought_to_its_end()
    {
        await _office.ArrivesAsync(Words(Talk.TradeIn2021, "q"));
        await _office.WorkAsync();
        var edit = Edit("q", "How much was trade between Peru and Bolivia in 2020?");
        await _office.Get<IKnownMessages>().NoteAsync(edit.Changed, new KnownMessage(IsSpokenTo: false, IsRemoved: false) { Changed = edit.At }, default);
        await StartAnewAsync();
        await _office.ArrivesAsync(edit);
        await _office.WorkAsync();

        Assert.StartsWith("$2.5 billion", Assert.Single(_surface.Posted).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_comes_after_a_later_one_changes_nothing()
    {
        await _office.ArrivesAsync(Words(Talk.ZincIn2022, "q"));
        await _office.WorkAsync();
        var early = Edit("q", "How much was trade between Peru and Bolivia in 2020?");
        _time.Advance(TimeSpan.FromSeconds(1));
        await _office.ArrivesAsync(Edit("q", Talk.TradeIn2021));
        await _office.WorkAsync();
        await _office.ArrivesAsync(early);
        await _office.WorkAsync();

        Assert.Contains(Talk.AnswerOf2021, Assert.Single(_surface.Posted).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removal_that_arrives_while_its_question_waits_is_heeded()
    {
        await _office.ArrivesAsync(Words(Talk.TradeIn2021, "q"));
        await _office.ArrivesAsync(Removal("q"));
        await _office.WorkAsync();

        Assert.Empty(_surface.Posted);
    }

    [Fact]
    public async Task A_command_and_a_button_are_answered_the_same_way()
    {
        await _office.ArrivesAsync(Words(Talk.TradeIn2021, "q"));
        await _office.WorkAsync();
        var answer = Assert.Single(_surface.Cards, card => card.Actions.Count > 0);
        await _office.ArrivesAsync(new ButtonPress(Next(), Office.Room, Talk.Ana, _time.GetUtcNow(), answer.Actions.First(action => action.Label == "Show sources").Code));
        await _office.ArrivesAsync(new CommandCall(Next(), Office.Room, Talk.Ana, _time.GetUtcNow(), "status", new Dictionary<string, string>()));
        await _office.WorkAsync();

        Assert.Equal(3, _surface.Posted.Count);
    }

    [Fact]
    public async Task Somebody_who_is_forgotten_is_forgotten_in_the_store()
    {
        await _office.ArrivesAsync(Words(Talk.TradeIn2021, "q1"));
        await _office.WorkAsync();
        Assert.NotEmpty((await _office.Get<IThreadMemory>().RecallAsync(Office.Room.ThreadId, default)).Turns);
        await _office.ArrivesAsync(Words("forget me", "q2"));
        await _office.WorkAsync();
        await StartAnewAsync();

        Assert.Empty((await _office.Get<IThreadMemory>().RecallAsync(Office.Room.ThreadId, default)).Turns);
    }

    private Task<Office> OpenAsync() => Office.OpenAsync(_surface, _time, place: _place);

    private async Task StartAnewAsync()
    {
        await _office.DisposeAsync();
        _office = await OpenAsync();
    }

    private MessageId Next() => new(SomeStore.Surface, $"event {++_events}");

    private WrittenMessage Words(string text, string id) => new(new MessageId(SomeStore.Surface, id), Office.Room, Talk.Ana, _time.GetUtcNow(), text, MentionsBot: true);

    private EditedMessage Edit(string changed, string text) => new(Next(), Office.Room, Talk.Ana, _time.GetUtcNow(), new MessageId(SomeStore.Surface, changed), text, MentionsBot: true);

    private RemovedMessage Removal(string removed) => new(Next(), Office.Room, Talk.Ana, _time.GetUtcNow(), new MessageId(SomeStore.Surface, removed));
}
