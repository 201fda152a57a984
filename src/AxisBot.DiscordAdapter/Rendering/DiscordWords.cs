using System.Text;
using System.Text.RegularExpressions;
using AxisBot.Conversations.Cards;

namespace AxisBot.DiscordAdapter.Rendering;

/// <summary>
/// Makes text of articles and of people text for Discord: no markup, no mention, no link. That nobody is called is forbidden beside the
/// text too; here it is seen to that nothing even looks like a call.
/// </summary>
internal static partial class DiscordWords
{
    /// <summary>Joins nothing and is not seen; in an address it makes sure that nobody takes it for one.</summary>
    private const char Parting = '\u2060';

    private const string Special = "\\`*_~|<>[]#@";

    /// <summary>For places where Discord reads Markdown.</summary>
    public static string Markdown(string text)
    {
        var plain = SafeText.OneLine(text);
        var marked = new StringBuilder(plain.Length + 16);
        for (var i = 0; i < plain.Length; i++)
        {
            if (Special.Contains(plain[i]) || (i == 0 && plain[0] is '-' or '+'))
            {
                marked.Append('\\');
            }

            marked.Append(plain[i]);
        }

        return Unlinked(NumberOfList().Replace(marked.ToString(), @"$1\$2"));
    }

    /// <summary>For lines between fences, where Discord reads no mark.</summary>
    public static string Fenced(IEnumerable<string> lines) =>
        $"```\n{Unlinked(string.Join('\n', lines).Replace("```", "'''", StringComparison.Ordinal))}\n```";

    /// <summary>For places where Discord reads no markup at all: labels, names, words beside pictures. Never empty, since Discord refuses that.</summary>
    public static string Plain(string text, int most) => SafeText.Shortened(SafeText.OneLine(text), most).Trim() is { Length: > 0 } plain ? plain : "…";

    private static string Unlinked(string text) => Invitation().Replace(text.Replace("://", $":{Parting}//", StringComparison.Ordinal), $"$1{Parting}/");

    [GeneratedRegex(@"^([0-9]+)([.)] )", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfList();

    /// <summary>Discord makes a link of an invitation even where no scheme stands before it.</summary>
    [GeneratedRegex(@"(\b(?:discord(?:app)?\.(?:gg|com)|dis\.gd))/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Invitation();
}
