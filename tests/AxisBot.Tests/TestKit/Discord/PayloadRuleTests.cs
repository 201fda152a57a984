using System.Text.Json.Nodes;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord.Validation;
using static AxisBot.Tests.TestKit.Discord.Payloads;

namespace AxisBot.Tests.TestKit.Discord;

/// <summary>What is refused for other reasons than its size: the cases that the schemas miss, and a few that they know.</summary>
public sealed class PayloadRuleTests
{
    /// <summary>The rule, what it is about, what is taken, and what is refused.</summary>
    private static readonly (string Rule, PayloadKind Kind, Func<JsonNode> Right, Func<JsonNode> Wrong)[] Rules =
    [
        ("a message says something", PayloadKind.CreateMessage, () => Content(1), () => new JsonObject()),
        ("spaces say nothing", PayloadKind.CreateMessage, () => Content(1), () => new JsonObject { ["content"] = " \n" }),
        ("a follow-up says something", PayloadKind.FollowUp, () => Content(1), () => new JsonObject { ["embeds"] = new JsonArray() }),
        ("an answer says something", PayloadKind.Callback, () => Callback(4, Content(1)), () => Callback(4, [])),
        ("no unknown keys", PayloadKind.CreateMessage, () => Content(1), () => Content(1).With("colour", "red")),
        ("no unknown keys in an embed", PayloadKind.CreateMessage, () => Embed("title", "x"), () => Embed("colour", 1)),
        ("no unknown keys in a button", PayloadKind.CreateMessage, () => Rows([Button("a")]), () => Rows([Button("a").With("color", 1)])),
        ("no nonce in a follow-up", PayloadKind.FollowUp, () => Content(1).With("enforce_nonce", false), () => Content(1).With("nonce", "x")),
        ("no enforced nonce in an answer", PayloadKind.Callback, () => Callback(4, Content(1).With("nonce", null)), () => Callback(4, Content(1).With("enforce_nonce", true))),
        ("several marks are set at once", PayloadKind.Callback, () => Callback(4, Content(1).With("flags", 4 | 64)), () => Callback(4, Content(1).With("flags", 4 | 32))),
        ("a thread needs a name", PayloadKind.Thread, () => new JsonObject { ["name"] = "x", ["type"] = 11 }, () => new JsonObject { ["type"] = 11 }),
        ("all people or some", PayloadKind.CreateMessage, () => Mentions("""{"parse":["users"],"users":[]}"""), () => Mentions("""{"parse":["users"],"users":["1"]}""")),
        ("all roles or some", PayloadKind.CreateMessage, () => Mentions("""{"parse":["users"],"roles":["1"]}"""), () => Mentions("""{"parse":["roles"],"roles":["1"]}""")),
        ("known kinds of mentions", PayloadKind.CreateMessage, () => Mentions("""{"parse":[]}"""), () => Mentions("""{"parse":["here"]}""")),
        ("components or content", PayloadKind.CreateMessage, () => V2(Display(1)), () => V2(Display(1)).With("content", "x")),
        ("components or embeds", PayloadKind.CreateMessage, () => V2(Display(1)), () => V2(Display(1)).With("embeds", new JsonArray(new JsonObject { ["title"] = "x" }))),
        ("components or stickers", PayloadKind.CreateMessage, () => V2(Display(1)), () => V2(Display(1)).With("sticker_ids", Many(1, _ => "1"))),
        ("components or a poll", PayloadKind.CreateMessage, () => V2(Display(1)), () => V2(Display(1)).With("poll", new JsonObject { ["question"] = new JsonObject { ["text"] = "x" } })),
        ("components need their mark", PayloadKind.CreateMessage, () => V2(Display(1)), () => V2(Display(1)).With("flags", 0)),
        ("a button has an id", PayloadKind.CreateMessage, () => Rows([Button("a")]), () => Rows([Button("a").With("custom_id", null)])),
        ("a link has an address", PayloadKind.CreateMessage, () => Rows([Link("https://a.example")]), () => Rows([Link("https://a.example").With("url", null)])),
        ("a link has no id", PayloadKind.CreateMessage, () => Rows([Link("https://a.example")]), () => Rows([Link("https://a.example").With("custom_id", "a")])),
        ("a button has words or a sign", PayloadKind.CreateMessage, () => Rows([Button("a")]), () => Rows([Button("a").With("label", null)])),
        ("ids are there once", PayloadKind.CreateMessage, () => Rows([Button("a"), Button("b")]), () => Rows([Button("a")], [Button("a")])),
        ("a select is alone in its row", PayloadKind.CreateMessage, () => Rows([Select(1)], [Button("b")]), () => Rows([Select(1), Button("b")])),
        ("embeds link to the web", PayloadKind.CreateMessage, () => Embed("url", "https://a.example").With("content", "x"), () => Embed("url", "javascript:x").With("content", "x")),
        ("only some marks are set", PayloadKind.CreateMessage, () => Content(1).With("flags", 4), () => Content(1).With("flags", 64)),
        ("a follow-up may be for one person", PayloadKind.FollowUp, () => Content(1).With("flags", 64), () => Content(1).With("flags", 32)),
        ("names of commands are lower case", PayloadKind.Command, () => Command("ask"), () => Command("Ask")),
        ("names of commands have no spaces", PayloadKind.Command, () => Command("ask-me"), () => Command("ask me")),
        ("names in other scripts are names", PayloadKind.Command, () => Command("спросить"), () => Command("Спросить")),
        ("commands on messages may have both", PayloadKind.Command, () => new JsonObject { ["name"] = "Check This", ["type"] = 3 }, () => new JsonObject { ["name"] = "Check", ["type"] = 3, ["description"] = "x" }),
        ("a slash command is described", PayloadKind.Command, () => Command(), () => Command().With("description", null)),
        ("locales are known", PayloadKind.Command, () => Command().With("name_localizations", new JsonObject { ["es-ES"] = "a" }), () => Command().With("name_localizations", new JsonObject { ["es"] = "a" })),
        ("names in other languages are lower case", PayloadKind.Command, () => Command().With("name_localizations", new JsonObject { ["de"] = "frage" }), () => Command().With("name_localizations", new JsonObject { ["de"] = "Frage" })),
        ("what is required comes first", PayloadKind.Command, () => Command(options: [Option("a", true), Option("b")]), () => Command(options: [Option("a"), Option("b", true)])),
        ("options are named once", PayloadKind.Command, () => Command(options: [Option("a"), Option("b")]), () => Command(options: [Option("a"), Option("a")])),
        ("choices or autocomplete", PayloadKind.Command, () => Command(options: Option("a").With("autocomplete", true)), () => Command(options: Option("a").With("autocomplete", true).With("choices", Many(1, _ => new JsonObject { ["name"] = "x", ["value"] = "x" })))),
        ("a command is for places 0 to 2", PayloadKind.Command, () => Command().With("contexts", Many(3, i => i)), () => Command().With("contexts", Many(1, _ => 3))),
        ("a command is installed in the ways 0 and 1", PayloadKind.Command, () => Command().With("integration_types", Many(2, i => i)), () => Command().With("integration_types", Many(1, _ => 2))),
        ("commands are named once", PayloadKind.Commands, () => new JsonArray(Command("a"), Command("b")), () => new JsonArray(Command("a"), Command("a"))),
        ("archiving takes certain times", PayloadKind.Thread, () => new JsonObject { ["name"] = "x", ["auto_archive_duration"] = 60 }, () => new JsonObject { ["name"] = "x", ["auto_archive_duration"] = 61 }),
        ("ids are numbers", PayloadKind.DirectMessages, () => new JsonObject { ["recipient_id"] = "1" }, () => new JsonObject { ["recipient_id"] = "ann" }),
    ];

