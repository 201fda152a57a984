using System.Text.Json.Nodes;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord.Validation;
using static AxisBot.Tests.TestKit.Discord.Payloads;

namespace AxisBot.Tests.TestKit.Discord;

/// <summary>Each documented number: the most that is taken, and one more, which is refused.</summary>
public sealed class PayloadLimitTests
{
    /// <summary>What is limited, of which kind it is, how much is taken, and how to make so much.</summary>
    private static readonly (string What, PayloadKind Kind, int Most, Func<int, JsonNode> Make)[] Limits =
    [
        ("characters of content", PayloadKind.CreateMessage, 2000, Content),
        ("characters of content in an edit", PayloadKind.EditMessage, 2000, Content),
        ("characters of content in a follow-up", PayloadKind.FollowUp, 2000, Content),
        ("characters of content in an answer", PayloadKind.Callback, 2000, n => Callback(4, Content(n))),
        ("embeds", PayloadKind.CreateMessage, 10, n => Embeds([.. Enumerable.Range(0, n).Select(_ => new JsonObject { ["title"] = "x" })])),
        ("title of an embed", PayloadKind.CreateMessage, 256, n => Embed("title", Text(n))),
        ("description of an embed", PayloadKind.CreateMessage, 4096, n => Embed("description", Text(n))),
        ("fields of an embed", PayloadKind.CreateMessage, 25, n => Fields(n)),
        ("name of a field", PayloadKind.CreateMessage, 256, n => Fields(1, name: n)),
        ("value of a field", PayloadKind.CreateMessage, 1024, n => Fields(1, value: n)),
        ("footer of an embed", PayloadKind.CreateMessage, 2048, n => Embed("footer", new JsonObject { ["text"] = Text(n) })),
        ("author of an embed", PayloadKind.CreateMessage, 256, n => Embed("author", new JsonObject { ["name"] = Text(n) })),
        ("characters of all embeds", PayloadKind.CreateMessage, 6000, n => Embeds(new JsonObject { ["description"] = Text(3000) }, new JsonObject { ["description"] = Text(n - 3000) })),
        ("characters of a nonce", PayloadKind.CreateMessage, 25, n => Content(1).With("nonce", Text(n))),
        ("stickers", PayloadKind.CreateMessage, 3, n => Content(1).With("sticker_ids", Many(n, i => $"{i + 1}"))),
        ("people in allowed mentions", PayloadKind.CreateMessage, 100, n => Content(1).With("allowed_mentions", new JsonObject { ["users"] = Many(n, i => $"{i + 1}") })),
        ("rows", PayloadKind.CreateMessage, 5, n => Rows([.. Enumerable.Range(0, n).Select(i => new[] { Button($"{i}") })])),
        ("buttons of a row", PayloadKind.CreateMessage, 5, n => Rows([.. new[] { Enumerable.Range(0, n).Select(i => Button($"{i}")).ToArray() }])),
        ("label of a button", PayloadKind.CreateMessage, 80, n => Rows([Button("a", Text(n))])),
        ("id of a button", PayloadKind.CreateMessage, 100, n => Rows([Button(Text(n))])),
        ("address of a button", PayloadKind.CreateMessage, 512, n => Rows([Link($"https://a.example/{Text(n - 18)}")])),
        ("options of a select", PayloadKind.CreateMessage, 25, n => Rows([Select(n)])),
        ("label of a select's option", PayloadKind.CreateMessage, 100, n => Rows([Select(1, label: n)])),
        ("value of a select's option", PayloadKind.CreateMessage, 100, n => Rows([Select(1, value: n)])),
        ("description of a select's option", PayloadKind.CreateMessage, 100, n => Rows([Select(1, description: n)])),
        ("placeholder of a select", PayloadKind.CreateMessage, 150, n => Rows([Select(1, placeholder: n)])),
        ("components, those inside counted", PayloadKind.CreateMessage, 40, n => V2(Container(n - 1))),
        ("text of a display", PayloadKind.CreateMessage, 4000, n => V2(Display(n))),
        ("text of all displays", PayloadKind.CreateMessage, 4000, n => V2(Display(2000), Display(n - 2000))),
        ("title of a form", PayloadKind.Callback, 45, n => Modal(title: n)),
        ("components of a form", PayloadKind.Callback, 5, n => Modal(inputs: n)),
        ("id of a form", PayloadKind.Callback, 100, n => Modal(id: n)),
        ("label in a form", PayloadKind.Callback, 45, n => Modal(label: n)),
        ("value of a text input", PayloadKind.Callback, 4000, n => Modal(value: n)),
        ("offered choices", PayloadKind.Callback, 25, n => Choices(n)),
        ("name of a choice", PayloadKind.Callback, 100, n => Choices(1, name: n)),
        ("value of a choice", PayloadKind.Callback, 100, n => Choices(1, value: n)),
        ("name of a command", PayloadKind.Command, 32, n => Command(Text(n))),
        ("description of a command", PayloadKind.Command, 100, n => Command(description: n)),
        ("options of a command", PayloadKind.Command, 25, n => Command(options: [.. Enumerable.Range(0, n).Select(i => Option($"o{i}"))])),
        ("name of an option", PayloadKind.Command, 32, n => Command(options: Option(Text(n)))),
        ("description of an option", PayloadKind.Command, 100, n => Command(options: Option("o", description: n))),
        ("choices of an option", PayloadKind.Command, 25, n => Command(options: Option("o").With("choices", Many(n, i => new JsonObject { ["name"] = $"{i}", ["value"] = $"{i}" })))),
        ("shortest text of an option", PayloadKind.Command, 6000, n => Command(options: Option("o").With("min_length", n))),
        ("longest text of an option", PayloadKind.Command, 6000, n => Command(options: Option("o").With("max_length", n))),
        ("characters of a command in all", PayloadKind.Command, 8000, Long),
        ("slash commands", PayloadKind.Commands, 100, n => Many(n, i => Command($"c{i}"))),
        ("commands on people", PayloadKind.Commands, 15, n => Many(n, i => new JsonObject { ["name"] = $"c{i}", ["type"] = 2 })),
        ("commands on messages", PayloadKind.Commands, 15, n => Many(n, i => new JsonObject { ["name"] = $"c{i}", ["type"] = 3 })),
        ("name of a thread", PayloadKind.Thread, 100, n => new JsonObject { ["name"] = Text(n) }),
    ];

