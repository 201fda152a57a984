using AxisBot.Knowledge.Articles;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Reading;

public class PlainTextTests
{
    [Fact]
    public void A_paragraph_has_the_number_of_its_line_among_those_that_are_not_empty()
    {
        var article = Some.Article("Tea of Kenya", "", "Kenya grows tea.", "   ", "\t", "It sells tea to Egypt.");
        Assert.Equal([1, 2, 3], article.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.Equal("It sells tea to Egypt.", article.Find(3)!.Text);
        Assert.Null(article.Find(4));
    }

    [Fact]
    public void Leftovers_of_the_page_are_counted_and_never_answer()
    {
        var corpus = Some.Corpus(("a.txt", "Tea of Kenya\nNo comments\nLast updated: 3 May\nKenya grows tea."));
        Assert.Equal(
            [ParagraphKind.Heading, ParagraphKind.Leftover, ParagraphKind.Leftover, ParagraphKind.Body],
            corpus.Articles[0].Paragraphs.Select(paragraph => paragraph.Kind));
        Assert.Equal([1, 4], corpus.Paragraphs.Select(paragraph => paragraph.Number));
    }

    [Fact]
    public void A_title_given_twice_stands_once_and_is_counted_twice()
    {
        var article = Some.Article("Tea of Kenya", "Tea of Kenya", "Kenya grows tea.");
        Assert.Equal(ParagraphKind.Leftover, article.Paragraphs[1].Kind);
        Assert.Equal("Tea of Kenya", article.Source.Title);
        Assert.Equal(3, article.Paragraphs[2].Number);
    }

    [Fact]
    public void A_paragraph_remembers_the_headings_above_it()
    {
        var article = Some.Article("Tea and Coffee of Africa", "Kenya", "The tea is sold.", "Ethiopia", "The coffee is sold.");
        Assert.Equal(["Kenya"], article.Find(3)!.HeadingPath);
        Assert.Equal(["Ethiopia"], article.Find(5)!.HeadingPath);
    }

    [Fact]
    public void The_label_before_a_colon_is_a_heading_of_its_own_line()
    {
        var article = Some.Article("Ties of Chile", "- Copper for Korea: The first ships left in 2019.", "Nothing else is known.");
        Assert.Equal("Copper for Korea", article.Find(2)!.HeadingPath[^1]);
        Assert.DoesNotContain("Copper for Korea", article.Find(3)!.HeadingPath);
    }

    [Fact]
    public void The_question_of_a_list_of_questions_is_a_heading_of_its_answer()
    {
        var article = Some.Article("Questions about Nepal", "Q: What does Nepal sell to India?", "It sells power, worth $70 million in 2023.");
        Assert.Equal(ParagraphKind.AskedQuestion, article.Find(2)!.Kind);
        Assert.Contains("Q: What does Nepal sell to India?", article.Find(3)!.HeadingPath);
    }

    [Fact]
    public void A_row_of_bars_is_a_row_of_a_table_under_its_head()
    {
        var article = Some.Article("Rice of Laos", "Year | Rice (tonnes) | Price", "2020 | 500 | $7", "That is all.");
        var row = article.Find(3)!.Row!;
        Assert.Equal(["Year", "Rice (tonnes)", "Price"], row.Columns);
        Assert.Equal(["2020", "500", "$7"], row.Cells.Select(cell => cell.In(article.Find(3)!.Text)));
        Assert.True(article.Find(2)!.Row!.IsHead);
        Assert.Null(article.Find(4)!.Row);
    }

    [Fact]
    public void A_file_without_a_title_is_called_by_its_name() =>
        Assert.Equal("tea", Some.ArticleIn("tea.txt", "kenya grows tea, a lot of it.").Source.Title);

    [Fact]
    public void A_general_heading_is_no_title() =>
        Assert.Equal("tea", Some.ArticleIn("tea.txt", "Introduction\nKenya grows tea.").Source.Title);

    [Fact]
    public void The_title_may_be_longer_than_other_headings() => Assert.Equal(
        "Three Islands, One Peninsula, One Worry: The New Security Triangle of Fiji, Kenya, Peru and Their Many Small Friends",
        Some.ArticleIn("a.txt", "Three Islands, One Peninsula, One Worry: The New Security Triangle of Fiji, Kenya, Peru and Their Many Small Friends\nKenya grows tea.").Source.Title);
}
