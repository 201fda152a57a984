using AxisBot.Knowledge.Corpora;

namespace AxisBot.Tests.Architecture;

public sealed class NamesOfTheFieldTests
{
    private static readonly Lazy<NamesOfTheField> Known = new(() => NamesOfTheField.OfProgram(LibraryReader.ForProgram().Read()));

    [Fact]
    public void No_code_of_the_program_names_a_party_a_source_or_a_figure_of_the_articles()
    {
        var named = (from path in Repository.Files("src", "*.cs")
                     from found in Known.Value.In(File.ReadAllText(path))
                     select $"{Repository.Relative(path)}({found.Line}): {found.Name}").ToList();

        Assert.True(named.Count == 0, string.Join('\n', named));
    }

    [Theory]
    [InlineData("if (party.Id == \"north_korea\")")]
    [InlineData("var tradeOfRussia = 1;")]
    [InlineData("private const string Seat = \"Beijing\";")]
    [InlineData("// only for Tehran")]
    [InlineData("case \"U.S.\":")]
    [InlineData("\"putin\" => 1,")]
    [InlineData("\"китайский\" => 1,")]
    [InlineData("\"伊朗\" => 1,")]
    [InlineData("\"allemande\" => 1,")]
    public void A_party_in_code_is_seen(string line) => Assert.NotEmpty(Known.Value.In(line));

    [Fact]
    public void A_source_and_a_figure_in_code_are_seen()
    {
        var corpus = LibraryReader.ForProgram().Read();
        var figure = corpus.Ledger.Figures.First(figure => figure.ValueText.Length > 5 && char.IsAsciiDigit(figure.ValueText[^1]));

        Assert.Contains(Known.Value.In($"Find(\"{corpus.Articles[0].Source.File}\")"), found => found.Line == 1);
        Assert.Contains(Known.Value.In($"first\nReturn(\"{figure.ValueText}\");"), found => found == (2, figure.ValueText));
    }

    [Theory]
    [InlineData("using AxisBot.Knowledge.Text; // tells us who it is")]
    [InlineData("public sealed class WhoSaid(string us, int so)")]
    [InlineData("\"december\" => 12, // and may be turkey for dinner")]
    [InlineData("/// <summary>German and Chinese questions.</summary>")]
    public void Code_that_names_nobody_passes(string line) => Assert.Empty(Known.Value.In(line));
}
