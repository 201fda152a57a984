using AxisBot.Knowledge.Text;

namespace AxisBot.Tests.Knowledge.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("Kenya's tea", "kenya|'s|tea")]
    [InlineData("the U.S. and the U.K.", "the|us|and|the|uk")]
    [InlineData("$4,000.5 million.", "$|4,000.5|million|.")]
    [InlineData("2021–2024", "2021|–|2024")]
    [InlineData("l'énergie qu'on", "l|'|energie|qu|'|on")]
    [InlineData("don’t", "dont")]
    [InlineData("OPEC+ cuts", "opec+|cuts")]
    [InlineData("G7, COVID-19", "g7|,|covid|-|19")]
    [InlineData("中国2023", "中|国|2023")]
    [InlineData("5😀6", "5|😀|6")]
    [InlineData("3.", "3|.")]
    public void A_text_is_cut_into_words_numbers_and_signs(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenizer.Tokenize(text)));

    [Theory]
    [InlineData("Norway", true, false)]
    [InlineData("NATO", true, true)]
    [InlineData("U.A.E.", true, true)]
    [InlineData("nato", false, false)]
    [InlineData("NATOs", true, false)]
    public void A_token_knows_its_capitals(string word, bool capitalized, bool acronym)
    {
        var token = Tokenizer.Tokenize(word)[0];
        Assert.Equal((capitalized, acronym), (token.IsCapitalized, token.IsAcronym));
    }

    [Fact]
    public void A_span_leads_back_to_the_word_as_written()
    {
        const string text = "«Les échanges» — l’Inde, 3,5 %";
        var words = Tokenizer.Tokenize(text).Select(token => token.Span.In(text));
        Assert.Equal(["«", "Les", "échanges", "»", "—", "l", "’", "Inde", ",", "3,5", "%"], words);
    }

    [Fact]
    public void An_accent_written_behind_its_letter_is_part_of_the_word()
    {
        var token = Assert.Single(Tokenizer.Tokenize("Cafe\u0301"));
        Assert.Equal("cafe", token.Text);
        Assert.Equal(5, token.Span.Length);
    }
}
