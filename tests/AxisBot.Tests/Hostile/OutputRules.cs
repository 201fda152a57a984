using System.Text.RegularExpressions;
using AxisBot.Answering.Answers;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Tests.Hostile;

/// <summary>
/// What must hold of every sentence that is posted, told without a word of the code that checks: its numbers stand in the paragraphs
/// that it cites, these are there, and nothing in it is a link, a mention, markup or invisible.
/// </summary>
internal static partial class OutputRules
{
    /// <summary>The first rule that an outcome breaks; null where it breaks none.</summary>
    public static string? BrokenIn(Outcome outcome, Corpus corpus, string asked)
    {
        foreach (var claim in outcome.Claims)
        {
            if (Live().Match(claim.Text) is { Success: true } live)
            {
                return $"\"{live.Value}\" in \"{claim.Text}\"";
            }

            if (claim.Text.Any(sign => char.IsControl(sign) || sign is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' || sign is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'))
            {
                return $"a hidden sign in \"{claim.Text}\"";
            }

            var known = string.Join(' ', claim.Citations.Select(citation => citation.Paragraph.Text)) + (claim.Citations.Count == 0 ? asked : "");
            if (!claim.IsComputed && Number().Matches(claim.Text).FirstOrDefault(number => !Bare(known).Contains(Bare(number.Value), StringComparison.Ordinal)) is { } number)
            {
                return $"{number.Value} stands in no paragraph that \"{claim.Text}\" cites";
            }

            if (claim.Citations.FirstOrDefault(citation => corpus.Find(citation.File, citation.Number) != citation.Paragraph) is { } lost)
            {
                return $"{lost} is not there";
            }
        }

        return null;
    }

    private static string Bare(string text) => text.Replace(",", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);

    [GeneratedRegex(@"https?://|\bwww\.|javascript:|<[a-z/!@#][^>]*>|!?\[[^\]]*\]\(|@everyone|@here|<script", RegexOptions.IgnoreCase)]
    private static partial Regex Live();

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();
}
