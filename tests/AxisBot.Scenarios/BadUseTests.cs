using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios;

/// <summary>What cannot be done ends with exit code 2 and one line that says what, where and what to do.</summary>
public sealed class BadUseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("the question is missing", "ask")]
    [InlineData("the question is missing", "ask", "  ")]
    [InlineData("the claim is missing", "check")]
    [InlineData("the topic is missing", "fact")]
    [InlineData("there is no verb \"aks\"; the nearest is ask, and the verbs are ask", "aks", "who?")]
    [InlineData("there is no verb \"zeppelin\"; the verbs are ask", "zeppelin")]
    [InlineData("there is no verb \"[diagram]\"; the verbs are ask", "[diagram]")]
    [InlineData("try: axisbot digest --preview", "digest")]
    [InlineData("\"tomorrow\" is no day (--day); write it like 2026-12-24", "digest", "--preview", "--day", "tomorrow")]
    [InlineData("\"2026-02-30\" is no day (--day)", "digest", "--preview", "--day", "2026-02-30")]
    [InlineData("one word too many", "digest", "today", "--preview")]
    [InlineData("there is no option \"--jsn\"", "ask", "who?", "--jsn")]
    [InlineData("one word too many", "corpus", "all")]
    [InlineData("--out goes with --batch", "ask", "who?", "--out", "answer.txt")]
    [InlineData("there is no file \"missing.jsonl\" (--batch)", "ask", "--batch", "missing.jsonl")]
    [InlineData("--batch takes its questions from a file", "ask", "who?", "--batch", "missing.jsonl")]
    [InlineData("Knowledge:Path (--knowledge): there is no folder \"missing\"", "ask", "who?", "--knowledge", "missing")]
    [InlineData("Knowledge:Path (--knowledge): there is no folder \"missing\"", "corpus", "--knowledge", "missing")]
    [InlineData("Knowledge:Path (--knowledge): there is no folder \"missing\"", "--knowledge", "missing")]
    [InlineData("--knowledge", "ask", "who?", "--knowledge")]
    public void Bad_use_is_told_in_one_line(string told, params string[] arguments) => AssertBadUse(new WholeProgram().Run(arguments), told);

    [Fact]
    public void A_folder_without_articles_is_told()
    {
        _folder.Write("picture.png", "");

        AssertBadUse(new WholeProgram().Run("ask", "who?", "--knowledge", _folder.Path), "holds no article that can be read");
    }

    [Fact]
    public void A_vocabulary_that_cannot_be_read_is_told_with_its_line()
    {
        _folder.Write("vocabulary.yaml", "parties:\n  - [unclosed\n");

        AssertBadUse(new WholeProgram().Run("ask", "who?", "--knowledge", _folder.Path), "vocabulary.yaml: line");
    }

    [Fact]
    public void A_setting_that_names_no_folder_is_told_with_where_it_stands()
    {
        _folder.Write("appsettings.json", """{ "Knowledge": { "Path": "missing" } }""");

        AssertBadUse(new WholeProgram { Folder = _folder.Path }.Run("ask", "who?"), $"Knowledge:Path ({_folder.At("appsettings.json")}, line 1): there is no folder \"missing\"");
    }

    [Fact]
    public void A_settings_file_that_is_no_json_is_told_with_its_line()
    {
        _folder.Write("appsettings.json", "{\n  \"Knowledge\": {{\n}");

        AssertBadUse(new WholeProgram { Folder = _folder.Path }.Run("ask", "who?"), "appsettings.json, line 2");
    }

    [Fact]
    public void An_environment_variable_wins_over_the_file_and_an_option_over_both()
    {
        _folder.Write("appsettings.json", """{ "Knowledge": { "Path": "missing" } }""");
        var program = new WholeProgram { Folder = _folder.Path, Environment = new() { ["AXISBOT_Knowledge__Path"] = "also-missing" } };

        AssertBadUse(program.Run("corpus"), "Knowledge:Path (environment variable AXISBOT_Knowledge__Path): there is no folder \"also-missing\"");
        Assert.Equal(0, program.RunOnInvented("corpus").Code);
    }

    [Fact]
    public void One_bad_article_is_told_and_the_others_answer()
    {
        _folder.Write("good.txt", "The museum of Norhavn opened in 1931 and shows 4,500 ships in bottles.");
        File.WriteAllBytes(_folder.At("bad.txt"), [0, 1, 2, 0, 0, 255, 254, 0]);

        var run = new WholeProgram().Run("ask", "How many ships in bottles does the museum show?", "--knowledge", _folder.Path);

        Assert.Contains("4,500", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 file was left out", run.Error, StringComparison.Ordinal);
    }

    private static void AssertBadUse(Run run, string told)
    {
        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        var line = Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("axisbot: ", line, StringComparison.Ordinal);
        Assert.Contains(told, line, StringComparison.Ordinal);
    }
}
