using System.Globalization;
using AxisBot.TestKit;

namespace AxisBot.Tests.Hostile.Checks;

/// <summary>The texts of ../shared/hostile that people may write or articles may hold.</summary>
internal static class Payloads
{
    private const string Breaks = "hostile_text/GraphemeBreakTest-15.0.txt";
    private const string Escapes = "indirect/garak_ansiescape_strings.json";
    private const string Smuggled = "indirect/garak_smuggling_strings.json";
    private const string RunsScript = "web/xss_";
    private const int EachOfInput = 60;

    private static readonly Lazy<IReadOnlyList<string>> Loaded = new(() =>
    [
        .. HostileTexts.FilesIn("hostile_text", "chat", "direct").Concat([Escapes, Smuggled]).SelectMany(HostileTexts.In).Concat(Graphemes)
            .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal),
    ]);

    private static readonly Lazy<IReadOnlyList<string>> Worst = new(() =>
    [
        .. new[] { Escapes, Smuggled, "chat/log_injection.jsonl", "chat/slack_mrkdwn.jsonl", "chat/discord_markdown.jsonl", "hostile_text/blns.json" }
            .SelectMany(HostileTexts.In).Where(text => text.Length is > 0 and < 5_000).Distinct(StringComparer.Ordinal),
    ]);

    private static readonly Lazy<IReadOnlyList<string>> Naughty = new(() => Read([.. HostileTexts.FilesIn("chat"), "hostile_text/blns.json", "hostile_text/blns.base64.json"]));

    private static readonly Lazy<IReadOnlyList<string>> Running = new(() => Read(HostileTexts.FilesIn("web").Where(file => file.StartsWith(RunsScript, StringComparison.Ordinal))));

    private static readonly Lazy<IReadOnlyList<string>> Leading = new(() => Read(HostileTexts.FilesIn("web").Where(file => !file.StartsWith(RunsScript, StringComparison.Ordinal))));

    /// <summary>The files that hold what people may write.</summary>
    public static TheoryData<string> Files => [.. HostileTexts.FilesIn("hostile_text", "chat", "direct", "web"), .. SharedFolder.Find() is null ? [] : new[] { Escapes, Smuggled }];

    /// <summary>The naughty strings and the payloads for chats.</summary>
    public static IReadOnlyList<string> ForChats => Naughty.Value;

    /// <summary>The lines that run a script where a page does not escape them.</summary>
    public static IReadOnlyList<string> Scripts => Running.Value;

    /// <summary>The lines that lead out of a folder, to another site or into headers.</summary>
    public static IReadOnlyList<string> WaysOut => Leading.Value;

    /// <summary>What goes through every input: of each of these lists as much as <see cref="Breadth"/> says.</summary>
    public static IEnumerable<string> ForEveryInput => new[] { ForChats, Scripts, WaysOut }.SelectMany(list => Breadth.Of(list, EachOfInput));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All => Loaded.Value;

    /// <summary>Escapes, mentions, links, forged log lines and naughty strings, none of them endless.</summary>
    public static IReadOnlyList<string> Sharp => Worst.Value;

    /// <summary>The texts of the test of Unicode for where letters, as readers see them, end.</summary>
    public static IEnumerable<string> Graphemes => HostileTexts.In(Breaks)
        .Select(line => line.Split('#')[0]).Where(line => line.Contains('÷', StringComparison.Ordinal))
        .Select(line => string.Concat(line.Split(['÷', '×', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(Letter)));

    private static IReadOnlyList<string> Read(IEnumerable<string> files) =>
        [.. SharedFolder.Find() is null ? [] : files.SelectMany(HostileTexts.In).Select(text => text.TrimEnd('\r')).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string Letter(string code) =>
        int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var value && value is >= 0xD800 and <= 0xDFFF ? $"{(char)value}" : char.ConvertFromUtf32(value);
}
