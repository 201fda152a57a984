using AxisBot.Answering.Writing;
using AxisBot.Conversations;
using AxisBot.Conversations.Messages;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.DependencyInjection;

namespace AxisBot.Tests.Conversations.Asking;

/// <summary>What a person sees of an answer that a model writes.</summary>
public sealed class WrittenAnswersTests
{
    private const string Rose = "Trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.2 billion in 2021.";
    private const string Again = "In short, trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.2 billion in 2021.";
    private const string Invented = "Trade between Peru and Bolivia was $9 billion in 2021.";

    /// <summary>Only bounds a test that would hang; nothing is measured by it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Sentences_are_shown_as_they_pass_each_with_its_place_and_the_whole_answer_comes_last()
    {
        using var talk = With(new Quill(Rose, Again));
        var said = await talk.AskAsync(Talk.TradeIn2021);

        Assert.Equal([Stage.Searching, Stage.Writing, Stage.Writing, Stage.Writing, Stage.Checking], said.Progress.Select(progress => progress.Stage));
        Assert.Equal([0, 0, 1, 2, 0], said.Progress.Select(progress => progress.Written.Count));
        Assert.Equal([$"{Rose} (lake.txt ¶2)", $"{Again} (lake.txt ¶2)"], said.Progress[3].Written);
        Assert.EndsWith(Rose, said.Lead, StringComparison.Ordinal);
        Assert.Equal("Written by quill-1 from these sources.", said.Card.Note);
        Assert.Contains("lake.txt ¶2", said.Card.Sources.Select(source => source.Place));
    }

    [Fact]
    public async Task What_does_not_pass_is_never_shown_and_the_card_says_how_much_was_withheld()
    {
        using var talk = With(new Quill(Rose, Invented));
        var said = await talk.AskAsync(Talk.TradeIn2021);

        Assert.DoesNotContain(said.Progress.SelectMany(progress => progress.Written), line => line.Contains("$9 billion", StringComparison.Ordinal));
        Assert.Equal("Written by quill-1 from these sources; 1 of 2 sentences was withheld.", said.Card.Note);
    }

    [Fact]
    public async Task Where_the_model_fails_later_the_composed_answer_takes_the_place_of_what_was_shown_and_is_what_is_remembered()
    {
        using var plain = new Talk();
        using var talk = With(new Quill(Rose, Again) { Failure = new WriterException(WriterFault.Late, "too late") });

        var composed = await plain.AskAsync(Talk.TradeIn2021);
        var said = await talk.AskAsync(Talk.TradeIn2021);

        Assert.Contains(said.Progress.SelectMany(progress => progress.Written), line => line.StartsWith(Again, StringComparison.Ordinal));
        Assert.Equal("Composed from the articles; the model did not answer in time.", said.Card.Note);
        Assert.Equal(composed.Lead, said.Lead);
        Assert.Equal(composed.Card.Lines.Select(line => line.Text), said.Card.Lines.Select(line => line.Text));
        Assert.Equal((await plain.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns, (await talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns);
    }

    [Fact]
    public async Task Without_a_model_a_person_sees_what_was_always_seen()
    {
        using var talk = With(null);
        var said = await talk.AskAsync(Talk.TradeIn2021);

        Assert.Equal([new Progress(Stage.Searching, "searching 5 articles"), new Progress(Stage.Checking, "checking 1 source")], said.Progress);
        Assert.Null(said.Card.Note);
    }

    [Fact]
    public async Task A_question_that_is_removed_is_given_up_by_the_model_too_and_its_place_is_free_again()
    {
        var writing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var quill = new Quill(Rose, Again) { Hold = (order, at, token) => at == 1 && order.Question == Talk.TradeIn2021 ? HangAsync(writing, token) : Task.CompletedTask };
        using var talk = With(quill);
        var (question, said) = (talk.Words(Talk.TradeIn2021), new Said());
        var answering = talk.SayAsync(question, said);
        await writing.Task.WaitAsync(Patience);

        var removal = await talk.SayAsync(talk.Removal(question.Id)).WaitAsync(Patience);
        await answering.WaitAsync(Patience);

        Assert.Equal(1, quill.GivenUp);
        Assert.Equal([question.Id], removal.Withdrawn);
        Assert.Empty(said.Replies);
        Assert.Empty((await talk.Memory.RecallAsync(Talk.Channel.ThreadId, default)).Turns);
        Assert.Single((await talk.AskAsync(Talk.ZincIn2022).WaitAsync(Patience)).Replies);
        Assert.Empty(talk.Log.Errors);
    }

    [Fact]
    public async Task A_question_that_is_edited_is_given_up_and_its_new_words_are_answered()
    {
        var writing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var quill = new Quill(Rose) { Hold = (order, at, token) => at == 1 && order.Question == Talk.TradeIn2021 ? HangAsync(writing, token) : Task.CompletedTask };
        using var talk = With(quill);
        var (question, said) = (talk.Words(Talk.TradeIn2021), new Said());
        var answering = talk.SayAsync(question, said);
        await writing.Task.WaitAsync(Patience);

        var anew = await talk.SayAsync(talk.Edit(question.Id, Talk.ZincIn2022)).WaitAsync(Patience);
        await answering.WaitAsync(Patience);

        Assert.Equal(1, quill.GivenUp);
        Assert.Empty(said.Replies);
        Assert.Contains("120,000 tonnes", anew.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_to_check_is_written_about_and_its_verdict_stays()
    {
        using var talk = With(new Quill(Rose));
        var said = await talk.AskAsync("/check Trade between Peru and Bolivia was $9 billion in 2021.");

        Assert.Contains(said.Progress, progress => progress.Written.SequenceEqual([$"{Rose} (lake.txt ¶2)"]));
        Assert.Equal("Contradicted", said.Card.Mark?.Word);
        Assert.Equal("Written by quill-1 from these sources.", said.Card.Note);
    }

    [Fact]
    public async Task Several_questions_are_written_about_at_once()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (both, begun) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), 0);
        var quill = new Quill(Rose)
        {
            Hold = (_, at, _) =>
            {
                if (at == 0 && Interlocked.Increment(ref begun) == 2)
                {
                    both.SetResult();
                }

                return gate.Task;
            },
        };
        using var talk = With(quill, atOnce: 2);
        var first = talk.AskAsync(Talk.TradeIn2021);
        var second = talk.AskAsync(Talk.TradeIn2021, Talk.Ben, Talk.Channel.InThread("2"));
        await both.Task.WaitAsync(Patience);
        gate.SetResult();

        Assert.EndsWith(Rose, (await first.WaitAsync(Patience)).Lead, StringComparison.Ordinal);
        Assert.EndsWith(Rose, (await second.WaitAsync(Patience)).Lead, StringComparison.Ordinal);
    }

    private static Talk With(Quill? quill, int atOnce = 1) =>
        new(new ConversationSettings { AtOnce = atOnce }, services => services.AddSingleton(new AnswerEditor(quill)));

    private static Task HangAsync(TaskCompletionSource reached, CancellationToken cancellation)
    {
        reached.TrySetResult();
        return new TaskCompletionSource().Task.WaitAsync(cancellation);
    }
}
