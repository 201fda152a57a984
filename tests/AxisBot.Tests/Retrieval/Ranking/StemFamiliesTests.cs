using AxisBot.Retrieval.Ranking;

namespace AxisBot.Tests.Retrieval.Ranking;

public class StemFamiliesTests
{
    [Theory]
    [InlineData("invent", "inventor", true)]
    [InlineData("multipolar", "multipolarity", true)]
    [InlineData("kite", "kites", false)]
    [InlineData("trade", "train", false)]
    [InlineData("inter", "international", false)]
    [InlineData("portage", "porting", false)]
    public void Words_are_kin_that_differ_in_a_short_ending(string one, string other, bool kin)
    {
        Assert.Equal(kin, StemFamilies.AreKin(one, other));
        Assert.Equal(kin, StemFamilies.AreKin(other, one));
    }

    [Fact]
    public void The_kin_of_a_stem_are_found_among_the_stems_of_a_corpus_without_itself() =>
        Assert.Equal(
            ["invent", "inventori"],
            new StemFamilies(["invent", "inventor", "inventori", "invest", "kite", "19321", "invention-less"]).KinOf("inventor"));

    [Theory]
    [InlineData("kite")]
    [InlineData("19320")]
    [InlineData("zeppelin")]
    public void Short_words_numbers_and_strangers_have_no_kin(string stem) =>
        Assert.Empty(new StemFamilies(["kite", "kiten", "19321", "invent"]).KinOf(stem));
}
