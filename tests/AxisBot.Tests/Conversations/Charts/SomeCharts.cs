using System.Globalization;
using AxisBot.Conversations.Cards;

namespace AxisBot.Tests.Conversations.Charts;

/// <summary>Charts that are hard to draw: many values, tiny ones, some below zero, long and wide words, other letters.</summary>
internal static class SomeCharts
{
    public static readonly Dictionary<string, CardChart> All = new()
    {
        ["plain"] = new("Trade, Peru–Bolivia", "USD", [new("2020", 2500000000, "$2.5 billion"), new("2021", 3200000000, "more than $3.2 billion")]),
        ["tiny"] = new("Growth", "%", [new("2019", 4.5m, "4.5%"), new("2020", -11m, "down 11%"), new("2021", 0, "0%"), new("2022", 0.0001m, "hardly more than nothing")]),
        ["below"] = new("All fell", "%", [new("2019", -4.5m, "−4.5%"), new("2020", -11m, "−11%")]),
        ["months"] = new("Twenty-four months of exports", "tonnes", [.. Enumerable.Range(0, 24).Select(i => new ChartPoint($"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName((i % 12) + 1)} {2020 + (i / 12)}", i * i, $"about {i * i} tonnes"))]),
        ["wide"] = new(string.Concat(Enumerable.Repeat("A WIDE MEASURE OF MANY WORDS ", 8)), "barrels/day", [new(new string('W', 60), 1, new string('M', 90)), new("the first half of 2021", 2, string.Concat(Enumerable.Repeat("more than anybody thought ", 5)))]),
        ["chinese"] = new("中国与俄罗斯之间的贸易额", "美元", [new("二〇二〇年第一季度的初步统计数字", 2, "约二十五亿美元，据海关初步统计数据显示，较上年同期有所增长"), new("二〇二一年", 3, "三十二亿美元")]),
        ["russian"] = new("Торговля между Перу и Боливией", "долл.", [new("первый квартал 2020", 2, "около 2,5 миллиарда долларов"), new("второй квартал 2020", 3, "более 3,2 миллиарда долларов")]),
        ["arabic"] = new("التجارة بين بيرو وبوليفيا", "دولار", [new("عام ٢٠٢٠", 2, "٢٫٥ مليار دولار"), new("عام ٢٠٢١", 3, "٣٫٢ مليار دولار")]),
    };
}
