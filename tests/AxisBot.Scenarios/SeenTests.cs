using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios;

/// <summary>What people see, on three invented articles.</summary>
public sealed class SeenTests
{
    private const int TerminalWidth = 80;

    [Theory]
    [InlineData("answer", "ask", "How much was trade between Norland and Sudria worth in 2022?")]
    [InlineData("answer-json", "ask", "How much was trade between Norland and Sudria worth in 2022?", "--json")]
    [InlineData("answer-in-words", "ask", "Why does Sudria pay for quays in Norhavn?")]
    [InlineData("conflict", "ask", "Do the articles disagree on the trade between Norland and Sudria in 2024?")]
    [InlineData("refusal", "ask", "How much was trade between Norland and Sudria worth in 2019?")]
    [InlineData("refusal-explained", "ask", "How much was trade between Norland and Sudria worth in 2019?", "--explain")]
    [InlineData("refusal-json", "ask", "How much was trade between Norland and Sudria worth in 2019?", "--json")]
    [InlineData("check-contradicted", "check", "Trade between Norland and Sudria fell from 2022 to 2024")]
    [InlineData("fact", "fact", "trade Norland Sudria")]
    [InlineData("corpus", "corpus")]
    [InlineData("corpus-json", "corpus", "--json")]
    public void Down_a_pipe(string name, params string[] arguments)
    {
        var run = new WholeProgram().RunOnInvented(arguments);

        Assert.Equal("", run.Error);
        Assert.DoesNotContain('\e', run.Output);
        Snapshot.Match(name, run.Output);
    }

    [Theory]
    [InlineData("terminal-answer", "ask", "How much was trade between Norland and Sudria worth in 2022?")]
    [InlineData("terminal-check", "check", "Trade between Norland and Sudria fell from 2022 to 2024")]
    [InlineData("terminal-fact", "fact", "trade Norland Sudria")]
    [InlineData("terminal-corpus", "corpus")]
    public void At_a_terminal(string name, params string[] arguments)
    {
        var run = new WholeProgram { Width = TerminalWidth }.RunOnInvented(arguments);

        Assert.Equal("", run.Error);
        Snapshot.Match(name, run.Output);
    }

    [Fact]
    public void Who_wants_no_colour_gets_none()
    {
        var run = new WholeProgram { Width = TerminalWidth, Environment = new() { ["NO_COLOR"] = "1" } }.RunOnInvented("check", "Trade between Norland and Sudria fell from 2022 to 2024");

        Assert.DoesNotContain("\e[32m", run.Output);
        Assert.DoesNotContain("\e[31m", run.Output);
        Assert.DoesNotContain(";31m", run.Output);
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help-ask", "ask", "--help")]
    [InlineData("help-digest", "digest", "--help")]
    public void Help(string name, params string[] arguments)
    {
        var run = new WholeProgram().Run(arguments);

        Assert.Equal(0, run.Code);
        Snapshot.Match(name, run.Output);
    }
}
