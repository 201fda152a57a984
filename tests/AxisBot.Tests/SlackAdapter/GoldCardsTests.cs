using System.Text.Json;
using AxisBot.Answering;
using AxisBot.Conversations.Cards;
using AxisBot.Knowledge.Corpora;
using AxisBot.Libraries;
using AxisBot.Retrieval.Ranking;
using AxisBot.SlackAdapter.Rendering;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.TestKit.Slack.Workspaces;
using AxisBot.Tests.Hostile.Checks;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>
/// What AxisBot answers to the questions of ../shared/gold and to the hostile texts, from the library inside the program and from the articles
/// of ../shared/seeds, are messages that Slack takes: by its own types and by every number that is known.
/// </summary>
public sealed class GoldCardsTests
{
    private const int Gold = 80;
    private const int EveryHostileText = 5_000;

    private static readonly BlockRules Rules = new();

    private static readonly Dictionary<string, Lazy<Answerer>> Libraries = new()
    {
        ["program"] = new(() => new Answerer(PackedLibrary.Open())),
        ["seeds"] = new(() => new Answerer(new PassageIndex(LibraryReader.ForFolder(Path.Combine(SharedFolder.Find()!, "seeds")).Read()))),
    };

    [SharedTheory]
    [InlineData("program")]
    [InlineData("seeds")]
    public void Every_answer_is_valid_as_a_message_and_as_a_stream(string library)
    {
        var questions = Questions();
        foreach (var question in questions)
        {
            var card = OutcomeCard.Of(Libraries[library].Value.Ask(question));
            var form = AssertValid(card, question);
            Assert.NotEmpty(form.Blocks);
            Assert.All(card.Sources, source => Assert.Contains(source.File, form.Text, StringComparison.Ordinal));
            Assert.NotNull(StreamForm.Of(card));
        }

        Assert.Equal(Gold, questions.Count);
    }

    [SharedTheory]
    [InlineData("program")]
    [InlineData("seeds")]
    public void Every_answer_to_a_hostile_text_is_valid_and_calls_nobody(string library)
    {
        var answerer = Libraries[library].Value;
        var texts = Payloads.All.Concat(Payloads.ForEveryInput).Distinct(StringComparer.Ordinal).ToList();
        var kinds = new Dictionary<CardKind, int>();

        foreach (var text in texts)
        {
            var card = OutcomeCard.Of(answerer.Ask(text));
            var form = AssertValid(card, text);
            Assert.Empty(LoopbackSlack.Pings(new Post("C1", "1.000000", "U1", form.Text) { Blocks = form.Blocks }));
            kinds[card.Kind] = kinds.GetValueOrDefault(card.Kind) + 1;
        }

        Assert.True(texts.Count > EveryHostileText, $"{texts.Count}");
        Assert.Equal(texts.Count, kinds.Values.Sum());
    }

    private static MessageForm AssertValid(Card card, string question)
    {
        var form = MessageForm.Of(Parting.Of([card])[0], BlockOptions.Message);
        var problems = Rules.Problems(form.Blocks, Surface.Message);
        Assert.True(problems.Count == 0, $"{string.Join("; ", problems)}\nof {question}");
        Assert.True(BlockRules.LengthOf(form.Blocks) <= BlockLimits.LettersOfBlocks, question);
        if (StreamForm.Of(card) is { Closing: var closing })
        {
            Assert.Empty(Rules.Problems(closing, Surface.Message));
        }

        return form;
    }

    private static List<string> Questions() =>
        [.. File.ReadLines(Path.Combine(SharedFolder.Find()!, "gold", "dev.jsonl")).Where(line => line.Length > 0).Select(QuestionOf)];

    private static string QuestionOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("question").GetString()!;
    }
}
