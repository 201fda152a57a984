using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Reading;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Reading;

public class BoundsTests
{
    private const string Good = "Peru sells tin.";

    [Fact]
    public void A_text_that_is_too_large_is_refused_and_the_rest_is_served() =>
        AssertOnlyRefused("large.txt", new string('a', 101), new ReadingLimits { LargestText = 100 });

    [Fact]
    public void A_page_has_a_bound_of_its_own() =>
        AssertOnlyRefused("large.html", $"<p>{new string('a', 101)}</p>", new ReadingLimits { LargestHtml = 100 });

    [Fact]
    public void A_file_just_as_large_as_allowed_is_read()
    {
        using var library = Library.Within(new ReadingLimits { LargestText = 10 }, ("a.txt", "Tin sells."));
        Assert.Empty(library.Read().Problems);
    }

    [Theory]
    [InlineData("long.txt", "")]
    [InlineData("long.md", "")]
    [InlineData("long.html", "<p>")]
    [InlineData("long.md", "---\nsource: x.txt\nkind: brief\n---\n[1] ")]
    public void A_paragraph_that_is_too_long_refuses_its_file(string name, string opening) =>
        AssertOnlyRefused(name, opening + new string('a', 80), new ReadingLimits { LongestParagraph = 50 });

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><td>")]
    [InlineData("<svg><g>")]
    [InlineData("<textarea><script></textarea><div>")]
    [InlineData("<i title='<script>'>")]
    [InlineData("<svg><title><div>")]
    public void A_page_that_nests_too_deeply_is_refused(string tag) =>
        AssertOnlyRefused("deep.html", string.Concat(Enumerable.Repeat(tag, 100_000)) + "<p>in</p>", ReadingLimits.Default);

    [Theory]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("*a **b ")]
    public void Markdown_that_nests_deeply_is_refused_or_read_but_never_fells_the_rest(string mark)
    {
        using var library = Library.Of(("deep.md", string.Concat(Enumerable.Repeat(mark, 9_000)) + "end"), ("good.txt", Good));
        Assert.Contains(library.Read().Articles, article => article.Source.File == "good.txt");
    }

    [Fact]
    public void More_files_than_allowed_are_not_read_and_that_is_told()
    {
        using var library = Library.Within(new ReadingLimits { MostFiles = 2 }, ("a.txt", Good), ("b.txt", Good), ("c.txt", Good));
        var corpus = library.Read();
        Assert.Equal(2, corpus.Articles.Count);
        Assert.Contains(corpus.Problems, problem => problem.IsRefused && problem.What.Contains("2 files", StringComparison.Ordinal));
    }

    [Fact]
    public void Folders_are_read_only_so_deep_as_allowed()
    {
        using var library = Library.Within(new ReadingLimits { DeepestFolder = 2 }, ("1/2/in.txt", Good), ("1/2/3/out.txt", Good));
        Assert.Equal(["1/2/in.txt"], library.Read().Articles.Select(article => article.Source.File));
    }

    [Theory]
    [InlineData("a: &x [1]\nb: *x")]
    [InlineData("a: &x {b: &y [*x]}")]
    [InlineData("a: !!binary aGk=")]
    [InlineData("a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: {n: {o: {p: {q: {r: 1}}}}}}}}}}}}}}}}}")]
    [InlineData("a: [unclosed")]
    [InlineData("? [complex]\n: key")]
    [InlineData("- just\n- a list")]
    [InlineData("\t- tab")]
    public void Front_matter_that_is_no_plain_map_never_fells_the_rest(string front)
    {
        using var library = Library.Of(("bomb.md", $"---\n{front}\n---\nTin is sold."), ("good.txt", Good));
        var corpus = library.Read();
        Assert.Contains(corpus.Articles, article => article.Source.File == "good.txt");
        Assert.True(
            corpus.Articles.Any(article => article.Source.File == "bomb.md") || corpus.Problems.Any(problem => problem is { File: "bomb.md", IsRefused: true }),
            "a file is either read or refused by name");
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_with_its_line()
    {
        var bomb = "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        AssertOnlyRefused("bomb.md", $"---\n{bomb}---\nTin.", ReadingLimits.Default, "line 2");
    }

    [Fact]
    public void Front_matter_of_a_hundred_kilobytes_is_refused() =>
        AssertOnlyRefused("front.txt", $"---\ntitle: {new string('a', 100_000)}\n---\nTin.", ReadingLimits.Default, "front matter");

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("blank.md", " \n\t\n")]
    [InlineData("nothing.html", "<html><body><script>1</script></body></html>")]
    [InlineData("front.md", "---\ntitle: Tin\n---\n")]
    public void A_file_without_text_is_refused_by_name(string name, string text) =>
        AssertOnlyRefused(name, text, ReadingLimits.Default, "no text");

    [Fact]
    public void A_file_of_another_kind_is_passed_over()
    {
        using var library = Library.Of(("notes.docx", "zip"), ("picture.png", "png"), ("good.txt", Good));
        var corpus = library.Read();
        Assert.Single(corpus.Articles);
        Assert.Empty(corpus.Problems);
    }

    [Fact]
    public void The_vocabulary_of_a_library_is_bounded_and_told_by_its_line()
    {
        using var library = Library.Of(("vocabulary.yaml", "parties:\n  x: &x {name: X}\n"), ("good.txt", Good));
        var fault = Assert.Throws<FormatException>(() => LibraryReader.ForFolder(library.Folder));
        Assert.Contains("vocabulary.yaml: line 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_adds_its_own_words()
    {
        using var library = Library.Of(
            ("vocabulary.yaml", "parties:\n  atlantis: {name: Atlantis, kind: country, aliases: [Poseidonis]}\n"),
            ("good.txt", "Poseidonis sold pearls worth $7 million in 2011."));
        var figure = LibraryReader.ForFolder(library.Folder).Read().Ledger.Figures[0];
        Assert.Equal("Atlantis", Assert.Single(figure.Parties).Name);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        Assert.Throws<DirectoryNotFoundException>(() => LibraryReader.ForFolder("/nowhere/at/all"));

    private static void AssertOnlyRefused(string name, string text, ReadingLimits limits, string why = "")
    {
        using var library = Library.Within(limits, (name, text), ("good.txt", Good));
        var corpus = library.Read();
        Assert.Equal("good.txt", Assert.Single(corpus.Articles).Source.File);
        var problem = Assert.Single(corpus.Problems);
        Assert.Equal((name, true), (problem.File, problem.IsRefused));
        Assert.Contains(why, problem.What, StringComparison.Ordinal);
    }
}
