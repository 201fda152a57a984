using System.Text;
using AxisBot.Knowledge.Corpora;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Corpora;

public sealed class HotReloadTests : IDisposable
{
    private readonly Library _library = Library.Of(
        ("tin.txt", "Tin of Peru\nPeru sells tin.\nIt earned $3 billion in 2021.\nNobody knows why.\nThe end came."),
        ("tea.txt", "Kenya sells tea.\nIt earned $1 billion in 2021."));

    private readonly Corpus _before;

    public HotReloadTests() => _before = _library.Read();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void The_first_reading_analyses_every_paragraph() => Assert.Equal(7, _library.ParagraphsAnalyzed);

    [Fact]
    public void A_library_that_has_not_changed_is_kept_whole()
    {
        var after = _library.Read();
        Assert.Equal(0, _library.ParagraphsAnalyzed);
        Assert.Same(_before.Find("tin.txt", 3), after.Find("tin.txt", 3));
        Assert.Equal(_before.Hash, after.Hash);
    }

    [Fact]
    public void Of_a_changed_file_only_the_changed_paragraph_and_the_one_behind_it_are_analysed()
    {
        _library.Write("tin.txt", "Tin of Peru\nPeru sells tin.\nIt earned $5 billion in 2021.\nNobody knows why.\nThe end came.");
        var after = _library.Read();
        Assert.Equal(2, _library.ParagraphsAnalyzed);
        Assert.Equal(5_000_000_000m, after.Find("tin.txt", 3)!.Figures[0].Value);
        Assert.Same(_before.Find("tin.txt", 2), after.Find("tin.txt", 2));
        Assert.Same(_before.Find("tea.txt", 2), after.Find("tea.txt", 2));
        Assert.NotEqual(_before.Hash, after.Hash);
    }

    [Fact]
    public void A_corpus_that_somebody_holds_does_not_change()
    {
        var held = _before.Find("tin.txt", 3)!;
        var (text, value, hash) = (held.Text, held.Figures[0].Value, _before.Hash);
        _library.Write("tin.txt", "Zinc of Chile\nChile sells zinc.\nIt earned $5 billion in 2022.");
        _library.Delete("tea.txt");
        _library.Read();
        Assert.Same(held, _before.Find("tin.txt", 3));
        Assert.Equal((text, value, hash), (held.Text, held.Figures[0].Value, _before.Hash));
        Assert.Equal("Peru", Assert.Single(held.Figures[0].Parties).Name);
        Assert.Equal(2, _before.Articles.Count);
        Assert.NotNull(_before.Find("tea.txt", 2));
    }

    [Fact]
    public void A_paragraph_whose_heading_changes_is_read_anew_though_its_words_stay()
    {
        using var library = Library.Of(("a.md", "# Ports\n## Ghana\nThe company spent $4 million in 2020.\n"));
        var before = library.Read();
        library.Write("a.md", "# Ports\n## Oman\nThe company spent $4 million in 2020.\n");
        var after = library.Read();
        Assert.Equal("Oman", Assert.Single(after.Find("a.md", 3)!.Figures[0].Parties).Name);
        Assert.Equal("Ghana", Assert.Single(before.Find("a.md", 3)!.Figures[0].Parties).Name);
    }

    [Fact]
    public void A_reading_that_keeps_paragraphs_gives_the_same_as_one_from_nothing()
    {
        const string changed = "Tin of Chile\nPeru sells tin.\nIt earned $3 billion in 2021.\nA new line.\nThe end came.";
        _library.Write("tin.txt", changed);
        var kept = _library.Read();
        var anew = Some.Corpus(("tin.txt", changed), ("tea.txt", "Kenya sells tea.\nIt earned $1 billion in 2021."));
        Assert.Equal(anew.Hash, kept.Hash);
        Assert.Equal(
            anew.Ledger.Figures.Select(figure => (figure.ToString(), string.Join(',', figure.Parties.Select(party => party.Id)), figure.Period?.Label)),
            kept.Ledger.Figures.Select(figure => (figure.ToString(), string.Join(',', figure.Parties.Select(party => party.Id)), figure.Period?.Label)));
    }

    [Fact]
    public void Files_added_deleted_and_renamed_are_seen()
    {
        _library.Write("zinc.txt", "Chile sells zinc.");
        _library.Delete("tea.txt");
        _library.Rename("tin.txt", "metal.txt");
        Assert.Equal(["metal.txt", "zinc.txt"], _library.Read().Articles.Select(article => article.Source.File));
    }

    [Fact]
    public void A_file_that_becomes_unreadable_is_refused_and_comes_back_when_mended()
    {
        _library.Write("tea.txt", [0, 1, 2]);
        var broken = _library.Read();
        Assert.Null(broken.Find("tea.txt", 1));
        Assert.Contains(broken.Problems, problem => problem is { File: "tea.txt", IsRefused: true });
        _library.Write("tea.txt", "Kenya sells tea.");
        var mended = _library.Read();
        Assert.NotNull(mended.Find("tea.txt", 1));
        Assert.Empty(mended.Problems);
    }

    [Fact]
    public void A_file_written_by_halves_is_served_as_far_as_it_goes_and_then_whole()
    {
        var whole = Encoding.UTF8.GetBytes("São Tomé sells cocoa.\nIt earned €5 million in 2020.");
        for (var length = 1; length <= whole.Length; length++)
        {
            _library.Write("cocoa.txt", whole[..length]);
            var corpus = _library.Read();
            Assert.Null(Invariants.BrokenIn(corpus));
            Assert.NotNull(corpus.Find("tin.txt", 3));
        }

        Assert.Equal(5_000_000m, _library.Read().Find("cocoa.txt", 2)!.Figures[0].Value);
    }
}