    /// <summary>What must not be empty, of which kind it is, and how to make so much.</summary>
    private static readonly (string What, PayloadKind Kind, Func<int, JsonNode> Make)[] Needs =
    [
        ("id of a button", PayloadKind.CreateMessage, n => Rows([Button(Text(n))])),
        ("id of a form", PayloadKind.Callback, n => Modal(id: n)),
        ("components of a form", PayloadKind.Callback, n => Modal(inputs: n)),
        ("name of a command", PayloadKind.Command, n => Command(Text(n))),
        ("description of a command", PayloadKind.Command, n => Command(description: n)),
        ("name of an option", PayloadKind.Command, n => Command(options: Option(Text(n)))),
        ("description of an option", PayloadKind.Command, n => Command(options: Option("o", description: n))),
    ];

    public static TheoryData<string> Whats { get; } = new(Limits.Select(limit => limit.What));

    public static TheoryData<string> Needed { get; } = new(Needs.Select(need => need.What));

    [Theory]
    [MemberData(nameof(Whats))]
    public void So_much_is_taken_and_one_more_is_refused(string what) => Judge(new PayloadJudge(bySchemas: false), what);

    [SharedTheory]
    [MemberData(nameof(Whats))]
    public void The_schemas_take_what_our_rules_take(string what) => Judge(new PayloadJudge(), what);

    [Theory]
    [MemberData(nameof(Needed))]
    public void One_is_taken_and_none_is_refused(string what)
    {
        var (_, kind, make) = Needs.Single(need => need.What == what);
        Payloads.Judge(new PayloadJudge(bySchemas: false), kind, make(1), make(0));
    }

    [Fact]
    public void A_description_for_those_who_cannot_see_has_1024_characters()
    {
        AxisBot.TestKit.Discord.Rest.UploadedFile[] files = [new(0, "a.png", "image/png", new byte[] { 1 })];
        var judge = new PayloadJudge(bySchemas: false);

        Assert.Empty(judge.Errors(PayloadKind.CreateMessage, Described(1024), files));
        Assert.NotEmpty(judge.Errors(PayloadKind.CreateMessage, Described(1025), files));
    }

    [Fact]
    public void Spaces_around_a_text_do_not_count_and_signs_of_two_halves_count_once()
    {
        var judge = new PayloadJudge(bySchemas: false);

        Assert.Empty(judge.Errors(PayloadKind.CreateMessage, new JsonObject { ["content"] = $" {Text(2000)} " }));
        Assert.Empty(judge.Errors(PayloadKind.CreateMessage, new JsonObject { ["content"] = string.Concat(Enumerable.Repeat("😀", 2000)) }));
        Assert.NotEmpty(judge.Errors(PayloadKind.CreateMessage, new JsonObject { ["content"] = string.Concat(Enumerable.Repeat("😀", 2001)) }));
    }

    private static void Judge(PayloadJudge judge, string what)
    {
        var (_, kind, most, make) = Limits.Single(limit => limit.What == what);
        Payloads.Judge(judge, kind, make(most), make(most + 1));
    }

    private static JsonObject Described(int length) =>
        Content(1).With("attachments", new JsonArray(new JsonObject { ["id"] = 0, ["description"] = Text(length) }));

    /// <summary>A command of so many characters in its names, descriptions and values, the longest languages taken.</summary>
    private static JsonObject Long(int length)
    {
        var command = Command("ask", 1, [.. Enumerable.Range(0, 25).Select(i => Option($"o{i}").With("choices", Many(25, c => new JsonObject { ["name"] = $"{c}", ["value"] = $"{c}" })))]);
        var localized = command["options"]![0]!.AsObject();
        var missing = length - CommandLength(command);
        foreach (var choice in command["options"]!.AsArray().SelectMany(option => option!["choices"]!.AsArray()))
        {
            var more = Math.Clamp(missing, 0, 90);
            choice!["name"] = (string)choice["name"]! + Text(more);
            missing -= more;
        }

        localized["description_localizations"] = new JsonObject { ["de"] = "x" };
        return command;
    }

    private static int CommandLength(JsonObject command) =>
        "ask".Length + 1 + command["options"]!.AsArray().Sum(option => ((string)option!["name"]!).Length + 1
            + option["choices"]!.AsArray().Sum(choice => ((string)choice!["name"]!).Length + ((string)choice["value"]!).Length));
}
