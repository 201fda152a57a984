using System.Text;
using AxisBot.TestKit;

namespace AxisBot.Tests.Web.Wire;

/// <summary>The lines of others that lead a server out of its folder, to another site or into its own headers, in four spellings.</summary>
internal static class HostileTargets
{
    /// <summary>Where a file that is to be stolen is named in a line.</summary>
    private const string FileMark = "{FILE}";

    private static readonly string[] Files =
        ["web/traversal_deep.txt", "web/traversal_directory.txt", "web/traversal_exotic_encoding.txt", "web/open_redirect.txt", "web/crlf.txt"];

    /// <summary>The lines.</summary>
    /// <param name="stolen">The file to steal, without its first slash.</param>
    public static IReadOnlyList<string> Lines(string stolen) =>
        [.. Files.SelectMany(HostileTexts.In).Where(line => line.Length > 0).Select(line => line.Replace(FileMark, stolen, StringComparison.Ordinal)).Distinct()];

    /// <summary>A line as it stands, percent-encoded, doubly encoded, and in overlong UTF-8.</summary>
    public static IEnumerable<byte[]> Spellings(string line) =>
    [
        Encoding.UTF8.GetBytes(line),
        Encoding.ASCII.GetBytes(Percent(line)),
        Encoding.ASCII.GetBytes(Percent(line).Replace("%", "%25", StringComparison.Ordinal)),
        Encoding.ASCII.GetBytes(Percent(line)
            .Replace("%2E", "%c0%ae", StringComparison.Ordinal).Replace("%2F", "%c0%af", StringComparison.Ordinal).Replace("%5C", "%c1%9c", StringComparison.Ordinal)),
    ];

    private static string Percent(string line) =>
        string.Concat(Encoding.UTF8.GetBytes(line).Select(b => char.IsAsciiLetterOrDigit((char)b) ? $"{(char)b}" : $"%{b:X2}"));
}
