using System.Text.RegularExpressions;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>Reads what people write as Slack brings it: escaped, with marks for mentions, channels and links.</summary>
internal static partial class SlackText
{
    private const char LabelMark = '|';

    /// <summary>The words without marks, and whether the bot is named among them.</summary>
    public static (string Text, bool NamesBot) Read(string? written, string? bot)
    {
        var namesBot = false;
        var text = Mark().Replace(written ?? "", mark =>
        {
            var (inner, label) = Halves(mark.Groups[1].Value);
            var isBot = bot is not null && inner.Length == bot.Length + 1 && inner[0] == '@' && inner.EndsWith(bot, StringComparison.Ordinal);
            namesBot |= isBot;
            return isBot ? " " : Said(inner, label);
        });
        return (Blanks().Replace(Unescaped(text), " ").Trim(), namesBot);
    }

    /// <summary>What Slack has escaped, as it was typed.</summary>
    public static string Unescaped(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>A mark as a reader sees it: by its label, else by what it names; of a person without a name nothing.</summary>
    private static string Said(string inner, string? label) => inner switch
    {
        _ when label is not null => inner is ['@', ..] ? $"@{label}" : inner is ['#', ..] ? $"#{label}" : label,
        ['@', ..] => " ",
        ['#', ..] => " ",
        ['!', ..] => $"@{inner[1..].Split('^')[0]}",
        _ when inner.StartsWith("mailto:", StringComparison.Ordinal) => inner["mailto:".Length..],
        _ => inner,
    };

    private static (string Inner, string? Label) Halves(string mark)
    {
        var at = mark.IndexOf(LabelMark, StringComparison.Ordinal);
        return at < 0 ? (mark, null) : (mark[..at], at + 1 < mark.Length ? mark[(at + 1)..] : null);
    }

    [GeneratedRegex("<([^<>\n]{1,4000})>", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("[ \t]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
