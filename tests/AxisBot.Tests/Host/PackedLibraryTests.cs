using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Packing;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Libraries;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit.Graphs;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Host;

/// <summary>What the build has packed must be what a fresh reading gives, down to the last field.</summary>
public sealed class PackedLibraryTests
{
    [Fact]
    public void The_program_carries_the_library_as_a_fresh_reading_has_it()
    {
        var difference = ObjectGraph.Difference(
            PackedLibrary.Open(), new PassageIndex(LibraryReader.ForProgram().Read()), IsLeaf, out var compared);

        Assert.Null(difference);
        Assert.True(compared > 5_000, $"only {compared} objects were compared");
    }

    [Fact]
    public void A_library_of_tables_lists_and_doubtful_places_comes_back_as_it_went()
    {
        var index = new PassageIndex(Some.Corpus(
            ("a.md", "# Grain — a **history**\n\nSudria sold *about* 12.5 million tonnes to Norland in 2021[1], said the ministry.\n\n| year | tonnes |\n|---|---|\n| 2020 | 1,000 |\n| 2021 | 2,000 |\n"),
            ("b.html", "<html><head><title>Oil</title></head><body><h1>Oil</h1><p>Exports fell by 4% between 2014 and 2019.</p><ul><li>Price: $40</li></ul></body></html>"),
            ("c.txt", "")));

        var difference = ObjectGraph.Difference(Unpacked(index), index, IsLeaf, out _);

        Assert.Null(difference);
        Assert.NotEmpty(index.Corpus.Problems);
    }

    [Fact]
    public void A_difference_is_seen()
    {
        var one = new PassageIndex(Some.Corpus(("a.txt", "Grain exports rose to 12 tonnes in 2021.")));
        var other = new PassageIndex(Some.Corpus(("a.txt", "Grain exports rose to 12 tonnes in 2022.")));

        Assert.NotNull(ObjectGraph.Difference(one, other, IsLeaf, out _));
    }

    private static PassageIndex Unpacked(PassageIndex index)
    {
        using var pack = new PackWriter();
        index.Write(pack);
        return PassageIndex.Read(new PackReader(pack.ToArray()));
    }

    /// <summary>The vocabulary is the program's own on both sides; what is read when somebody asks has not been asked for.</summary>
    private static bool IsLeaf(object value) =>
        value is Vocabulary or Meaning or Delegate || (value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Lazy<>));
}
