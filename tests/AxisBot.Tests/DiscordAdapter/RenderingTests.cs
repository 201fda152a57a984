using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.DiscordAdapter;
using AxisBot.DiscordAdapter.Commands;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.DiscordAdapter.Manifests;
using AxisBot.DiscordAdapter.Rendering;
using AxisBot.Knowledge.Corpora;
using AxisBot.Libraries;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.Tests.Conversations.Talking;
using AxisBot.Tests.Hostile.Checks;

namespace AxisBot.Tests.DiscordAdapter;

/// <summary>Cards, commands and forms are what Discord takes, whatever stands in them.</summary>
public sealed class RenderingTests
{
    private const int EveryHostileText = 5_000;

    private static readonly PayloadJudge Judge = new();
    private static readonly HashSet<string> Judged = [];

    [SharedTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_answer_to_the_questions_of_gold_is_valid_and_names_its_sources(bool isOfOriginals)
    {
        var library = LibraryOf(isOfOriginals);
        var questions = File.ReadLines(Path.Combine(SharedFolder.Find()!, "gold", "dev.jsonl")).Where(line => line.Length > 0).Select(QuestionOf).ToList();
        Assert.True(Judge.HasSchemas);
        foreach (var question in questions)
        {
            var card = OutcomeCard.Of(library.Answerer.Ask(question)) with { Actions = [.. CardWith(question).Actions] };
            var parts = Parting.Of([card]);
            AssertValid(parts, question);
            var text = string.Concat(parts.Select(part => MessageForm.Of(part, []).ToMessage(1 << 21).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
            Assert.All(card.Sources, source => Assert.Contains($"¶{source.Paragraph}", text, StringComparison.Ordinal));
        }

        Assert.Equal(80, questions.Count);
    }

    /// <summary>The control: the judge of the test refuses what Discord refuses.</summary>
    [SharedFact]
    public void A_message_that_is_too_long_is_not_valid()
    {
        var message = MessageForm.Of([CardWith("words")], []).ToMessage(1 << 21);
        message["components"]!.AsArray().Add(new JsonObject { ["type"] = 10, ["content"] = new string('a', 4_001) });

        Assert.NotEmpty(Judge.Errors(PayloadKind.CreateMessage, message));
    }

    [SharedFact]
    public void Hostile_texts_in_every_part_of_a_card_make_valid_messages_that_call_nobody_and_lead_nowhere()
    {
        var texts = HostileQuestions().Append(new string('a', 9_000)).Append("```fence``` @everyone <@1> [x](https://evil.example) discord.gg/abc # - > | ||s|| *b* _i_ ~~s~~").ToList();

        foreach (var text in texts)
        {
            AssertValid(Parting.Of([CardWith(text)]), text);
            var words = DiscordWords.Markdown(text);
            Assert.DoesNotContain("://", words, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?<!\\)(?:\\\\)*[<@\[`]", words);
        }

        Assert.True(texts.Count > EveryHostileText, $"{texts.Count}");
    }

    [SharedTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_answer_to_a_hostile_text_is_valid(bool isOfOriginals)
    {
        var library = LibraryOf(isOfOriginals);
        var texts = HostileQuestions();

        foreach (var text in texts)
        {
            AssertValid(Parting.Of([OutcomeCard.Of(library.Answerer.Ask(text))]), text);
        }

        Assert.True(texts.Count > EveryHostileText, $"{texts.Count}");
    }

    [Fact]
    public void A_card_with_more_sources_than_a_message_holds_goes_on_in_the_next_and_loses_none()
    {
        var card = CardWith("words") with
        {
            Sources = [.. Enumerable.Range(1, 12).Select(i => new CardSource(i, $"file{i}.md", i, "A title", new string('w', 700), true, 0, 700))],
        };
        var parts = Parting.Of([card]);

        AssertValid(parts, "sources");
        Assert.InRange(parts.Count, 3, 5);
        Assert.Equal(card.Sources, parts.SelectMany(part => part).SelectMany(piece => piece.Sources));
        Assert.Equal(card.Actions, parts[^1][^1].Actions);
        Assert.All(parts.SelectMany(part => part).SelectMany(piece => piece.Sources), source => Assert.Equal(700, source.Words.Length));
    }

    [Fact]
    public void Rows_of_a_table_stay_whole_and_fences_are_closed()
    {
        var rows = Enumerable.Range(1, 150).Select(i => (IReadOnlyList<string>)[$"row {i} 👩‍👩‍👧", $"{i} ``` million"]).ToList();
        var parts = Parting.Of([CardWith("words") with { Tables = [new CardTable("Rows", ["name", "figure"], rows)] }]);

        AssertValid(parts, "table");
        Assert.Equal(rows, parts.SelectMany(part => part).SelectMany(piece => piece.Tables).SelectMany(table => table.Rows));
        foreach (var text in parts.Select(part => MessageForm.Of(part, [])).SelectMany(form => Texts(form.Components)))
        {
            Assert.Equal(0, text.Split("```").Length % 2 - 1);
        }
    }

    [Fact]
    public void A_picture_takes_the_place_of_the_bars_and_is_told_in_words()
    {
        var chart = new CardChart("Trade", "USD", [new ChartPoint("2020", 1, "$1"), new ChartPoint("2021", 2, "$2")]);
        var form = MessageForm.Of([CardWith("words") with { Chart = chart }], [new ChartPng(chart, new byte[] { 1, 2, 3 })]);
        var message = form.ToMessage(1 << 21);

        Assert.Empty(Judge.Errors(PayloadKind.CreateMessage, message, Files(form)));
        Assert.Contains("Bar chart of Trade", message.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("█", message.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_are_valid_and_named_in_six_languages()
    {
        using var talk = new Talk();
        var book = talk.Get<CommandBook>();
        var commands = CommandList.Of(book);

        Assert.Empty(Judge.Errors(PayloadKind.Commands, commands));
        Assert.All(commands.SelectMany(command => (command!["options"] as JsonArray ?? []).Prepend(command)), part =>
        {
            Assert.Equal(["de", "en-GB", "en-US", "es-419", "es-ES", "fr", "ru", "zh-CN", "zh-TW"], part!["name_localizations"]!.AsObject().Select(locale => locale.Key).Order(StringComparer.Ordinal));
            Assert.True(part["description"] is null || part["description_localizations"]!.AsObject().Count == 9);
        });
        var choices = commands.SelectMany(command => command!["options"] as JsonArray ?? []).SelectMany(option => option!["choices"] as JsonArray ?? []).ToList();
        Assert.NotEmpty(choices);
        Assert.All(choices, choice =>
        {
            Assert.Equal(9, choice!["name_localizations"]!.AsObject().Count);
            Assert.Equal(choice["value"]!.ToString(), choice["name_localizations"]!["en-US"]!.ToString()); // the value stays, whatever it is called
        });
        Assert.Equal(book.All.SelectMany(KeysOf).Append(CommandList.CheckClaim).Order(StringComparer.Ordinal), CommandNames.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("帮助", "說明"), ((string)NamesOf("help")["zh-CN"]!, (string)NamesOf("help")["zh-TW"]!));
        Assert.Equal(["zh", "zh", "de", "en"], new[] { "zh-CN", "zh-TW", "de", "ja" }.Select(CommandNames.LanguageOf));
        foreach (var locale in commands[0]!["name_localizations"]!.AsObject().Select(locale => locale.Key))
        {
            var names = commands.Select(command => $"{command!["type"]}/{command["name_localizations"]![locale]}").ToList();
            Assert.Equal(names.Count, names.Distinct().Count());
        }

        static IEnumerable<string> KeysOf(ICommand command) =>
            [command.Name, .. command.Parameters.SelectMany(parameter => parameter.Choices.Select(choice => $"{command.Name}.{parameter.Name}.{choice}").Prepend($"{command.Name}.{parameter.Name}"))];
        JsonNode NamesOf(string name) => commands.Single(command => command!["name"]!.ToString() == name)!["name_localizations"]!;
    }

    [Fact]
    public void What_Discord_makes_of_our_commands_is_no_difference_and_a_changed_one_is()
    {
        using var talk = new Talk();
        var ours = CommandList.Of(talk.Get<CommandBook>());
        var theirs = ours.DeepClone().AsArray();
        foreach (var command in theirs)
        {
            command!["id"] = "1";
            command["version"] = "2";
            command["nsfw"] = false;
            command["default_member_permissions"] = null;
        }

        Assert.True(CommandDifference.IsNone(ours, Parsed(theirs)));
        theirs[0]!["description_localizations"]!["fr"] = "autre chose";
        Assert.False(CommandDifference.IsNone(ours, Parsed(theirs)));
        Assert.False(CommandDifference.IsNone(ours, Parsed([])));
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("A claim with figures: $9 billion.", "ru")]
    public void The_form_is_valid(string claim, string language) => Assert.Empty(Judge.Errors(PayloadKind.Callback, ClaimForm.Of(claim, language)));

    [Theory]
    [InlineData("help", "what it does", true)]
    [InlineData("帮助", "说明可以问什么、怎么问。", false)]
    public void A_table_stands_between_fences_only_where_its_letters_are_equally_wide(string name, string told, bool isFenced)
    {
        var card = new Card { Kind = CardKind.Help, Lead = new CardLine("Help"), Tables = [new CardTable("Commands", ["command", "use"], [[name, told]])] };

        var message = MessageForm.Of([card], []).Components.ToJsonString();

        Assert.Equal(isFenced, message.Contains(JsonEncodedText.Encode("```").Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_invitation_asks_for_the_fewest_permissions()
    {
        using var talk = new Talk();
        var book = talk.Get<CommandBook>();
        var settings = new DiscordSettings { Token = $"{Convert.ToBase64String("80351110224678912"u8)}.abc.def" };

        var manifest = DiscordManifest.Of(settings, book);
        var without = DiscordManifest.Of(settings with { Pictures = false, Threads = false, Token = "" }, book);

        Assert.Contains("client_id=80351110224678912&", manifest["invite_to_server"]!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("permissions=309237746688", manifest["invite_to_server"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(4609, manifest["intents_bits"]!.GetValue<int>());
        Assert.DoesNotContain("Attach Files", without.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("YOUR_APPLICATION_ID", without.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_invitation_in_words_begins_with_its_link_and_is_read_at_one_look()
    {
        using var talk = new Talk();
        var book = talk.Get<CommandBook>();
        var settings = new DiscordSettings { Token = $"{Convert.ToBase64String("80351110224678912"u8)}.abc.def" };

        var words = DiscordManifest.InWords(settings, book);
        var without = DiscordManifest.InWords(settings with { Token = "", ReadsMessages = true, RegistersCommands = false }, book);

        Assert.EndsWith("permissions=309237746688", words[1], StringComparison.Ordinal);
        Assert.InRange(words.Count, 1, 12);
        Assert.Contains(words, line => line.Contains("/ask", StringComparison.Ordinal) && line.Contains("Check this claim", StringComparison.Ordinal) && line.EndsWith("when it starts", StringComparison.Ordinal));
        Assert.DoesNotContain(words, line => line.Contains("Application ID", StringComparison.Ordinal));
        Assert.Contains(without, line => line.Contains("Application ID", StringComparison.Ordinal));
        Assert.Contains(without, line => line.EndsWith("MESSAGE_CONTENT (privileged)", StringComparison.Ordinal));
        Assert.Contains(without, line => line.Contains("Discord:Commands", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bot abc.def.ghi", "a word")]
    [InlineData("\"abc.def.ghi-and-more\"", "quotation marks")]
    [InlineData("xoxb-1-2-3", "Slack")]
    [InlineData("80351110224678912", "id of the application")]
    [InlineData("no-token", "three parts")]
    public void Another_word_in_the_place_of_the_token_is_named(string text, string told) => Assert.Contains(told, DiscordToken.FaultIn(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("<@123> how much <#5> is <:oil:9>?", "how much is oil?")]
    [InlineData("<@!123>", "")]
    public void Marks_that_only_Discord_reads_go(string written, string read) => Assert.Equal(read, MessageReader.WordsOf(written));

    private static LibrarySnapshot LibraryOf(bool isOfOriginals) =>
        new(isOfOriginals ? new PassageIndex(LibraryReader.ForFolder(Path.Combine(SharedFolder.Find()!, "seeds")).Read()) : PackedLibrary.Open());

    private static List<string> HostileQuestions() => [.. Payloads.All.Concat(Payloads.ForEveryInput).Distinct(StringComparer.Ordinal)];

    private static void AssertValid(IReadOnlyList<IReadOnlyList<Card>> parts, string what)
    {
        foreach (var form in parts.Select(part => MessageForm.Of(part, [])))
        {
            if (!Judged.Add(form.ToMessage(1 << 21).ToJsonString()))
            {
                continue; // the same was judged already, as many refusals are the same
            }

            foreach (var message in new[] { form.ToMessage(1 << 21), form.ToWords() })
            {
                var errors = Judge.Errors(PayloadKind.CreateMessage, message);
                Assert.True(errors.Count == 0, $"{string.Join("; ", errors)}\nof {what}");
                Assert.Empty(Judge.Errors(PayloadKind.EditMessage, message));
                Assert.Empty(Judge.Errors(PayloadKind.EditFollowUp, message));
                Assert.Equal("[]", message["allowed_mentions"]!["parse"]!.ToJsonString());
                Assert.NotEqual(0, message["flags"]!.GetValue<int>() & 4);
            }

            Assert.Empty(Judge.Errors(PayloadKind.FollowUp, form.ToMessage(1 << 21, isEphemeral: true)));
            Assert.Empty(Judge.Errors(PayloadKind.FollowUp, form.ToWords(isEphemeral: true)));
        }
    }

    private static Card CardWith(string text) => new()
    {
        Kind = CardKind.Answer,
        Title = text,
        Lead = new CardLine(text, [1]),
        Lines = [new CardLine(text)],
        Fields = [new CardField("name", text)],
        Tables = [new CardTable(text, ["a", "b"], [[text, "1"], ["x", text]])],
        Sources = [new CardSource(1, "harbour.md", 2, text, text, true, 0, text.Length)],
        Actions = [new CardAction(CardActionKind.ShowSources, "Show sources", "a1"), new CardAction(CardActionKind.Ask, text, "q1")],
        Note = text,
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject component => Texts(component["components"]).Concat(component["content"] is { } content ? [content.ToString()] : []),
        JsonArray items => items.SelectMany(Texts),
        _ => [],
    };

    private static IReadOnlyList<UploadedFile> Files(MessageForm form) => [.. form.Files.Select((file, i) => new UploadedFile(i, file.Name, file.Type, file.Bytes))];

    private static JsonElement Parsed(JsonArray list) => JsonDocument.Parse(list.ToJsonString()).RootElement;

    private static string QuestionOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("question").GetString()!;
    }
}
