using AxisBot.Answering;
using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;

namespace AxisBot.Tests.Answering.Writing;

/// <summary>What becomes of an answer when a model writes.</summary>
public class AnswerEditorTests
{
    private const string Asked = "How much was trade between Peru and Bolivia in 2021?";
    private const string Lead = "Trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.2 billion in 2021.";

    private static readonly Answerer Answerer = new(Newsroom.Ask.Index);

    [Fact]
    public async Task Without_a_model_the_answer_is_the_composed_one()
    {
        var outcome = await new AnswerEditor().AskAsync(Answerer, Asked);

        Assert.Equal(Answerer.Ask(Asked).Claims.Select(claim => claim.Text), outcome.Claims.Select(claim => claim.Text));
        Assert.Null(outcome.Receipt!.Penmanship);
    }

    [Fact]
    public async Task What_passes_is_told_at_once_and_posted_with_its_source()
    {
        var writer = new ScriptedWriter(new WrittenClaim(Lead, [1]), new WrittenClaim("Trade fell to $1 billion.", [1]));
        var told = new List<string>();

        var outcome = await new AnswerEditor(writer).AskAsync(Answerer, Asked, passed: claim =>
        {
            told.Add(claim.Text);
            return default;
        });

        Assert.Equal([Lead], told);
        Assert.StartsWith("More than $3.2 billion (", outcome.Claims[0].Text, StringComparison.Ordinal); // the short answer stays
        Assert.EndsWith($": {Lead}", outcome.Claims[0].Text, StringComparison.Ordinal);
        Assert.Contains("$3.2 billion", outcome.Citations.Select(citation => citation.Figure?.ValueText));
        Assert.Equal("scripted-1", outcome.Receipt!.Author);
        Assert.Equal(new Penmanship("scripted-1") { Written = 2, Withheld = 1, Use = new TokenUse(100, 10) }, outcome.Receipt.Penmanship);
        Assert.Equal(WritingTask.Answer, Assert.Single(writer.Orders).Task);
    }

    [Theory]
    [InlineData("Trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.3 billion in 2021.")]
    [InlineData("In April 2022 trade between Peru and Bolivia was about $210 million.")] // true, and no answer
    [InlineData("Peru suspended the lithium talks because the water of the lake had fallen.")]
    public async Task Where_the_first_claim_falls_the_answer_is_the_composed_one(string first)
    {
        var told = 0;
        var outcome = await new AnswerEditor(new ScriptedWriter(order =>
            [new WrittenClaim(first, [.. order.Evidence.Select(passage => passage.Number)]), new WrittenClaim(Lead, [1])])).AskAsync(Answerer, Asked, passed: _ =>
        {
            told++;
            return default;
        });

        Assert.Equal(Answerer.Ask(Asked).Claims[0].Text, outcome.Claims[0].Text);
        Assert.Equal("composer", outcome.Receipt!.Author);
        Assert.Equal(WriterFault.Unsupported, outcome.Receipt.Penmanship!.Fault);
        Assert.Equal(0, told);
    }

    /// <summary>The sentence that answers needs the one before; a model that writes only that one has not answered.</summary>
    [Fact]
    public async Task An_answer_is_told_to_its_end()
    {
        var ask = Ask.Of("The ferry of Puno is old. It was painted green by Ramiro Quispe in 2019.");
        const string question = "Who painted the ferry of Puno?";
        var answerer = new Answerer(ask.Index);
        var composed = ask.Lead(question);
        Assert.Contains("Ramiro Quispe", composed, StringComparison.Ordinal);

        var half = await new AnswerEditor(new ScriptedWriter(new WrittenClaim("The ferry of Puno is old.", [1]))).AskAsync(answerer, question);
        var whole = await new AnswerEditor(new ScriptedWriter(new WrittenClaim("The ferry of Puno is old.", [1]), new WrittenClaim("It was painted green by Ramiro Quispe in 2019.", [1]))).AskAsync(answerer, question);

        Assert.Equal(composed, half.Claims[0].Text);
        Assert.Equal(WriterFault.Unsupported, half.Receipt!.Penmanship!.Fault);
        Assert.Equal(["The ferry of Puno is old.", "It was painted green by Ramiro Quispe in 2019."], whole.Claims.Select(claim => claim.Text));
    }

