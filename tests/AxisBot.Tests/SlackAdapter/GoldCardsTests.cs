using System.Text.Json;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Libraries;
using AxisBot.Libraries;
using AxisBot.SlackAdapter.Rendering;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack.Rules;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>The answers to the questions of ../shared/gold, as the program itself gives them, are messages that Slack takes.</summary>
public sealed class GoldCardsTests
{
    [SharedFact]
    public void Every_answer_is_valid_as_a_message_and_as_a_stream()
    {
        var library = new LibrarySnapshot(PackedLibrary.Open());
        var rules = new BlockRules();
        var questions = Questions();
        foreach (var question in questions)
        {
            var card = OutcomeCard.Of(library.Answerer.Ask(question));
            var form = MessageForm.Of(Parting.Of([card])[0], BlockOptions.Message);
            var problems = rules.Problems(form.Blocks, Surface.Message);
            Assert.True(problems.Count == 0, $"{string.Join("; ", problems)}\nof {question}");
            Assert.NotEmpty(form.Blocks);
            Assert.True(BlockRules.LengthOf(form.Blocks) <= BlockLimits.LettersOfBlocks, question);
            Assert.All(card.Sources, source => Assert.Contains(source.File, form.Text, StringComparison.Ordinal));
            Assert.NotNull(StreamForm.Of(card));
        }

        Assert.Equal(80, questions.Count);
    }

    private static List<string> Questions() =>
        [.. File.ReadLines(Path.Combine(SharedFolder.Find()!, "gold", "dev.jsonl")).Where(line => line.Length > 0).Select(QuestionOf)];

    private static string QuestionOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("question").GetString()!;
    }
}
