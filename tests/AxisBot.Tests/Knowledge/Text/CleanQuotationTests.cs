using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Text;

public class CleanQuotationTests
{
    [Fact]
    public void A_sentence_of_a_web_page_is_quoted_with_its_own_spaces_and_quotes()
    {
        var paragraph = Some.Paragraph("•\u00A0*Laos* sold “cheap”\u00A0power to\u00A0Thailand. The « accord » of 2019 grew\u200B.");
        Assert.Equal(
            ["Laos* sold “cheap”\u00A0power to\u00A0Thailand.", "The « accord » of 2019 grew\u200B."],
            paragraph.Sentences.Select(sentence => sentence.Quote));
        Assert.Equal("Laos sold “cheap” power to Thailand.", paragraph.Sentences[0].Text);
    }

    [Fact]
    public void Names_that_a_page_has_run_together_are_both_found()
    {
        var sentence = Some.Paragraph("The BrazilNorway fund grew in 2020.").Sentences[0];
        Assert.Equal(["Brazil", "Norway"], sentence.Parties.Select(party => party.Name));
        Assert.Contains("BrazilNorway", sentence.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_between_no_break_spaces_is_read_and_quoted_as_written()
    {
        var figure = Some.Figure("€5.2 billion", "Peru earned €5.2\u00A0billion\u00A0in\u00A02021.");
        Assert.Equal(5_200_000_000m, figure.Value);
        Assert.Equal("€5.2\u00A0billion", figure.Paragraph.Clean.Quote(figure.Span));
    }

    [Fact]
    public void A_sentence_that_opens_with_a_pronoun_is_quoted_with_the_one_before_it()
    {
        var sentences = Some.Paragraph("Angola opened a port in 2018. It cost $40 million. Ships came.").Sentences;
        Assert.Equal("Angola opened a port in 2018. It cost $40 million.", sentences[1].QuotedSpan.In(sentences[1].Paragraph.Text));
        Assert.Equal("Ships came.", sentences[2].QuotedSpan.In(sentences[2].Paragraph.Text));
    }
}
