using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Corpora;

public class CorpusTests
{
    private static readonly (string, string)[] Articles =
        [("b.txt", "Peru sells tin.\nIt earned $3 billion in 2021."), ("a.txt", "Chile sells copper.")];

    [Fact]
    public void The_same_articles_give_the_same_hash() =>
        Assert.Equal(Some.Corpus(Articles).Hash, Some.Corpus([.. Articles.Reverse()]).Hash);

    [Theory]
    [InlineData("b.txt", "Peru sells tin.\nIt earned $4 billion in 2021.")]
    [InlineData("b.txt", "Peru sells tin. It earned $3 billion in 2021.")]
    [InlineData("c.txt", "Peru sells tin.\nIt earned $3 billion in 2021.")]
    [InlineData("b.txt", "Peru  sells tin.\nIt earned $3 billion in 2021.")]
    public void Another_letter_another_line_or_another_name_gives_another_hash(string name, string text) =>
        Assert.NotEqual(Some.Corpus(Articles).Hash, Some.Corpus((name, text), Articles[1]).Hash);

    [Fact]
    public void A_hash_has_sixteen_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{16}$", Some.Corpus(Articles).Hash);

    [Fact]
    public void Articles_stand_in_the_order_of_their_names() =>
        Assert.Equal(["a.txt", "b.txt"], Some.Corpus(Articles).Articles.Select(article => article.Source.File));

    [Fact]
    public void A_paragraph_is_found_by_file_and_number()
    {
        var corpus = Some.Corpus(Articles);
        Assert.Equal("It earned $3 billion in 2021.", corpus.Find("b.txt", 2)!.Text);
        Assert.Null(corpus.Find("b.txt", 3));
        Assert.Null(corpus.Find("c.txt", 1));
    }

    [Fact]
    public void The_ledger_holds_the_figures_of_all_articles() =>
        Assert.Equal(Some.Corpus(Articles).Paragraphs.SelectMany(paragraph => paragraph.Figures), Some.Corpus(Articles).Ledger.Figures, SameFigure);

    [Theory]
    [InlineData(typeof(Corpus))]
    [InlineData(typeof(Article))]
    [InlineData(typeof(Source))]
    [InlineData(typeof(Paragraph))]
    [InlineData(typeof(Sentence))]
    [InlineData(typeof(Figure))]
    [InlineData(typeof(Ledger))]
    public void Nothing_of_a_corpus_can_be_set_from_outside(Type type) =>
        Assert.DoesNotContain(type.GetProperties(), property =>
            property.SetMethod is { IsPublic: true } set
            && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)));

    [Fact]
    public void An_acronym_that_an_article_explains_stands_for_its_parties()
    {
        var figure = Some.Figure("$7 million", "Ports", "The Peru Chile Fund (PCF) was made.", "Last of all, the PCF spent $7 million in 2020.");
        Assert.Equal(["Chile", "Peru"], figure.Parties.Select(party => party.Name).Order());
    }

    private static bool SameFigure(Figure one, Figure other) => one.ToString() == other.ToString() && one.Value == other.Value;
}
