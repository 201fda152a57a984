using System.Text.Json.Nodes;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack.Rules;

namespace AxisBot.Tests.TestKit.Slack;

/// <summary>One test for each documented number, by our own rules alone; and the schema beside them, where it is there.</summary>
public sealed class BlockRulesTests
{
    private const string Button = """{"type":"button","text":{"type":"plain_text","text":"Go"}}""";
    private const string Option = """{"text":{"type":"plain_text","text":"One"},"value":"1"}""";
    private const string Cell = """{"type":"raw_text","text":"a"}""";
    private const string Text = """{"type":"mrkdwn","text":"a"}""";
    private const string Feedback =
        """{"type":"feedback_buttons","positive_button":{"text":{"type":"plain_text","text":"Yes"},"value":"y"},"negative_button":{"text":{"type":"plain_text","text":"No"},"value":"n"}}""";

    [Theory]
    [InlineData("the text of a section", """{"type":"section","text":{"type":"mrkdwn","text":"@"}}""", 3000)]
    [InlineData("a field of a section", """{"type":"section","fields":[{"type":"mrkdwn","text":"@"}]}""", 2000)]
    [InlineData("a heading", """{"type":"header","text":{"type":"plain_text","text":"@"}}""", 150)]
    [InlineData("a text of a context", """{"type":"context","elements":[{"type":"mrkdwn","text":"@"}]}""", 3000)]
    [InlineData("Markdown", """{"type":"markdown","text":"@"}""", 12_000)]
    [InlineData("the id of a block", """{"type":"divider","block_id":"@"}""", 255)]
    [InlineData("the id of a button", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"action_id":"@"}]}""", 255)]
    [InlineData("the text of a button", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"@"}}]}""", 75)]
    [InlineData("the value of a button", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"value":"@"}]}""", 2000)]
    [InlineData("the address of a button", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"url":"@"}]}""", 3000)]
    [InlineData("the words for a picture", """{"type":"image","image_url":"https://example.org/a.png","alt_text":"@"}""", 2000)]
    [InlineData("the title of a picture", """{"type":"image","image_url":"https://example.org/a.png","alt_text":"a","title":{"type":"plain_text","text":"@"}}""", 2000)]
    [InlineData("the text of an option", """{"type":"actions","elements":[{"type":"static_select","options":[{"text":{"type":"plain_text","text":"@"},"value":"1"}]}]}""", 75)]
    [InlineData("the value of an option", """{"type":"actions","elements":[{"type":"static_select","options":[{"text":{"type":"plain_text","text":"a"},"value":"@"}]}]}""", 150)]
    [InlineData("the words in an empty menu", """{"type":"actions","elements":[{"type":"users_select","placeholder":{"type":"plain_text","text":"@"}}]}""", 150)]
    [InlineData("the label of a field", """{"type":"input","label":{"type":"plain_text","text":"@"},"element":{"type":"plain_text_input"}}""", 2000)]
    [InlineData("the value of a rating", """{"type":"context_actions","elements":[{"type":"feedback_buttons","positive_button":{"text":{"type":"plain_text","text":"a"},"value":"@"},"negative_button":{"text":{"type":"plain_text","text":"b"},"value":"n"}}]}""", 2000)]
    [InlineData("the text of a rating", """{"type":"context_actions","elements":[{"type":"feedback_buttons","positive_button":{"text":{"type":"plain_text","text":"@"},"value":"y"},"negative_button":{"text":{"type":"plain_text","text":"b"},"value":"n"}}]}""", 75)]
    [InlineData("a question before pressing", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"confirm":{"text":{"type":"plain_text","text":"@"}}}]}""", 300)]
    public void A_text_has_its_length(string what, string block, int most)
    {
        Assert.Empty(Problems($"[{block.Replace("@", new string('a', most), StringComparison.Ordinal)}]"));
        Assert.True(Problems($"[{block.Replace("@", new string('a', most + 1), StringComparison.Ordinal)}]").Count > 0, what);
    }

    [Theory]
    [InlineData("fields of a section", """{"type":"section","fields":[@]}""", Text, 10)]
    [InlineData("elements of a context", """{"type":"context","elements":[@]}""", Text, 10)]
    [InlineData("buttons in a row", """{"type":"actions","elements":[@]}""", Button, 25)]
    [InlineData("elements of context actions", """{"type":"context_actions","elements":[@]}""", Feedback, 5)]
    [InlineData("options of a menu", """{"type":"actions","elements":[{"type":"static_select","options":[@]}]}""", Option, 100)]
    [InlineData("options of an overflow", """{"type":"actions","elements":[{"type":"overflow","options":[@]}]}""", Option, 5)]
    [InlineData("boxes", """{"type":"actions","elements":[{"type":"checkboxes","options":[@]}]}""", Option, 10)]
    [InlineData("cells of a row", """{"type":"table","rows":[[@]]}""", Cell, 20)]
    [InlineData("rows of a table", """{"type":"table","rows":[@]}""", $"[{Cell}]", 100)]
    [InlineData("settings of columns", $$"""{"type":"table","rows":[[{{Cell}}]],"column_settings":[@]}""", """{"align":"right"}""", 20)]
    public void A_list_has_its_length(string what, string block, string item, int most)
    {
        Assert.Empty(Problems(With(most)));
        Assert.True(Problems(With(most + 1)).Count > 0, what);

        string With(int count) => $"[{block.Replace("@", string.Join(',', Enumerable.Repeat(item, count)), StringComparison.Ordinal)}]";
    }

    [Theory]
    [InlineData(Surface.Message, 50)]
    [InlineData(Surface.View, 100)]
    public void A_message_has_fifty_blocks_and_a_view_a_hundred(Surface surface, int most)
    {
        Assert.Empty(Problems(Dividers(most), surface));
        Assert.NotEmpty(Problems(Dividers(most + 1), surface));

        static string Dividers(int count) => $"[{string.Join(',', Enumerable.Repeat("""{"type":"divider"}""", count))}]";
    }

    [Theory]
    [InlineData("[]", "an empty list", """{"type":"actions","elements":@}""", $"[{Button}]")]
    [InlineData("\"\"", "an empty text", """{"type":"section","text":{"type":"mrkdwn","text":@}}""", "\"a\"")]
    [InlineData("\"mrkdwn\"", "a heading with marks", """{"type":"header","text":{"type":@,"text":"a"}}""", "\"plain_text\"")]
    [InlineData("\"music\"", "a block that there is not", """{"type":@}""", "\"divider\"")]
    [InlineData("\"loud\"", "a style that there is not", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"style":@}]}""", "\"danger\"")]
    [InlineData("true", "a property that there is not", """{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"disabled":@}]}""", null)]
    [InlineData("{}", "a section of nothing", "@", """{"type":"section","text":{"type":"mrkdwn","text":"a"}}""")]
    [InlineData("\"image\"", "a picture among buttons", """{"type":"actions","elements":[{"type":@,"text":{"type":"plain_text","text":"a"}}]}""", "\"button\"")]
    [InlineData("\"center-left\"", "a column that leans nowhere", $$"""{"type":"table","rows":[[{{Cell}}]],"column_settings":[{"align":@}]}""", "\"left\"")]
    [InlineData("\"file:///etc/passwd\"", "a picture of this machine", """{"type":"image","image_url":@,"alt_text":"a"}""", "\"https://example.org/a.png\"")]
    [InlineData("null", "a picture without words", """{"type":"image","image_url":"https://example.org/a.png","alt_text":@}""", "\"a\"")]
    [InlineData("null", "a rating with one button", """{"type":"context_actions","elements":[{"type":"feedback_buttons","positive_button":{"text":{"type":"plain_text","text":"a"},"value":"y"},"negative_button":@}]}""", """{"text":{"type":"plain_text","text":"b"},"value":"n"}""")]
    public void What_is_not_shaped_so_is_refused(string wrong, string what, string block, string? right)
    {
        Assert.True(Problems($"[{block.Replace("@", wrong, StringComparison.Ordinal)}]").Count > 0, what);
        if (right is not null)
        {
            Assert.Empty(Problems($"[{block.Replace("@", right, StringComparison.Ordinal)}]"));
        }
    }

    [Fact]
    public void All_Markdown_of_a_message_has_twelve_thousand_letters()
    {
        Assert.Empty(Problems(Two(6_000, 6_000)));
        Assert.NotEmpty(Problems(Two(6_000, 6_001)));

        static string Two(int one, int other) => $$"""[{"type":"markdown","text":"{{new string('a', one)}}"},{"type":"markdown","text":"{{new string('a', other)}}"}]""";
    }

    [Fact]
    public void A_message_has_one_table()
    {
        const string table = $$"""{"type":"table","rows":[[{{Cell}}]]}""";

        Assert.Empty(Problems($"[{table}]"));
        Assert.Contains("only_one_table_allowed", Assert.Single(Problems($"[{table},{table}]")), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_given_once()
    {
        Assert.Empty(Problems("""[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"b"}]"""));
        Assert.NotEmpty(Problems("""[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]"""));
        Assert.Empty(Problems(Buttons("a", "b")));
        Assert.NotEmpty(Problems(Buttons("a", "a")));

        static string Buttons(string one, string other) =>
            $$$"""[{"type":"actions","elements":[{"type":"button","action_id":"{{{one}}}","text":{"type":"plain_text","text":"a"}},{"type":"button","action_id":"{{{other}}}","text":{"type":"plain_text","text":"a"}}]}]""";
    }

    [Fact]
    public void A_problem_names_its_place() => Assert.Equal(
        ["must be less than 151 characters [json-pointer:/blocks/1/text/text]"],
        Problems($$$"""[{"type":"divider"},{"type":"header","text":{"type":"plain_text","text":"{{{new string('a', 151)}}}"}}]"""));

    [Theory]
    [InlineData(13_200, null)]
    [InlineData(13_201, "msg_blocks_too_long")]
    public async Task All_blocks_of_a_message_have_some_thirteen_thousand_letters(int letters, string? expected)
    {
        await using var desk = await Desk.OpenAsync();
        var lengths = Enumerable.Repeat(3000, letters / 3000).Append(letters % 3000);
        var blocks = new JsonArray([.. lengths.Select(length => new JsonObject
        {
            ["type"] = "section",
            ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = new string('a', length) },
        })]);

        Assert.Equal(letters, BlockRules.LengthOf(blocks));
        Assert.Equal(expected, await desk.Caller.ErrorOfAsync("chat.postMessage", ("channel", desk.General.Id), ("text", "a"), ("blocks", blocks.ToJsonString())));
    }

    [Theory]
    [InlineData("{", "invalid_blocks_format")]
    [InlineData("""[{"type":"music"}]""", "invalid_blocks")]
    [InlineData("""[{"type":"divider"}]""", null)]
    public async Task Blocks_that_are_wrong_are_refused_by_the_server(string blocks, string? expected)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.Caller.CallAsync("chat.postMessage", ("channel", desk.General.Id), ("text", "a"), ("blocks", blocks));

        Assert.Equal(expected, (string?)answer["error"]);
        Assert.Equal(expected == "invalid_blocks", answer["response_metadata"]?["messages"] is JsonArray { Count: > 0 });
    }

    [SharedFact]
    public void The_schema_knows_what_our_own_rules_do_not()
    {
        const string card = """[{"type":"task_card","task_id":"1","title":"Searching","status":"running"}]""";
        var blocks = JsonNode.Parse(card)!.AsArray();

        Assert.NotEmpty(new BlockRules().Problems(blocks, Surface.Message));
        Assert.Empty(new BlockRules { AsksSchema = false }.Problems(blocks, Surface.Message));
        Assert.Empty(new BlockRules().Problems(JsonNode.Parse(card.Replace("running", "complete", StringComparison.Ordinal))!.AsArray(), Surface.Message));
    }

    [SharedFact]
    public void The_schema_takes_what_our_own_rules_take()
    {
        string[] good =
        [
            """{"type":"section","text":{"type":"mrkdwn","text":"a"},"accessory":{"type":"button","text":{"type":"plain_text","text":"a"},"value":"b"}}""",
            """{"type":"header","text":{"type":"plain_text","text":"a","emoji":false}}""",
            $$"""{"type":"context_actions","elements":[{{Feedback}}]}""",
            $$"""{"type":"table","rows":[[{{Cell}},{{Cell}}]],"column_settings":[{"align":"left","is_wrapped":true}]}""",
            """{"type":"markdown","text":"a"}""",
            """{"type":"image","image_url":"https://example.org/a.png","alt_text":"a"}""",
            $$"""{"type":"actions","elements":[{{Button}},{"type":"static_select","placeholder":{"type":"plain_text","text":"a"},"options":[{{Option}}]}]}""",
        ];

        Assert.All(good, block => Assert.Empty(new BlockRules().Problems(JsonNode.Parse($"[{block}]")!.AsArray(), Surface.Message)));
    }

    private static IReadOnlyList<string> Problems(string blocks, Surface surface = Surface.Message) =>
        new BlockRules { AsksSchema = false }.Problems(JsonNode.Parse(blocks)!.AsArray(), surface);
}
