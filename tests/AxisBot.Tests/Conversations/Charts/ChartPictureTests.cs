using System.Runtime.Versioning;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;
using AxisBot.TestKit;

namespace AxisBot.Tests.Conversations.Charts;

[UnsupportedOSPlatform("windows")]
public sealed class ChartPictureTests : IDisposable
{
    private static readonly CardChart Chart = new("Trade", "USD", [new("2020", 2, "$2"), new("2021", 3, "$3")]);

    private readonly string _folder = Directory.CreateTempSubdirectory("axisbot-picture-").FullName;
    private readonly FakeTime _time = new();

    [Fact]
    public async Task Without_the_program_there_is_no_picture_and_no_error() => Assert.Null(await new ChartPicture(null, _time).DrawAsync(Chart, CancellationToken.None));

    [Fact]
    public void The_program_is_found_on_the_search_path_alone()
    {
        Assert.Null(ChartPicture.Find(null));
        Assert.Null(ChartPicture.Find(_folder));

        var program = Program("exit 0");

        Assert.Equal(program, ChartPicture.Find($"{Path.Combine(_folder, "missing")}{Path.PathSeparator}{_folder}"));
        Assert.Null(ChartPicture.Find("."));
    }

    [Fact]
    public async Task The_picture_is_what_the_program_makes_of_the_drawing()
    {
        var program = Program("printf '\\211PNG'; cat");

        var picture = await new ChartPicture(program, _time).DrawAsync(Chart, CancellationToken.None);

        Assert.Equal((byte)0x89, picture!.Value.Span[0]);
        Assert.EndsWith("</svg>\n", System.Text.Encoding.UTF8.GetString(picture.Value.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cat > /dev/null; printf '\\211PNG'; exit 3")]
    [InlineData("cat > /dev/null; echo no picture")]
    [InlineData("cat > /dev/null; printf '\\211PNG'; head -c 3000000 /dev/zero")]
    [InlineData("exit 0")]
    public async Task A_program_that_fails_or_pours_makes_no_picture(string script) =>
        Assert.Null(await new ChartPicture(Program(script), _time).DrawAsync(Chart, CancellationToken.None));

    [Fact]
    public async Task A_program_that_takes_too_long_is_ended()
    {
        var drawing = new ChartPicture(Program("exec tail -f /dev/null"), _time).DrawAsync(Chart, CancellationToken.None);

        _time.Advance(ChartPicture.Longest);

        Assert.Null(await drawing);
    }

    [Fact]
    public async Task Whoever_asked_can_give_up()
    {
        using var giveUp = new CancellationTokenSource();
        var drawing = new ChartPicture(Program("exec tail -f /dev/null"), _time).DrawAsync(Chart, giveUp.Token);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drawing);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Program(string script)
    {
        var path = Path.Combine(_folder, "rsvg-convert");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
