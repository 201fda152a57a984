using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Languages;
using AxisBot.SlackAdapter.Rendering;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.TestKit.Slack.Workspaces;
using AxisBot.Tests.Conversations.Cards;
using AxisBot.Tests.Hostile.Checks;
using FsCheck;
using FsCheck.Fluent;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>Every card is one that Slack takes, says all in its text, and calls nobody.</summary>
public sealed class RenderingTests
{
    private const int LongestText = 40_000;
    private const int EveryHostileText = 5_000;

    private static readonly BlockRules Strict = new();

    [Theory]
    [MemberData(nameof(AllCards.Names), MemberType = typeof(AllCards))]
    public void Every_kind_of_card_is_valid_in_every_language(string name) =>
        Assert.All(InterfaceLanguage.Codes, language => AssertValid([CardInLanguage.Of(AllCards.Of(name), language)], Strict));

    [Fact]
    public void Cards_of_any_parts_are_valid() => Prop.ForAll(SomeCards.Arbitrary, card => AssertValid([card], Strict)).QuickCheckThrowOnFailure();

    [Fact]
    public void Cards_are_parted_into_messages_that_Slack_takes_and_none_is_lost()
    {
        var cards = ((IEnumerable<object[]>)AllCards.Names).Select(row => AllCards.Of((string)row[0])).ToList();

        var parts = Parting.Of(cards);

        Assert.Equal(cards, parts.SelectMany(part => part));
        Assert.All(parts, part => AssertValid(part, Strict));
    }

    [SharedTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Hostile_texts_in_every_part_of_a_card_are_text(bool isView)
    {
        var texts = Payloads.All.Concat(Payloads.ForEveryInput).Distinct(StringComparer.Ordinal).ToList();

        foreach (var text in texts)
        {
            var card = Of(text);
            if (isView)
            {
                AssertNoProblem(new JsonArray([.. CardBlocks.Of(card, BlockOptions.View)]), Strict, Surface.View, text);
            }
            else
            {
                AssertValid([card], Strict);
            }
        }

        Assert.True(texts.Count > EveryHostileText, $"{texts.Count}");
    }

    [SharedFact]
    public void Hostile_texts_that_are_streamed_call_nobody_and_lead_nowhere()
    {
        foreach (var text in Payloads.Sharp.Concat(Payloads.ForChats))
        {
            if (StreamForm.Of(Of(text)) is { } stream)
            {
                AssertCallsNobody(stream.Text, [], text);
                AssertNoProblem(stream.Closing, Strict, Surface.Message, text);
                Assert.DoesNotContain("://", stream.Text.Replace("](https://axis.example/", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_would_call_somebody_is_text()
    {
        var form = MessageForm.Of([Of("<!channel> <@U012AB3CD> <!subteam^S1|all> <https://evil.example|here> *bold* & <b>")], BlockOptions.Message);

        AssertCallsNobody(form.Text, form.Blocks, "mentions");
        Assert.Contains("&lt;!channel&gt;", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_beyond_all_limits_loses_prose_and_no_source()
    {
        var line = string.Join(' ', Enumerable.Repeat("trade rose to three billion", 60));
        var card = Of("title") with
        {
            Lines = [.. Enumerable.Range(0, 60).Select(i => new CardLine($"{i} {line}", [1]))],
            Sources = [.. Enumerable.Range(1, 8).Select(i => new CardSource(i, "article.txt", i, "A title", line, true, 0, line.Length))],
        };

        var form = MessageForm.Of([card], BlockOptions.Message);

        AssertValid([card], Strict);
        Assert.NotEmpty(form.Blocks);
        Assert.All(card.Sources, source => Assert.Contains($"article.txt ¶{source.Paragraph}", form.Blocks.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal));
        Assert.Contains("Left out here", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_is_the_heading_of_its_card_and_a_table_stands_in_a_block_of_its_own()
    {
        var blocks = MessageForm.Of([AllCards.Of("series")], BlockOptions.Message).Blocks;

        Assert.Equal("header", (string?)blocks[0]!["type"]);
        Assert.Contains("table", blocks.Select(block => (string?)block!["type"]));
    }

    [Fact]
    public void A_chart_that_was_brought_stands_there_as_a_picture_with_words()
    {
        var card = AllCards.Of("series");

        var form = MessageForm.Of([card], BlockOptions.Message with { Pictures = new Dictionary<CardChart, string> { [card.Chart!] = "F0123456789" } });

        var picture = Assert.Single(form.Blocks, block => (string?)block!["type"] == "image")!;
        Assert.Equal("F0123456789", (string?)picture["slack_file"]!["id"]);
        Assert.NotEqual("", (string?)picture["alt_text"]);
    }

    private static bool AssertValid(IReadOnlyList<Card> cards, BlockRules rules)
    {
        var form = MessageForm.Of(cards, BlockOptions.Message);
        AssertNoProblem(form.Blocks, rules, Surface.Message, cards[0].Lead.Text);
        AssertCallsNobody(form.Text, form.Blocks, cards[0].Lead.Text);
        Assert.True(form.Text.Length is > 0 and <= LongestText, $"{form.Text.Length}");
        Assert.True(BlockRules.LengthOf(form.Blocks) <= BlockLimits.LettersOfBlocks, $"{BlockRules.LengthOf(form.Blocks)}");
        return true;
    }

    private static void AssertNoProblem(JsonArray blocks, BlockRules rules, Surface surface, string text)
    {
        var problems = rules.Problems(blocks, surface);
        Assert.True(problems.Count == 0, $"{string.Join("; ", problems)}\nof {text}\n{blocks.ToJsonString()}");
    }

    private static void AssertCallsNobody(string text, JsonArray blocks, string what)
    {
        var pings = LoopbackSlack.Pings(new Post("C1", "1.000000", "U1", text) { Blocks = (JsonArray)blocks.DeepClone() });
        Assert.True(pings.Count == 0, $"{string.Join(", ", pings)} of {what}");
    }

    /// <summary>A card with a text everywhere.</summary>
    private static Card Of(string text) => new()
    {
        Kind = CardKind.Answer,
        Title = text,
        Mark = new CardMark(text, CardTone.Open),
        Lead = new CardLine(text, [1]),
        Lines = [new CardLine(text, [1])],
        Fields = [new CardField(text, text)],
        Chart = new CardChart(text, text, [new ChartPoint(text, 1, text), new ChartPoint("2021", 2, text)]),
        Tables = [new CardTable(text, [text, "b"], [[text, text], ["", text]]), new CardTable(text, ["one"], [[text]])],
        Sources = [new CardSource(1, "article.txt", 7, text, text, true, 0, text.Length) { Link = new Uri("https://axis.example/a(b)?c=%3C!channel%3E") }],
        Actions = [new CardAction(CardActionKind.Ask, text, "q-1"), new CardAction(CardActionKind.Helpful, text, "a1"), new CardAction(CardActionKind.NotHelpful, text, "a1")],
        Note = text,
    };
}
