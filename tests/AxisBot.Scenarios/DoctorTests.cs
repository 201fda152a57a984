using AxisBot.Scenarios.Running;
using AxisBot.TestKit;

namespace AxisBot.Scenarios;

/// <summary>What the doctor says of settings that are good, and of settings that are not.</summary>
public sealed class DoctorTests : IDisposable
{
    private const int Wide = 160;
    private const int Narrow = 80;
    private const string Good = "{\n  \"Conversations\": { \"AtOnce\": 4, \"Spaces\": [\"web/readers\", \"console/console\"] }\n}";
    private const string Bad = "{\n  \"Web\": { \"Port\": 70000, \"Adress\": \"localhost\" },\n  \"Knowledge\": { \"Path\": \"not-there\" }\n}";

    /// <summary>Told from where the tests run, since the columns of a table are as wide as what stands in them.</summary>
    private static readonly string Invented = Path.GetRelativePath(Environment.CurrentDirectory, WholeProgram.Invented);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("doctor", null)]
    [InlineData("doctor-json", null, "--json")]
    [InlineData("terminal-doctor", Narrow)]
    [InlineData("terminal-doctor-wide", Wide)]
    public void Good_settings(string name, int? width, params string[] options) =>
        Match(name, 0, Program(Good, width).Run(["doctor", "--port", "0", "--knowledge", Invented, .. options]));

    [Theory]
    [InlineData("doctor-wrong", null)]
    [InlineData("doctor-wrong-json", null, "--json")]
    [InlineData("terminal-doctor-wrong", Narrow)]
    public void Bad_settings(string name, int? width, params string[] options) =>
        Match(name, 2, (Program(Bad, width) with { Environment = new() { ["AXISBOT_Conversations__AtOnce"] = "xoxb" + "-123456789012-abcdefgh" } }).Run(["doctor", .. options]));

    [Fact]
    public void Where_pictures_can_be_drawn_it_says_so()
    {
        _folder.Write("rsvg-convert", "");

        var run = (Program(Good, null) with { Environment = new() { ["PATH"] = $"{_folder.At("none")}{Path.PathSeparator}{_folder.Path}" } }).Run("doctor", "--port", "0");

        Assert.Contains("charts are drawn as pictures too", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_was_never_set_is_told()
    {
        var run = (Program(Good, null) with { Time = new FakeTime(DateTimeOffset.UnixEpoch) }).Run("doctor", "--port", "0");

        Assert.Equal(2, run.Code);
        Assert.Contains("it says 1970-01-01 00:00 UTC, before AxisBot was made; set it", run.Output, StringComparison.Ordinal);
    }

    private WholeProgram Program(string json, int? width)
    {
        _folder.Write("appsettings.json", json);
        return new WholeProgram { Folder = _folder.Path, Width = width, Time = new FakeTime() };
    }

    private void Match(string name, int code, Run run)
    {
        Assert.Equal((code, ""), (run.Code, run.Error));
        Snapshot.Match(name, run.Output.Replace(_folder.Path, "(folder)"));
    }
}
