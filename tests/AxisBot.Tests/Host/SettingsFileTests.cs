using AxisBot.CommandLine;
using AxisBot.Settings;

namespace AxisBot.Tests.Host;

public sealed class SettingsFileTests : IDisposable
{
    private const string Key = "Knowledge:Path";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("""{ "Knowledge": { "Path": "articles" } }""", "articles")]
    [InlineData("""{ "knowledge": { "PATH": "articles" } }""", "articles")]
    [InlineData("""{ /* where */ "Knowledge": { "Path": "articles", }, }""", "articles")]
    [InlineData("""{ "Knowledge": { "More": { "Path": "elsewhere" } } }""", null)]
    [InlineData("""{ "Other": [{ "Path": "elsewhere" }], "Path": "elsewhere" }""", null)]
    [InlineData("{}", null)]
    public void A_value_is_found_under_its_key(string json, string? found)
    {
        File.WriteAllText(_file, json);

        Assert.Equal(found, SettingsFile.Find(_file, Key)?.Text);
    }

    [Fact]
    public void It_is_told_in_which_line_a_value_stands()
    {
        File.WriteAllText(_file, "{\n  \"Knowledge\": {\n    \"Path\": \"articles\"\n  }\n}");

        Assert.Equal($"{_file}, line 3", SettingsFile.Find(_file, Key)?.Where);
    }

    [Fact]
    public void A_file_that_is_missing_sets_nothing() => Assert.Null(SettingsFile.Find(_file + ".missing", Key));

    [Theory]
    [InlineData("{\n\n  oops\n}", "line 3): it is no JSON")]
    [InlineData("", "line 1): it is no JSON")]
    [InlineData("{ \"Knowledge\": { \"Path\": 5 } }", "line 1): it is no text")]
    [InlineData("{ \"Knowledge\": { \"Path\": { \"a\": 1 } } }", "line 1): it is no text")]
    [InlineData("{ \"Knowledge\": { \"Path\": \"\\ud800\" } }", "it is no text in UTF-8")]
    public void A_file_that_cannot_be_used_is_named_with_what_is_wrong(string json, string told)
    {
        File.WriteAllText(_file, json);

        var fault = Assert.Throws<BadUseException>(() => SettingsFile.Find(_file, Key));

        Assert.Contains(_file, fault.Message, StringComparison.Ordinal);
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }
}
