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

    private static readonly CardChart[] Charts =
    [
        new("Trade, Peru–Bolivia", "USD", [new("2020", 2500000000, "$2.5 billion"), new("2021", 3200000000, "more than $3.2 billion")]),
        new("Growth", "%", [new("2019", 4.5m, "4.5%"), new("2020", -11m, "down 11%"), new("2021", 0, "0%"), new("2022", 0.0001m, "hardly more than nothing")]),
        new("All fell", "%", [new("2019", -4.5m, "−4.5%"), new("2020", -11m, "−11%")]),
        new("Twenty-four months of exports", "tonnes", [.. Enumerable.Range(0, 24).Select(i => new ChartPoint($"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName((i % 12) + 1)} {2020 + (i / 12)}", i * i, $"about {i * i} tonnes"))]),
        new(string.Concat(Enumerable.Repeat("A WIDE MEASURE OF MANY WORDS ", 8)), "barrels/day", [new(new string('W', 60), 1, new string('M', 90)), new("the first half of 2021", 2, string.Concat(Enumerable.Repeat("more than anybody thought ", 5)))]),
        new("中国与俄罗斯之间的贸易额", "美元", [new("二〇二〇年第一季度的初步统计数字", 2, "约二十五亿美元，据海关初步统计数据显示，较上年同期有所增长"), new("二〇二一年", 3, "三十二亿美元")]),
        new("Торговля между Перу и Боливией", "долл.", [new("первый квартал 2020", 2, "около 2,5 миллиарда долларов"), new("второй квартал 2020", 3, "более 3,2 миллиарда долларов")]),
        new("التجارة بين بيرو وبوليفيا", "دولار", [new("عام ٢٠٢٠", 2, "٢٫٥ مليار دولار"), new("عام ٢٠٢١", 3, "٣٫٢ مليار دولار")]),
    ];

    [RsvgFact]
    public async Task A_picture_is_twice_as_large_as_its_drawing()
    {
        var picture = PngPicture.Read((await new ChartPicture(Rsvg.Program, TimeProvider.System).DrawAsync(Charts[3], CancellationToken.None))!.Value.Span);

        Assert.Equal((1440, (Head + (24 * RowHeight) + 20) * Zoom), (picture.Width, picture.Height));
    }

    [RsvgFact]
    public async Task No_words_touch_a_bar_or_the_border()
    {
        foreach (var chart in Charts)
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
