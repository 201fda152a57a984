using System.Buffers;
using System.Text.RegularExpressions;

namespace AxisBot.Conversations.Cards;

/// <summary>Keeps tokens, keys and passwords out of everything that is printed.</summary>
public static partial class Secrets
{
    private const int ShortestKey = 32;
    private const int TellingRun = 16;
    private const int TellingTurns = 6;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Whether a text holds what looks like a secret.</summary>
    public static bool IsIn(string text) => Shape().IsMatch(text) || Run().EnumerateMatches(text) is var runs && AnyKey(runs, text);

    /// <summary>The text; of one that looks like a secret only how long it is.</summary>
    public static string Shown(string text) => IsIn(text) ? Hidden(text) : text;

    /// <summary>How long a text is, in the place of what is known to be a secret.</summary>
    public static string Hidden(string text) => Hidden(text.Length);

    /// <summary>A sentence with every word hidden that looks like a secret.</summary>
    public static string HiddenIn(string sentence) => Run().Replace(
        Shape().Replace(sentence, secret => Hidden(secret.Length)),
        run => IsKey(run.ValueSpan) ? Hidden(run.Length) : run.Value);

    private static string Hidden(int length) => $"(hidden, {length} characters)";

    private static bool AnyKey(Regex.ValueMatchEnumerator runs, string text)
    {
        foreach (var run in runs)
        {
            if (IsKey(text.AsSpan(run.Index, run.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether random bytes seem to be written in Base64 or hexadecimal digits; the path of a file is told by its short words.</summary>
    private static bool IsKey(ReadOnlySpan<char> run)
    {
        if (run.Length < ShortestKey)
        {
            return false;
        }

        foreach (var part in run.SplitAny("+/=_-"))
        {
            var letters = run[part];
            if ((letters.Length >= TellingRun && letters.ContainsAnyInRange('0', '9') && letters.ContainsAnyInRange('A', 'Z') && letters.ContainsAnyInRange('a', 'z'))
                || (letters.Length >= ShortestKey && Turns(letters) >= TellingTurns))
            {
                return true;
            }
        }

        return !run.ContainsAnyExcept(HexDigits);
    }

    /// <summary>How often letters and digits take turns: seldom in names, often in random digits.</summary>
    private static int Turns(ReadOnlySpan<char> run)
    {
        var turns = 0;
        for (var i = 1; i < run.Length; i++)
        {
            turns += char.IsAsciiDigit(run[i]) == char.IsAsciiDigit(run[i - 1]) ? 0 : 1;
        }

        return turns;
    }

    /// <summary>Tokens of chats, models, clouds and forges, web tokens, private keys, and a password in an address.</summary>
    [GeneratedRegex("""
        xox[a-z](?:\.xox[a-z])?-[\w-]{4,}(?:(?<=-)\s+[\w-]+)*|xapp-[\w-]{4,}|xwfp-[\w-]{4,}
        |[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}
        |hooks\.slack\.com/services/\S+|/api/webhooks/\S+
        |\b[sr]k[-_][\w-]{8,}
        |\bgh[a-z]_\w{16,}|\bgithub_pat_\w{16,}|\bglpat-[\w-]{16,}|\bnpm_\w{16,}|\bhf_\w{16,}
        |\bA(?:KI|SI)A[0-9A-Z]{12,}|\bAIza[\w-]{20,}|\bya29\.[\w-]+|\bSG\.[\w-]{16,}
        |\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}
        |-----BEGIN\s[\s\S]*
        |://[^\s/?\#@]*@
        |(?i:password|passwd|pwd|secret|token|api[-_]?key|ticket)\s*=\s*[^\s;]+
        |\b(?i:bearer|bot)\s+[\w.~+/=-]{20,}
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex("[A-Za-z0-9+/=_-]{32,}", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
