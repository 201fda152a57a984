using System.Diagnostics;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Briefs;

public class BriefsAgainstOriginalsTests
{
    [SharedFact]
    public void Every_original_has_its_brief() =>
        Assert.Equal(Originals().Articles.Select(article => article.Source.File), Briefs().Select(article => article.Source.File));

    [SharedFact]
    public void Every_paragraph_of_a_brief_stands_in_its_original()
    {
        var originals = Originals();
        Assert.All(Briefs().SelectMany(brief => brief.Paragraphs), paragraph =>
            Assert.True(originals.Find(paragraph.Source.File, paragraph.Number) is { } original && (paragraph.Kind != ParagraphKind.Heading || original.Kind == ParagraphKind.Heading), $"{paragraph}"));
    }

    [SharedFact]
    public void Every_paragraph_of_an_original_that_can_answer_stands_in_its_brief()
    {
        var briefs = Briefs().SelectMany(brief => brief.Paragraphs).Select(paragraph => (paragraph.Source.File, paragraph.Number)).ToHashSet();
        Assert.Empty(Originals().Paragraphs.Where(paragraph => !briefs.Contains((paragraph.Source.File, paragraph.Number))).Select(paragraph => paragraph.ToString()));
    }

    [SharedFact]
    public void Every_figure_of_an_original_stands_in_the_same_paragraph_of_its_brief_and_the_other_way_round()
    {
        var (originals, briefs) = (Figures(Originals().Articles), Figures(Briefs()));
        var apart = originals.Except(briefs).Select(figure => $"only in the original: {figure}").Concat(briefs.Except(originals).Select(figure => $"only in the brief: {figure}")).ToList();
        Assert.True(apart.Count == 0, string.Join('\n', apart));
        Assert.True(originals.Count > 70, $"only {originals.Count} different figures were compared");
    }

    [SharedFact]
    public void No_brief_copies_eight_words_in_a_row()
    {
        var shared = SharedFolder.Find()!;
        var start = new ProcessStartInfo("python3", [Path.Combine(shared, "tools", "copied-words"), BriefsFolder(), Path.Combine(shared, "seeds")])
        {
            RedirectStandardOutput = true,
        };
        using var tool = Process.Start(start)!;
        var found = tool.StandardOutput.ReadToEnd();
        tool.WaitForExit();
        Assert.Equal((0, "0 copied runs of 8 words or more"), (tool.ExitCode, found.Trim()));
    }

    /// <summary>File, paragraph, value, unit, kind and hedge: what restating must not change.</summary>
    private static HashSet<string> Figures(IEnumerable<Article> articles) =>
        articles.SelectMany(article => article.Paragraphs).SelectMany(paragraph => paragraph.Figures)
            .Select(figure => $"{figure.Paragraph}: {ValueOf(figure)} {figure.Unit} {figure.Kind} {HedgeOf(figure)}").ToHashSet();

    /// <summary>Of a date none: "since its 2021 opening" may be restated as "since it opened in 2021".</summary>
    private static string? HedgeOf(Figure figure) => figure.Kind == FigureKind.Date ? null : figure.Hedge;

    private static string? ValueOf(Figure figure) =>
        figure.Kind == FigureKind.Date ? figure.Period?.Label ?? "a time that an event tells" : figure.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<Article> Briefs() => Some.OwnCorpus.Articles;

    private static Corpus Originals() =>
        Some.Corpus(Directory.EnumerateFiles(Path.Combine(SharedFolder.Find()!, "seeds")).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes));

    /// <summary>The briefs as the repository has them.</summary>
    private static string BriefsFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AxisBot.sln")))
            {
                return Path.Combine(folder.FullName, "knowledge");
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds AxisBot.sln.");
    }
}
