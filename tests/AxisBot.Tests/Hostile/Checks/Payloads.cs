using System.Globalization;
using AxisBot.TestKit;

namespace AxisBot.Tests.Hostile.Checks;

/// <summary>The texts of ../shared/hostile that people may write or articles may hold.</summary>
internal static class Payloads
{
    private const string Breaks = "hostile_text/GraphemeBreakTest-15.0.txt";
    private const string Escapes = "indirect/garak_ansiescape_strings.json";
    private const string Smuggled = "indirect/garak_smuggling_strings.json";

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

    /// <summary>The files that hold them.</summary>
    public static TheoryData<string> Files => [.. HostileTexts.FilesIn("hostile_text", "chat", "direct"), .. SharedFolder.Find() is null ? [] : new[] { Escapes, Smuggled }];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All => Loaded.Value;

    /// <summary>Escapes, mentions, links, forged log lines and naughty strings, none of them endless.</summary>
    public static IReadOnlyList<string> Sharp => Worst.Value;

    /// <summary>The texts of the test of Unicode for where letters, as readers see them, end.</summary>
    public static IEnumerable<string> Graphemes => HostileTexts.In(Breaks)
        .Select(line => line.Split('#')[0]).Where(line => line.Contains('÷', StringComparison.Ordinal))
        .Select(line => string.Concat(line.Split(['÷', '×', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(Letter)));

    /// <summary>As many as that, from everywhere in a list.</summary>
    public static IEnumerable<string> Spread(IReadOnlyList<string> texts, int count) =>
        texts.Where((_, i) => i % Math.Max(1, texts.Count / count) == 0);

    private static string Letter(string code) =>
        int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var value && value is >= 0xD800 and <= 0xDFFF ? $"{(char)value}" : char.ConvertFromUtf32(value);
}
