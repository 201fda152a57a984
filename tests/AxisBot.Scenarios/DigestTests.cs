using System.Text.Json;
using AxisBot.Scenarios.Running;
using AxisBot.TestKit;

namespace AxisBot.Scenarios;

/// <summary>A day's issue of the digest at the command line.</summary>
public sealed class DigestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("digest", null)]
    [InlineData("digest-json", null, "--json")]
    [InlineData("terminal-digest", 80)]
    public void Todays_issue(string name, int? width, params string[] options)
    {
        var run = new WholeProgram { Width = width, Time = new FakeTime() }.RunOnInvented(["digest", "--preview", .. options]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Snapshot.Match(name, run.Output);
    }

    [Fact]
    public void The_issue_of_a_day_is_the_one_that_the_chat_shows_on_that_day()
    {
        var time = new FakeTime(new DateTimeOffset(2031, 5, 17, 23, 59, 0, TimeSpan.Zero));

        var chat = new WholeProgram { Piped = "/digest preview", Time = time }.RunOnInvented("chat");

        Assert.Equal(chat.Output, new WholeProgram { Time = new FakeTime() }.RunOnInvented("digest", "--preview", "--day", "2031-05-17").Output);
        Assert.Contains("17 May 2031", chat.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_some_days_the_figure_changes_and_is_always_one_of_the_library()
    {
        var figures = new WholeProgram().RunOnInvented("corpus", "--json").Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("sentence").GetString()).ToHashSet();

        var shown = Enumerable.Range(1, 4)
            .Select(day => new WholeProgram().RunOnInvented("digest", "--preview", "--json", "--day", $"2030-06-0{day}"))
            .Select(run => JsonDocument.Parse(run.Output).RootElement.GetProperty("figure").GetProperty("sentence").GetString()).ToList();

        Assert.All(shown, sentence => Assert.Contains(sentence, figures));
        Assert.True(shown.Distinct().Count() > 1);
    }

    [Fact]
    public void A_library_without_a_figure_has_an_issue_that_says_so()
    {
        _folder.Write("museum.txt", "The museum of Norhavn shows ships in bottles.");

        var run = new WholeProgram().Run("digest", "--preview", "--knowledge", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Contains("no figure that can stand alone", run.Output, StringComparison.Ordinal);
    }
}
