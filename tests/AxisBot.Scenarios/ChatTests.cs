using AxisBot.Scenarios.Running;
using AxisBot.TestKit;

namespace AxisBot.Scenarios;

/// <summary>A conversation at the console.</summary>
public sealed class ChatTests
{
    private const string Question = "How much was trade between Norland and Sudria worth in 2024?";
    private const string FollowUp = "and in 2022?";

    [Fact]
    public void Typed_at_a_terminal()
    {
        var run = new WholeProgram { Width = 80, ErrorIsTerminal = true, Typed = $"/help\n{Question}\n{FollowUp}\n\nnever read\n", Time = new FakeTime() }.RunOnInvented("chat");

        Assert.Equal(0, run.Code);
        Snapshot.Match("terminal-chat", run.Output);
        Snapshot.Match("terminal-chat-progress", run.Error.Replace('\r', '↵'));
    }

    [Fact]
    public void Piped_in_each_line_is_answered_and_nothing_else_is_said()
    {
        var run = new WholeProgram { Piped = $"{Question}\n\n{FollowUp}\nHow much was trade between Norland and Sudria worth in 1950?\n" }.RunOnInvented("chat");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Snapshot.Match("chat", run.Output);
    }

    [Fact]
    public void A_follow_up_is_answered_as_if_it_were_asked_in_full()
    {
        var asked = new WholeProgram().RunOnInvented("ask", "How much was trade between Norland and Sudria worth in 2022?");

        var run = new WholeProgram { Piped = $"{Question}\n{FollowUp}\n" }.RunOnInvented("chat");

        var figure = asked.Lines[0].Split(" (")[0];
        Assert.Contains("$3.5 billion", figure, StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.StartsWith(figure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/quit\nWho?\n")]
    [InlineData("/QUIT")]
    [InlineData("")]
    [InlineData("\n\n")]
    public void It_ends_without_a_word(string piped)
    {
        var run = new WholeProgram { Piped = piped }.RunOnInvented("chat");

        Assert.Equal((0, "", ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void A_command_that_is_not_there_is_told_and_the_conversation_goes_on()
    {
        var run = new WholeProgram { Piped = $"/fly to\e[31m\n{FollowUp}\n{Question}" }.RunOnInvented("chat");

        Assert.StartsWith("There is no command “fly”; “help” lists those there are.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
        Assert.Contains("2024", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_settings_are_told_before_anything_is_asked()
    {
        var run = new WholeProgram { Piped = Question, Environment = new() { ["AXISBOT_Web__Prot"] = "1" } }.RunOnInvented("chat");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("axisbot: Web:Prot (environment variable AXISBOT_Web__Prot): there is no such key", run.Error, StringComparison.Ordinal);
    }
}
