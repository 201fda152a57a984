using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Validation;

namespace AxisBot.Tests.TestKit.Discord;

/// <summary>Payloads of any size, for the tests of the limits.</summary>
internal static class Payloads
{
    public static string Text(int length) => new('x', length);

    public static JsonObject Content(int length) => new() { ["content"] = Text(length) };

    public static JsonObject Embed(string name, JsonNode value) => Embeds(new JsonObject { [name] = value });

    public static JsonObject Embeds(params JsonObject[] embeds) => new() { ["embeds"] = new JsonArray([.. embeds]) };

    public static JsonObject Fields(int count, int name = 1, int value = 1) =>
        Embed("fields", Many(count, _ => new JsonObject { ["name"] = Text(name), ["value"] = Text(value) }));

    public static JsonObject Rows(params JsonObject[][] rows) => new()
    {
        ["content"] = "x",
        ["components"] = new JsonArray([.. rows.Select(row => new JsonObject { ["type"] = 1, ["components"] = new JsonArray([.. row]) })]),
    };

    public static JsonObject Button(string id, string label = "x") => new() { ["type"] = 2, ["style"] = 1, ["label"] = label, ["custom_id"] = id };

    public static JsonObject Link(string address) => new() { ["type"] = 2, ["style"] = 5, ["label"] = "x", ["url"] = address };

    public static JsonObject Select(int options, int label = 1, int value = 1, int description = 1, int placeholder = 0) => new()
    {
        ["type"] = 3,
        ["custom_id"] = "s",
        ["placeholder"] = Text(placeholder),
        ["options"] = Many(options, i => new JsonObject { ["label"] = Text(label), ["value"] = $"{i}".PadRight(value, 'x'), ["description"] = Text(description) }),
    };

    public static JsonObject V2(params JsonObject[] components) => new() { ["flags"] = 32768, ["components"] = new JsonArray([.. components]) };

    public static JsonObject Display(int length) => new() { ["type"] = 10, ["content"] = Text(length) };

    public static JsonObject Container(int displays) => new() { ["type"] = 17, ["components"] = Many(displays, _ => Display(1)) };

    public static JsonObject Callback(int type, JsonObject said) => new() { ["type"] = type, ["data"] = said };

    public static JsonObject Choices(int count, int name = 1, int value = 1) =>
        Callback(8, new JsonObject { ["choices"] = Many(count, _ => new JsonObject { ["name"] = Text(name), ["value"] = Text(value) }) });

    public static JsonObject Modal(int title = 1, int inputs = 1, int id = 1, int value = 1, int label = 1) => Callback(9, new JsonObject
    {
        ["custom_id"] = Text(id),
        ["title"] = Text(title),
        ["components"] = Many(inputs, i => new JsonObject
        {
            ["type"] = 18,
            ["label"] = Text(label),
            ["component"] = new JsonObject { ["type"] = 4, ["custom_id"] = $"{i}", ["style"] = 1, ["value"] = Text(value) },
        }),
    });

    public static JsonObject Command(string name = "ask", int description = 1, params JsonObject[] options) => new()
    {
        ["name"] = name,
        ["type"] = 1,
        ["description"] = Text(description),
        ["options"] = new JsonArray([.. options]),
    };

    public static JsonObject Option(string name, bool isRequired = false, int description = 1) => new()
    {
        ["type"] = 3,
        ["name"] = name,
        ["description"] = Text(description),
        ["required"] = isRequired,
    };

    public static JsonObject With(this JsonObject body, string name, JsonNode? value)
    {
        body[name] = value;
        return body;
    }

    public static JsonArray Many(int count, Func<int, JsonNode> make) => new([.. Enumerable.Range(0, count).Select(make)]);

    /// <summary>Fails where the judge lets pass what is too much or refuses what is just right.</summary>
    public static void Judge(PayloadJudge judge, PayloadKind kind, JsonNode right, JsonNode wrong)
    {
        Assert.Empty(judge.Errors(kind, right));
        Assert.NotEmpty(judge.Errors(kind, wrong));
    }
}
