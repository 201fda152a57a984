using System.Globalization;
using System.Text.RegularExpressions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Answering.Conversing;

/// <summary>Finds the paragraphs that an earlier answer cited, by the file names and paragraph numbers in its text.</summary>
internal static partial class CitedPlaces
{
    public static IReadOnlyList<Paragraph> In(string answer, Corpus corpus)
    {
        var found = new List<Paragraph>();
        foreach (var article in corpus.Articles)
        {
            var file = article.Source.File;
            for (var at = answer.IndexOf(file, StringComparison.OrdinalIgnoreCase); at >= 0; at = answer.IndexOf(file, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var match = Number().Match(answer, at + file.Length);
                if (match.Success && article.Find(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) is { } paragraph && !found.Contains(paragraph))
                {
                    found.Add(paragraph);
                }
            }
        }

        return found;
    }

    [GeneratedRegex(@"\G[^\w¶]*(?:¶|paragraphs?|para\.?|par\.?|p\.)?\s*(\d{1,5})", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
