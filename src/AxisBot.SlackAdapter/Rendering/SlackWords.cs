using System.Text;
using System.Text.RegularExpressions;
using AxisBot.Conversations.Cards;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>
/// Makes text of articles and of people text for Slack, in each of the forms in which it takes text. Slack has no way to forbid that a
/// message calls somebody: what would be a mark of a mention is no longer one when it leaves here.
/// </summary>
internal static partial class SlackWords
{
    /// <summary>Joins nothing and is not seen; between "&lt;" and "!" it makes sure that no reader of any sort takes them for a mention.</summary>
    private const char Parting = '\u2060';

    private const string Special = "\\`*[]#|~";

    /// <summary>For places where Slack reads no markup: plain text, and the text elements of rich text.</summary>
    public static string Plain(string text) => Mark().Replace(SafeText.OneLine(text), mark => $"<{Parting}{mark.Value[1]}");

    /// <summary>The same, cut to a length, and never empty: Slack refuses an empty text.</summary>
    public static string Plain(string text, int most) => Plain(text) is { Length: > 0 } plain ? SafeText.Shortened(plain, most) : " ";

    /// <summary>The same for a line whose blanks set its parts below those of others.</summary>
    public static string PlainLine(string line) => Mark().Replace(line, mark => $"<{Parting}{mark.Value[1]}");

    /// <summary>For the text beside the blocks, in which "&amp;", "&lt;" and "&gt;" are all that Slack reads once markup is turned off.</summary>
    public static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>For text that is streamed, which Slack reads as Markdown.</summary>
    public static string Markdown(string text)
    {
        var plain = SafeText.OneLine(text);
        var marked = new StringBuilder(plain.Length + 16);
        for (var i = 0; i < plain.Length; i++)
        {
            if (Special.Contains(plain[i]) || (plain[i] == '_' && IsAtEdge(plain, i)) || (i == 0 && plain[0] is '-' or '+'))
            {
                marked.Append('\\');
            }

            marked.Append(plain[i]);
        }

        return Escaped(NumberOfList().Replace(marked.ToString(), @"$1\$2").Replace("://", $":{Parting}//", StringComparison.Ordinal)); // only sources lead somewhere
    }

    /// <summary>For lines between fences, where Slack reads no mark but makes a link of an address.</summary>
    public static string Fenced(string lines) =>
        Escaped(lines.Replace("```", "'''", StringComparison.Ordinal)).Replace("://", $":{Parting}//", StringComparison.Ordinal);

    /// <summary>Inside a word an underscore is one; at its edge it would slant what follows.</summary>
    private static bool IsAtEdge(string text, int at) =>
        at == 0 || at == text.Length - 1 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]);

    [GeneratedRegex("<[!@#]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^([0-9]+)([.)] )")]
    private static partial Regex NumberOfList();
}