    public static TheoryData<string> Names { get; } = new(Rules.Select(rule => rule.Rule));

    [Theory]
    [MemberData(nameof(Names))]
    public void Our_rules_refuse_it_without_any_schema(string rule) => Judge(new PayloadJudge(bySchemas: false), rule);

    [SharedTheory]
    [MemberData(nameof(Names))]
    public void The_schemas_take_what_our_rules_take(string rule) => Judge(new PayloadJudge(), rule);

    [SharedFact]
    public void The_schemas_know_what_our_rules_leave_to_them()
    {
        var wrong = Content(1).With("message_reference", new JsonObject { ["message_id"] = new JsonArray() });

        Assert.Empty(new PayloadJudge(bySchemas: false).Errors(PayloadKind.CreateMessage, wrong));
        Assert.NotEmpty(new PayloadJudge().Errors(PayloadKind.CreateMessage, wrong));
    }

    [Fact]
    public void There_are_32_locales()
    {
        string[] known =
        [
            "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl",
            "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
        ];
        string[] unknown = ["en", "es", "zh", "pt", "pt-PT", "de-DE", "en-us", "sv"];

        Assert.Equal(32, known.Distinct().Count());
        Assert.All(known, locale => Assert.Empty(InLocale(locale)));
        Assert.All(unknown, locale => Assert.NotEmpty(InLocale(locale)));
    }

    private static IReadOnlyList<FormError> InLocale(string locale) =>
        new PayloadJudge(bySchemas: false).Errors(PayloadKind.Command, Command().With("description_localizations", new JsonObject { [locale] = "x" }));

    private static void Judge(PayloadJudge judge, string name)
    {
        var (_, kind, right, wrong) = Rules.Single(rule => rule.Rule == name);
        Payloads.Judge(judge, kind, right(), wrong());
    }

    private static JsonObject Mentions(string said) => Content(1).With("allowed_mentions", JsonNode.Parse(said));
}
