using AxisBot.Knowledge.Text;

namespace AxisBot.Tests.Knowledge.Text;

public class FoldTests
{
    [Theory]
    [InlineData("São Tomé", "sao tome")]
    [InlineData("ŁÓDŹ", "lodz")]
    [InlineData("Đặng", "dang")]
    [InlineData("Œuvre, Ærø", "ouvre, aro")]
    [InlineData("“no limits” ‘pact’ «gaz»", "\"no limits\" 'pact' \"gaz\"")]
    [InlineData("Seoul‑Oslo", "seoul-oslo")]
    [InlineData("3\u00A0000\u202Ft", "3 000 t")]
    [InlineData("ＧＤＰ ５", "gdp 5")]
    [InlineData("МОСКВА", "москва")]
    [InlineData("İzmir", "izmir")]
    public void A_text_folds_case_accents_quotes_and_spaces(string text, string folded) =>
        Assert.Equal(folded, Fold.Text(text));

    [Fact]
    public void Every_character_folds_to_one_character_that_folds_to_itself()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var once = Fold.Character((char)code);
            Assert.True(once == Fold.Character(once), $"U+{code:X4} folds to U+{(int)once:X4}, which folds on");
        }
    }

    [Fact]
    public void A_pair_of_surrogates_stays_as_it_is() => Assert.Equal("a😀b", Fold.Text("A😀B"));

    [Fact]
    public void A_text_with_nothing_to_fold_is_not_copied()
    {
        var text = "oil and gas";
        Assert.Same(text, Fold.Text(text));
    }
}
