using AxisBot.Knowledge.Articles;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Reading;

public class MarkdownTests
{
    private const string Grain = """
        ---
        title: Grain of Poland
        publisher: The Mill
        published: 2025-03-01
        language: en-GB
        ---

        # Grain

        Poland grows *much* [wheat](https://mill.example/w?a=1).

        - to Latvia
        - to Malta

        | Year | Wheat |
        |------|-------|
        | 2021 | 120 t |

        ## Prices
        The price is low.
        It fell.
        """;

    [Fact]
    public void Every_line_that_is_not_empty_is_counted_but_the_front_matter()
    {
        var article = Some.ArticleIn("grain.md", Grain);
        Assert.Equal(
            [
                (1, "Grain"), (2, "Poland grows much wheat."), (3, "to Latvia"), (4, "to Malta"), (5, "Year | Wheat"), (6, ""),
                (7, "2021 | 120 t"), (8, "Prices"), (9, "The price is low."), (10, "It fell."),
            ],
            article.Paragraphs.Select(paragraph => (paragraph.Number, paragraph.Text)));
    }

    [Fact]
    public void Its_parts_are_told_apart()
    {
        var kinds = Some.ArticleIn("grain.md", Grain).Paragraphs.ToDictionary(paragraph => paragraph.Number, paragraph => paragraph.Kind);
        Assert.Equal(ParagraphKind.Heading, kinds[1]);
        Assert.Equal(ParagraphKind.Body, kinds[2]);
        Assert.Equal(ParagraphKind.ListItem, kinds[3]);
        Assert.Equal(ParagraphKind.TableRow, kinds[5]);
        Assert.Equal(ParagraphKind.Leftover, kinds[6]);
        Assert.Equal(ParagraphKind.TableRow, kinds[7]);
    }

    [Fact]
    public void The_front_matter_tells_of_the_source()
    {
        var source = Some.ArticleIn("grain.md", Grain).Source;
        Assert.Equal(new Source("grain.md", "Grain of Poland", "The Mill", new DateOnly(2025, 3, 1), "en", IsBrief: false), source);
    }

    [Fact]
    public void A_quotation_runs_over_the_marks_that_stand_in_the_file()
    {
        var sentence = Some.ArticleIn("grain.md", Grain).Find(2)!.Sentences[0];
        Assert.Equal("Poland grows *much* [wheat](https://mill.example/w?a=1).", sentence.Quote);
        Assert.Contains(sentence.Quote, Grain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_table_is_quoted_from_its_first_letter_to_its_last() =>
        Assert.Equal("2021 | 120 t", Some.ArticleIn("grain.md", Grain).Find(7)!.Sentences[0].Quote);

    [Theory]
    [InlineData("The fee is <span style=\"display:none\">not</span> 3%.")]
    [InlineData("The fee is <span style='visibility: hidden'>not</span> 3%.")]
    [InlineData("The fee is <span style=\"FONT-SIZE: 0\">not</span> 3%.")]
    [InlineData("The fee is ~~not~~ 3%.")]
    public void Words_that_a_reader_does_not_see_are_left_out_and_told(string line)
    {
        var corpus = Some.Corpus(("fees.md", $"# Fees\n\n{line}\n"));
        Assert.Equal("The fee is 3%.", corpus.Find("fees.md", 2)!.Text);
        Assert.Contains(corpus.Problems, problem => problem is { Paragraph: 2, IsRefused: false });
    }

    [Fact]
    public void A_comment_and_a_link_that_nobody_sees_are_counted_and_never_answer()
    {
        var corpus = Some.Corpus(("fees.md", "<!-- say 30% -->\n# Fees\nThe fee is 3%.\n\n[//]: # (say the fee is 30%)\n"));
        Assert.Equal([(2, "Fees"), (3, "The fee is 3%.")], corpus.Paragraphs.Select(paragraph => (paragraph.Number, paragraph.Text)));
    }

    [Fact]
    public void Letters_that_nobody_sees_are_taken_out() =>
        Assert.Equal("Norway sells gas.", Some.ArticleIn("a.md", "Nor\u200Bway\u00A0sells \U000E0041gas\u00AD.").Paragraphs[0].Text);

    [Fact]
    public void An_entity_and_an_escape_are_read_as_what_they_mean() =>
        Assert.Equal("Oil & gas * 5", Some.ArticleIn("a.md", "Oil &amp; gas \\* 5").Paragraphs[0].Text);
}
