using System.Text.Json.Nodes;
using AxisBot.SlackAdapter.Rendering;
using AxisBot.TestKit;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.Tests.Conversations.Cards;

namespace AxisBot.Tests.TestKit.Slack;

/// <summary>Blocks of one shape are the same to a schema that knows no lengths.</summary>
public sealed class BlockShapeTests
{
    private const string Schema = """{"definitions":{"items":{"type":"object","properties":{"type":{"const":"header"},"style":{"enum":["bold","code"]},"text":{"type":"string"}},"required":["type"]}},"items":{"$ref":"#/definitions/items"}}""";

    private static readonly BlockShape Shape = new(JsonNode.Parse(Schema)!);

    [Theory]
    [InlineData("""{"type":"header","text":"a"}""", """{"text":"bb","type":"header"}""", true)]
    [InlineData("""[{"text":"a"},{"text":"b"}]""", """[{"text":"c"}]""", true)]
    [InlineData("""{"type":"header"}""", """{"type":"headers"}""", false)]
    [InlineData("""{"style":"bold"}""", """{"style":"code"}""", false)]
    [InlineData("""{"text":"a"}""", """{"text":1}""", false)]
    [InlineData("""{"text":"a"}""", """{"texts":"a"}""", false)]
    [InlineData("""[{"text":"a"},{"style":"b"}]""", """[{"text":"c"}]""", false)]
    [InlineData("""{"text":null}""", """{"text":""}""", false)]
    public void What_a_schema_tells_apart_has_another_shape(string one, string other, bool areSame) =>
        Assert.Equal(areSame, JsonNode.DeepEquals(Shape.Of(JsonNode.Parse(one)), Shape.Of(JsonNode.Parse(other))));

    [Theory]
    [InlineData("""{"properties":{"text":{"type":"string","maxLength":3}}}""")]
    [InlineData("""{"properties":{"text":{"pattern":"a"}}}""")]
    [InlineData("""{"items":[{"type":"string"}]}""")]
    [InlineData("""{"minItems":1}""")]
    public void A_schema_that_looks_at_more_is_not_taken(string schema) => Assert.Throws<ArgumentException>(() => new BlockShape(JsonNode.Parse(schema)!));

    [SharedFact]
    public void By_its_shape_a_block_is_judged_as_by_itself()
    {
        var rules = new BlockRules();
        var judged = 0;
        foreach (var block in ((IEnumerable<object[]>)AllCards.Names).SelectMany(row => MessageForm.Of([AllCards.Of((string)row[0])], BlockOptions.Message).Blocks))
        {
            foreach (var one in Variants((JsonObject)block!))
            {
                var bySchema = rules.Problems([one.DeepClone()], Surface.Message).Any(problem => problem.Contains("Slack's own types", StringComparison.Ordinal));
                if (bySchema || rules.Problems([one.DeepClone()], Surface.Message).Count == 0)
                {
                    Assert.Equal(BlockRules.IsOfSchema(one), !bySchema);
                    judged++;
                }
            }
        }

        Assert.True(judged > 100, $"{judged}");
    }

    /// <summary>The block, and others that lack one of its members or have one more in one of its places.</summary>
    private static IEnumerable<JsonObject> Variants(JsonObject block)
    {
        yield return block;
        foreach (var name in block.Select(member => member.Key).ToList())
        {
            var less = (JsonObject)block.DeepClone();
            less.Remove(name);
            yield return less;
        }

        if (block["elements"] is JsonArray { Count: > 0 })
        {
            var more = (JsonObject)block.DeepClone();
            ((JsonObject)more["elements"]![0]!)["unheard"] = 1;
            yield return more;
        }
    }
}
