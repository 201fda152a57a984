using System.Text.Json;
using System.Text.RegularExpressions;
using AxisBot.Batches;
using AxisBot.CommandLine;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Hostile.Checks;

namespace AxisBot.Tests.Hostile;

/// <summary>Hostile texts as arguments, as lines of a batch and as lines of a chat: nothing reaches the terminal but text.</summary>
public sealed partial class HostileCommandLineTests : IDisposable
{
    private static readonly int Few = Breadth.Of(24, 6);
    private static readonly int Many = Breadth.Of(400, 60);

    private readonly Library _library = Library.Of(("tin.txt", "Tin of Peru\nIn 2021 Peru sold over 5 million tonnes of tin to Chile.\nTrade between Peru and Chile was $3 billion in 2020."));

    /// <summary>The lists; of the ways out, which differ in how deep they go, some.</summary>
    private static IEnumerable<string> Whole => new[] { Payloads.ForChats, Payloads.Scripts }.SelectMany(list => Breadth.Of(list, 4 * Many)).Concat(Breadth.Spread(Payloads.WaysOut, Many));

    /// <summary>Of each list some: every one of them is a run of the whole program.</summary>
    private static IEnumerable<string> Texts =>
        new[] { Payloads.Sharp, Payloads.Scripts, Payloads.WaysOut }.SelectMany(list => Breadth.Spread(list, Few));

    public void Dispose() => _library.Dispose();

    [SharedTheory]
    [InlineData("ask", "")]
    [InlineData("ask", "--json")]
    [InlineData("ask", "--explain")]
    [InlineData("check", "")]
    [InlineData("check", "--json")]
    [InlineData("fact", "")]
    [InlineData("fact", "--json")]
    public void Behind_a_verb(string verb, string option)
    {
        foreach (var text in Texts)
        {
            var run = CommandLineRun.Of([verb, .. option.Length > 0 ? [option] : Array.Empty<string>(), "--knowledge", _library.Folder, "--", text]);

            Assert.InRange(run.Code, 0, 2);
            AssertShown(run, text);
            Assert.True(run.Code == 2 || option != "--json" || (verb == "fact" || run.Lines.Length == 1) && run.Lines.All(IsJson), text);
        }
    }

    [SharedFact]
    public void At_a_terminal_with_colours()
    {
        foreach (var text in Texts)
        {
            var run = CommandLineRun.Of(["ask", "--explain", "--knowledge", _library.Folder, "--", $"How much tin {text} in 2021?"], width: 80);

            Assert.InRange(run.Code, 0, 1);
            Assert.Null(Shown.CursorIn(Colours().Replace(run.Output, "")));
        }
    }

    [SharedFact]
    public void As_a_verb_an_option_and_the_path_of_a_library()
    {
        foreach (var text in Texts)
        {
            foreach (var arguments in new string[][] { [text], [$"--{text}"], ["ask", "who?", "--knowledge", text], ["ask", "--batch", text], ["doctor", "--port", text] })
            {
                var run = CommandLineRun.Of(arguments);

                Assert.InRange(run.Code, 0, 2);
                AssertShown(run, text);
                Assert.True(run.Code != 2 || run.Output.Length + run.Error.Length > 0, $"nothing was said to {text}");
            }
        }
    }

    [SharedFact]
    public void As_the_questions_and_numbers_of_a_batch()
    {
        var texts = Whole.Concat(Breadth.Spread(Payloads.All, Many)).Distinct(StringComparer.Ordinal).Where(text => Shown.CursorIn(text) is not { } wrong || !wrong.StartsWith("U+D", StringComparison.Ordinal)).ToList();
        var lines = texts.Select(text => JsonSerializer.Serialize(new { id = text, question = text, history = new[] { text } }));
        var batch = _library.PathOf("batch.jsonl");
        File.WriteAllLines(batch, lines);

        var run = CommandLineRun.Of(["ask", "--batch", batch, "--knowledge", _library.Folder]);

        Assert.Equal((0, texts.Count), (run.Code, run.Lines.Length));
        for (var i = 0; i < texts.Count; i++)
        {
            using var answer = JsonDocument.Parse(run.Lines[i]);
            Assert.Equal(texts[i], answer.RootElement.GetProperty("id").GetString());
            Assert.InRange(answer.RootElement.GetProperty("citations").GetArrayLength(), 0, 8);
            Assert.Null(Shown.WrongIn(answer.RootElement.GetProperty("answer_text").GetString()!));
            Assert.Null(Shown.CursorIn(run.Lines[i].Replace(answer.RootElement.GetProperty("id").GetRawText(), "", StringComparison.Ordinal)));
            Assert.Equal(-1, run.Lines[i].AsSpan().IndexOfAny("\r\u0085\u2028\u2029"));
        }
    }

    [SharedFact]
    public void As_lines_of_a_batch_that_are_no_JSON()
    {
        var file = _library.PathOf("raw.jsonl");
        foreach (var text in Breadth.Spread(Payloads.All, Many))
        {
            File.WriteAllText(file, text);
            AssertReadOrRefused(file, text);
        }
    }

    [SharedFact]
    public void The_tests_of_JSON_parsers_as_batches()
    {
        var file = _library.PathOf("raw.jsonl");
        var tried = 0;
        foreach (var line in File.ReadLines(Path.Combine(SharedFolder.Find()!, "hostile", "hostile_text", "jsontestsuite.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var member in json.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String))
            {
                var bytes = new byte[member.Value.GetString()!.Length];
                if (Convert.TryFromBase64String(member.Value.GetString()!, bytes, out var length))
                {
                    tried++;
                    File.WriteAllBytes(file, bytes[..length]);
                    AssertReadOrRefused(file, member.Name);
                }
            }
        }

        Assert.True(tried >= 300, $"only {tried} were tried");
    }

    [SharedFact]
    public void As_lines_of_a_chat()
    {
        var lines = Whole.SelectMany((text, i) => new[] { text, $"/fact {text}", $"/{text}" }.Skip(i % 3).Take(1))
            .Select(text => text.ReplaceLineEndings(" ").Trim()).Where(text => text.Length > 0 && text != "/quit");

        var run = CommandLineRun.Of(["chat", "--knowledge", _library.Folder], string.Join('\n', lines));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Null(Shown.CursorIn(run.Output));
        Assert.Null(Shown.MentionIn(run.Output));
        Assert.DoesNotContain("Something went wrong", run.Output, StringComparison.Ordinal);
    }

    private static void AssertReadOrRefused(string file, string text)
    {
        try
        {
            Assert.NotEmpty(BatchReader.Read(file));
        }
        catch (BadUseException fault)
        {
            Assert.True(Assert.Single(fault.Lines).Length < 500, text);
        }
    }

    private static void AssertShown(CommandLineRun run, string text)
    {
        Assert.True((Shown.CursorIn(run.Output) ?? Shown.CursorIn(run.Error)) is null, $"{text}: {run.Output}{run.Error}");
        Assert.DoesNotContain("   at AxisBot.", run.Error, StringComparison.Ordinal);
    }

    private static bool IsJson(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.ValueKind == JsonValueKind.Object;
    }

    /// <summary>What the printer of terminals itself writes.</summary>
    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Colours();
}
