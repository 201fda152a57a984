using System.Globalization;
using System.Xml.Linq;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;

namespace AxisBot.Tests.Conversations.Charts;

/// <summary>Pictures as rsvg-convert truly draws them.</summary>
public sealed class RealPictureTests
{
    private const int Zoom = 2;
    private const int RowHeight = 34;
    private const int Head = 62;

    [RsvgFact]
    public async Task A_picture_is_twice_as_large_as_its_drawing()
    {
        var picture = PngPicture.Read((await new ChartPicture(Rsvg.Program, TimeProvider.System).DrawAsync(SomeCharts.All["months"], CancellationToken.None))!.Value.Span);

        Assert.Equal((1440, (Head + (24 * RowHeight) + 20) * Zoom), (picture.Width, picture.Height));
    }

    [RsvgFact]
    public async Task No_words_touch_a_bar_or_the_border()
    {
        foreach (var chart in SomeCharts.All.Values)
        {
            foreach (var theme in new[] { ChartTheme.Light, ChartTheme.Dark })
            {
                await HoldsApart(chart, theme);
            }
        }
    }

    /// <summary>The words alone are drawn; then nothing may stand between the bars' ends, nor in the margins.</summary>
    private static async Task HoldsApart(CardChart chart, ChartTheme theme)
    {
        var svg = XDocument.Parse(ChartDrawing.Svg(chart, theme));
        var bars = svg.Root!.Elements().Where(element => element.Name.LocalName == "rect").Skip(1).ToList();
        var from = bars.Min(bar => Number(bar, "x"));
        var to = bars.Max(bar => Number(bar, "x") + Number(bar, "width"));
        foreach (var element in bars.Concat(svg.Root.Elements().Where(element => element.Name.LocalName == "line")).ToList())
        {
            element.Remove();
        }

        var picture = PngPicture.Read(await DrawAsync(svg.ToString()));
        for (var row = 0; row < chart.Points.Count; row++)
        {
            var inked = picture.InkedColumns((Head + (row * RowHeight) - 4) * Zoom, RowHeight * Zoom);
            Assert.NotEmpty(inked);
            Assert.DoesNotContain(inked, x => x > from * Zoom && x < to * Zoom);
            Assert.InRange(inked[^1], 0, picture.Width - (8 * Zoom));
        }

        Assert.InRange(picture.InkedColumns(0, (Head - 6) * Zoom)[^1], 0, picture.Width - (8 * Zoom));
    }

    private static async Task<byte[]> DrawAsync(string svg)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Rsvg.Program!, ["--format", "png", "--zoom", "2"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var png = new MemoryStream();
        var read = process.StandardOutput.BaseStream.CopyToAsync(png);
        await process.StandardInput.WriteAsync(svg);
        process.StandardInput.Close();
        await read;
        await process.WaitForExitAsync();
        return png.ToArray();
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