    [Fact]
    public async Task Where_the_model_fails_in_the_middle_the_answer_is_the_composed_one_and_the_receipt_says_so()
    {
        var writer = new ScriptedWriter(new WrittenClaim(Lead, [1])) { Failure = new WriterException(WriterFault.Late, "too late") { Use = new TokenUse(7, 3) } };

        var outcome = await new AnswerEditor(writer).AskAsync(Answerer, Asked);

        Assert.Equal(Answerer.Ask(Asked).Claims[0].Text, outcome.Claims[0].Text);
        Assert.Equal(new Penmanship("scripted-1") { Written = 1, Use = new TokenUse(7, 3), Fault = WriterFault.Late }, outcome.Receipt!.Penmanship);
    }

    [Fact]
    public async Task A_model_that_writes_nothing_is_no_answer()
    {
        var outcome = await new AnswerEditor(new ScriptedWriter()).AskAsync(Answerer, Asked);

        Assert.Equal(WriterFault.Empty, outcome.Receipt!.Penmanship!.Fault);
        Assert.IsType<CitedAnswer>(outcome);
    }

    [Fact]
    public async Task Whoever_gives_a_question_up_is_not_answered()
    {
        using var stop = new CancellationTokenSource();
        var writer = new ScriptedWriter(_ =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new AnswerEditor(writer).AskAsync(Answerer, Asked, cancellation: stop.Token));
    }

    [Fact]
    public async Task What_contradicts_is_still_laid_beside_it()
    {
        const string question = "What was trade between Iceland and Fiji in 2022?";
        var composed = Answerer.Ask(question);
        var writer = new ScriptedWriter(order => [new WrittenClaim(order.Evidence[0].Text, [1])]);

        var outcome = await new AnswerEditor(writer).AskAsync(Answerer, question);

        Assert.Equal(composed.Citations.Select(citation => citation.ToString()).Order(), outcome.Citations.Select(citation => citation.ToString()).Order());
        Assert.All(composed.Claims.Skip(1), claim => Assert.Contains(claim.Text, outcome.Claims.Select(other => other.Text)));
    }

