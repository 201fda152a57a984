using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Commands;

/// <summary>Holds the arguments of a command to what it takes.</summary>
public static partial class CommandArguments
{
    private const int LongestShown = 40;

    /// <summary>What is wrong with some arguments, in a sentence with the way out; null where nothing is.</summary>
    public static string? FaultIn(ICommand command, IReadOnlyDictionary<string, string> arguments)
    {
        foreach (var parameter in command.Parameters)
        {
            var given = arguments.GetValueOrDefault(parameter.Name);
            if (string.IsNullOrWhiteSpace(given))
            {
                if (parameter.IsRequired)
                {
                    return $"“{command.Name}” needs <{parameter.Name}>: {Uncapital(parameter.Description)} It is written: {Usage(command)}";
                }
            }
            else if (parameter.Choices.Count > 0 && !parameter.Choices.Contains(given.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                return $"“{Shown(given)}” is no {parameter.Name} of “{command.Name}”; it can be {string.Join(", ", parameter.Choices)}.";
            }
        }

        return null;
    }

    /// <summary>How a command is written: "compare &lt;one&gt; &lt;other&gt;".</summary>
    public static string Usage(ICommand command) => string.Join(' ', new[] { command.Name }
        .Concat(command.Parameters.Select(parameter => parameter.IsRequired ? $"<{parameter.Name}>" : $"[{parameter.Name}]")));

    private static string Uncapital(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Words of somebody as a complaint repeats them.</summary>
    internal static string Shown(string words) =>
        SafeText.Shortened(SafeText.OneLine(LinkMark().Replace(string.Concat(Secrets.HiddenIn(words).EnumerateRunes().Select(Tame)), " ")), LongestShown);

    /// <summary>What could make a mention, a link or markup of somebody's words anywhere becomes a space.</summary>
    private static string Tame(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '\'' or '’' or '-' or '_' or '.' or ',' or ':' or '/' or '+' or '%' or '$' or '¶' ? rune.ToString() : " ";

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>What makes a link of words; the colon of a time of day does not.</summary>
    [GeneratedRegex("//|(?<![0-9]):|:(?![0-9])|(?<=\\bwww)\\.", RegexOptions.IgnoreCase)]
    private static partial Regex LinkMark();
}
