using AxisBot.Answering;
using AxisBot.Answering.Writing;
using AxisBot.Chatting;
using AxisBot.CommandLine;
using AxisBot.Tests.Answering;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.Host;

/// <summary>What a person at a terminal sees of an answer while it is written.</summary>
public sealed class GrowingTextTests : IDisposable
{
    private const string Asked = "How much was trade between Peru and Bolivia in 2021?";
    private const string Rose = "Trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.2 billion in 2021.";
    private const string Status = "writing the answer";

    private readonly StringWriter _error = new();
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _error.Dispose();
        _output.Dispose();
    }

    [Fact]
    public void It_grows_in_its_place_and_goes_before_the_answer()
    {
        var growing = new GrowingText(Around(40));
        growing.Show(Status, []);
        growing.Show(Status, ["Zinc grew."]);
        growing.Show(Status, ["Zinc grew.", "Tin fell in the year after that, and copper with it."]);
        growing.Clear();

        var blank = $"\r{new string(' ', Status.Length)}\r";
        Assert.Equal(
            $"\r{Status}{blank}\rZinc grew.\n{Status}\r\u001b[1A\u001b[J\rZinc grew.\nTin fell in the year after that, and\ncopper with it.\n{Status}\r\u001b[3A\u001b[J",
            _error.ToString());
    }

    [Fact]
    public void No_row_is_wider_than_the_terminal_nor_are_there_more_than_can_be_taken_back()
    {
        var growing = new GrowingText(Around(20));
        growing.Show(Status, [new string('x', 500), string.Concat(Enumerable.Repeat("湖", 300)), "\u001b[31mred\r\n"]);

        var rows = _error.ToString().TrimStart('\r').Split('\n');
        Assert.Equal(13, rows.Length);
        Assert.All(rows, row => Assert.True(Spectre.Console.StringExtensions.GetCellWidth(row) < 20, row));
        Assert.DoesNotContain('\u001b', _error.ToString());
    }

    [Fact]
    public void Nothing_of_it_goes_where_nobody_looks()
    {
        var piped = new GrowingText(Around(null));
        piped.Show(Status, ["Zinc grew."]);
        Assert.DoesNotContain("Zinc", _error.ToString(), StringComparison.Ordinal);

        var before = _error.ToString();
        var unseen = new GrowingText(Around(80) with { ErrorIsTerminal = false });
        unseen.Show(Status, ["Zinc grew."]);
        unseen.Clear();
        Assert.Equal(before, _error.ToString());
    }

    [Fact]
    public void A_question_asked_once_is_shown_as_it_is_written_and_then_answered()
    {
        var show = new OutcomeShow(Around(100));
        var outcome = show.Ask(new AnswerEditor(new Quill(Rose)), new Answerer(Newsroom.Ask.Index), Asked);

        Assert.Contains("(lake.txt ¶2)", _error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\u001b[J", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _output.ToString());
        Assert.Equal(0, show.Show(outcome, null, asJson: true));
        Assert.Contains("\"written_by\":\"quill-1\"", _output.ToString(), StringComparison.Ordinal);
    }

    private Surroundings Around(int? width) => new(_output, _error, width, ErrorIsTerminal: true, new Dictionary<string, string>(), AppContext.BaseDirectory);
}
