using System.Text.Json;
using AxisBot.Scenarios.Running;
using AxisBot.Settings;

namespace AxisBot.Scenarios.Settings;

/// <summary>Settings that can be used, as the doctor sees them.</summary>
public sealed class GoodSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{}", "Web:Port", "0")]
    [InlineData("{ } // nothing", "Conversations:AtOnce", "2")]
    [InlineData("""{ "Web": { "Enabled": false } }""", "Web:Enabled", "false")]
    [InlineData("""{ "Web": { "Enabled": "True" } }""", "Web:Enabled", "True")]
    [InlineData("""{ "Web": { "Address": "localhost" } }""", "Web:Address", "localhost")]
    [InlineData("""{ "Web": { "Address": "0.0.0.0" } }""", "Web:Address", "0.0.0.0")]
    [InlineData("""{ "Web": { "PublicUrl": "" } }""", "Web:PublicUrl", "(none)")]
    [InlineData("""{ "Web": { "PublicUrl": "https://axis.example/bot" } }""", "Web:PublicUrl", "https://axis.example/bot")]
    [InlineData("""{ "Web": { "PublicUrl": "http://[::1]:8080/" } }""", "Web:PublicUrl", "http://[::1]:8080/")]
    [InlineData("""{ "Web": { "AllowedHosts": [] } }""", "Web:AllowedHosts", "(none)")]
    [InlineData("""{ "Web": { "AllowedHosts": ["a.example", "b.example",] } }""", "Web:AllowedHosts", "a.example, b.example")]
    [InlineData("""{ "web": { "ALLOWEDHOSTS": ["a.example"] } }""", "Web:AllowedHosts", "a.example")]
    [InlineData("""{ "Conversations:AtOnce": 64 }""", "Conversations:AtOnce", "64")]
    [InlineData("""{ "Conversations": { "AtOnce": "64" } }""", "Conversations:AtOnce", "64")]
    [InlineData("""{ "Conversations": { "QuestionsPerHour": 1 } }""", "Conversations:QuestionsPerHour", "1")]
    [InlineData("""{ "Conversations": { "QuestionsPerHour": 1000 } }""", "Conversations:QuestionsPerHour", "1000")]
    [InlineData("""{ "Conversations": { "MostWaiting": 10000 } }""", "Conversations:MostWaiting", "10000")]
    [InlineData("""{ "Conversations": { "MemoryMinutes": 1440 } }""", "Conversations:MemoryMinutes", "1440")]
    [InlineData("""{ "Conversations": { "DemandsMention": true } }""", "Conversations:DemandsMention", "true")]
    [InlineData("""{ "Conversations": { "Spaces": ["web/readers"] } }""", "Conversations:Spaces", "web/readers")]
    [InlineData("""{ "Conversations": { "Channels": ["web//news", "web/readers/news"] } }""", "Conversations:Channels", "web//news, web/readers/news")]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "warning" } } }""", "Logging:LogLevel:Default", "warning")]
    [InlineData("""{ "Logging": { "LogLevel": { "AxisBot.Work": "None" } } }""", "Logging:LogLevel:AxisBot.Work", "None")]
    [InlineData("""{ "Knowledge": { "Path": "" } }""", "Knowledge:Path", "(none)")]
    [InlineData("""{ "Delivery": { "RepostsAmbiguous": true } }""", "Delivery:RepostsAmbiguous", "true")]
    [InlineData("""{ "Digest": { "GraceMinutes": 1440 } }""", "Digest:GraceMinutes", "1440")]
    [InlineData("""{ "Digest": { "Subscriptions": ["web//news 9:00 UTC", "web/a/b 23:59 Atlantic/Azores"] } }""", "Digest:Subscriptions", "web//news 9:00 UTC, web/a/b 23:59 Atlantic/Azores")]
    [InlineData("""{ "Slack": { "Api": "https://proxy.example/slack/" } }""", "Slack:Api", "https://proxy.example/slack/")]
    [InlineData("""{ "Slack": { "Api": "http://localhost:8080/api/" } }""", "Slack:Api", "http://localhost:8080/api/")]
    [InlineData("""{ "Slack": { "Api": "http://[::1]:8080/" } }""", "Slack:Api", "http://[::1]:8080/")]
    public void In_the_file(string json, string key, string value)
    {
        _folder.Write("appsettings.json", json);

        Assert.Equal(value, Ready(new(), key).GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("AXISBOT_Conversations__AtOnce", "5", "Conversations:AtOnce", "5")]
    [InlineData("axisbot_CONVERSATIONS__atonce", "5", "Conversations:AtOnce", "5")]
    [InlineData("AXISBOT_Web__AllowedHosts", "a.example, b.example", "Web:AllowedHosts", "a.example, b.example")]
    [InlineData("AXISBOT_Web__AllowedHosts__0", "a.example", "Web:AllowedHosts", "a.example")]
    [InlineData("AXISBOT_Web__AllowedHosts", "", "Web:AllowedHosts", "(none)")]
    [InlineData("AXISBOT_Knowledge__Path", "", "Knowledge:Path", "(none)")]
    [InlineData("AXISBOT_Storage__Path", "state/../axis.db", "Storage:Path", "state/../axis.db")]
    [InlineData("AXISBOT_Logging__LogLevel__Default", "Debug", "Logging:LogLevel:Default", "Debug")]
    public void In_an_environment_variable_which_wins_over_the_file(string name, string text, string key, string value)
    {
        _folder.Write("appsettings.json", """{ "Conversations": { "AtOnce": 3 }, "Web": { "AllowedHosts": ["x.example", "y.example"] } }""");

        var row = Ready(new() { [name] = text }, key);

        Assert.Equal((value, $"environment variable {name}"), (row.GetProperty("value").GetString(), row.GetProperty("from").GetString()));
    }

    [Fact]
    public void An_option_wins_over_all()
    {
        _folder.Write("appsettings.json", """{ "Web": { "Port": 5081 } }""");

        var row = Ready(new() { ["AXISBOT_Web__Port"] = "5082" }, "Web:Port");

        Assert.Equal(("0", "--port"), (row.GetProperty("value").GetString(), row.GetProperty("from").GetString()));
    }

    [Fact]
    public void Every_key_is_explained_in_the_file_and_in_the_readme()
    {
        var file = File.ReadAllText(Path.Combine(Places.Repository, "appsettings.json"));
        var readme = File.ReadAllText(Path.Combine(Places.Repository, "README.md"));

        Assert.All(KnownSettings.All, key => Assert.True(file.Contains($"\"{key.Name.Split(':')[^1]}\":", StringComparison.Ordinal), key.Name));
        Assert.All(KnownSettings.All, key => Assert.True(readme.Contains($"`{key.Name}`", StringComparison.Ordinal), key.Name));
    }

    [Fact]
    public void Those_that_come_with_AxisBot() => Assert.Equal(0, new WholeProgram().Run("doctor", "--port", "0").Code);

    private JsonElement Ready(Dictionary<string, string> environment, string key)
    {
        var run = new WholeProgram { Folder = _folder.Path, Environment = environment }.Run("doctor", "--json", "--port", "0");

        Assert.True(run.Code == 0, run.Output);
        using var seen = JsonDocument.Parse(run.Output);
        return seen.RootElement.GetProperty("settings").EnumerateArray().Single(row => row.GetProperty("key").GetString() == key).Clone();
    }
}
