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

        Assert.Equal(found, SettingsFile.Find(_file, Key));
    }

    [Fact]
    public void A_file_that_is_missing_sets_nothing() => Assert.Null(SettingsFile.Find(_file + ".missing", Key));

    [Fact]
    public void A_file_that_is_no_json_is_named_with_its_line()
    {
        File.WriteAllText(_file, "{\n\n  oops\n}");

        var fault = Assert.Throws<BadUseException>(() => SettingsFile.Find(_file, Key));

        Assert.Contains($"{_file}, line 3", fault.Message, StringComparison.Ordinal);
    }
}