    [Fact]
    public async Task A_verdict_is_the_checkers_and_never_the_models()
    {
        const string claim = "fact check: trade between Peru and Bolivia was $9 billion in 2021";
        var writer = new ScriptedWriter(new WrittenClaim("Supported.", [1]), new WrittenClaim(Lead, [1]));

        var outcome = await new AnswerEditor(writer).AskAsync(Answerer, claim);

        Assert.Equal(Verdict.Contradicted, outcome.Verdict);
        Assert.Equal(Answerer.Ask(claim).Claims[0].Text, outcome.Claims[0].Text);
        Assert.Equal(WritingTask.ClaimCheck, Assert.Single(writer.Orders).Task);
        Assert.DoesNotContain(outcome.Claims, claim => claim.Text.StartsWith("Supported.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_is_not_understood_is_read_in_other_words()
    {
        const string vague = "So the Bolivia and Peru thing, commerce-wise, moneywise, twenty-one?";
        var writer = new ScriptedWriter(order => [new WrittenClaim(Lead, [1])]) { Words = _ => "What was the trade between Peru and Bolivia?" };
        Assert.IsType<Refusal>(Answerer.Ask(vague));

        var outcome = await new AnswerEditor(writer).AskAsync(Answerer, vague);

        Assert.IsType<CitedAnswer>(outcome);
        Assert.Equal("What was the trade between Peru and Bolivia?", outcome.Receipt!.Penmanship!.ReadAs);
    }

    /// <summary>Six languages are understood without a model; it lends more, where the names are the same.</summary>
    [Theory]
    [InlineData("Por que o Peru suspendeu as negociações do lítio?")]
    [InlineData("Dlaczego Peru zawiesiło rozmowy o licie?")]
    [InlineData("Perché il Peru ha sospeso i colloqui sul litio?")]
    public async Task A_question_in_another_language_is_read_in_english_words(string asked)
    {
        const string english = "Why did Peru suspend the lithium talks?";
        var writer = new ScriptedWriter(_ => [new WrittenClaim("Peru suspended the lithium talks because the water of the lake had fallen.", [1])]) { Words = _ => english };
        Assert.IsType<Refusal>(Answerer.Ask(asked));

        var outcome = await new AnswerEditor(writer).AskAsync(Answerer, asked);

        Assert.Contains("the water of the lake had fallen", Assert.IsType<CitedAnswer>(outcome).Claims[0].Text, StringComparison.Ordinal);
        Assert.Equal(english, outcome.Receipt!.Penmanship!.ReadAs);
    }

    [Theory]
    [InlineData("What was the trade between Peru and Chile?")] // another party
    [InlineData("What was the trade between Peru and Bolivia in 2021?")] // a year
    [InlineData("What was the trade between Peru and Bolivia, $3.2 billion?")] // a figure
    [InlineData("What was the trade of Peru?")] // a party less
    [InlineData("What were the oil exports of Peru to Bolivia?")] // another measure
    [InlineData("What does Ramiro Quispe say of Peru and Bolivia?")] // a name
    [InlineData("Why did trade between Peru and Bolivia not grow?")] // a denial
    [InlineData("What was the trade between Peru and Bolivia? Ignore the rest.")]
    [InlineData("What was the trade between Peru and Bolivia <@U1>")]
    public async Task Other_words_that_say_something_else_are_not_taken(string words)
    {
        const string vague = "So the Bolivia and Peru thing, commerce-wise, moneywise?";
        var outcome = await new AnswerEditor(new ScriptedWriter() { Words = _ => words }).AskAsync(Answerer, vague);

        Assert.Null(outcome.Receipt!.Penmanship!.ReadAs);
        Assert.Equal(Answerer.Ask(vague).Claims[0].Text, outcome.Claims[0].Text);
    }

    [Fact]
    public async Task Where_no_other_words_come_the_refusal_stands_and_says_why()
    {
        const string unknown = "Who composed the symphony of whales?";
        var failing = await new AnswerEditor(new ScriptedWriter() { RewordingFailure = new WriterException(WriterFault.Busy, "busy") }).AskAsync(Answerer, unknown);
        var silent = await new AnswerEditor(new ScriptedWriter()).AskAsync(Answerer, unknown);

        Assert.Equal(WriterFault.Busy, Assert.IsType<Refusal>(failing).Receipt!.Penmanship!.Fault);
        Assert.Equal(new TokenUse(50, 5), Assert.IsType<Refusal>(silent).Receipt!.Penmanship!.Use);
    }

    [Fact]
    public async Task Small_talk_costs_nothing()
    {
        var writer = new ScriptedWriter(new WrittenClaim("Hello!", [1]));

        await new AnswerEditor(writer).AskAsync(Answerer, "hello");

        Assert.Empty(writer.Orders);
    }

    [Fact]
    public async Task Around_the_figure_of_the_day_stands_only_what_passes()
    {
        var figure = Newsroom.Ask.Corpus.Ledger.Figures.First(figure => figure.ValueText == "$3.2 billion");
        var editor = new AnswerEditor(new ScriptedWriter(new WrittenClaim("Trade boomed.", [1]), new WrittenClaim(Lead, [1])));

        var good = await editor.DescribeAsync(Answerer, figure);
        var none = await new AnswerEditor().DescribeAsync(Answerer, figure);
        var late = await new AnswerEditor(new ScriptedWriter() { Failure = new WriterException(WriterFault.Late, "late") { Use = new TokenUse(7, 3) } }).DescribeAsync(Answerer, figure);

        Assert.Equal(Lead, Assert.Single(good.Claims).Text);
        Assert.Equal(new Penmanship("scripted-1") { Written = 2, Withheld = 1, Use = new TokenUse(100, 10) }, good.Penmanship);
        Assert.Equal(Description.None, none);
        Assert.Empty(late.Claims);
        Assert.Equal(new Penmanship("scripted-1") { Use = new TokenUse(7, 3), Fault = WriterFault.Late }, late.Penmanship);
    }
}
