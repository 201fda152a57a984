using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Vectors;
using AxisBot.TestKit.Embeddings;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Retrieval.Vectors;

public sealed class ParagraphVectorsTests
{
    private const int Dimension = 192;

    private static readonly Corpus Library = Some.OwnCorpus;

    [Theory]
    [InlineData("Who warms the huts of the harbour?")]
    [InlineData("partnership without limits")]
    public void The_cosines_are_those_of_a_naive_rival(string question)
    {
        var vector = StubVectors.Of(question, Dimension);
        var nearness = Vectors(Library)!.NearnessTo(UnitVector.Of(vector)!);

        for (var i = 0; i < Library.Paragraphs.Count; i++)
        {
            if (ParagraphWords.IsRanked(Library.Paragraphs[i]))
            {
                Assert.Equal(NaiveCosine(StubVectors.Of(ParagraphWords.Of(Library.Paragraphs[i]), Dimension), vector), nearness.Of(i), 1e-4);
            }
            else
            {
                Assert.Equal(float.NegativeInfinity, nearness.Of(i));
            }
        }
    }

    [Fact]
    public void The_nearest_stand_first_and_stand_out()
    {
        var nearness = Vectors(Library)!.NearnessTo(UnitVector.Of(StubVectors.Of("sanctions on oil", Dimension))!);
        var nearest = nearness.Nearest.Select(nearness.Of).ToList();

        Assert.InRange(nearest.Count, 1, Library.Paragraphs.Count / 3);
        Assert.Equal(nearest.OrderDescending(), nearest);
        Assert.Equal(Enumerable.Range(0, Library.Paragraphs.Count).Max(nearness.Of), nearest[0]);
    }

    [Fact]
    public void Where_all_are_as_near_as_one_another_none_is_near()
    {
        var corpus = Some.Corpus(("a.txt", "One kite flew.\nTwo bells rang.\nThree boats sailed."));
        float[] same = [1, 0];

        Assert.Empty(ParagraphVectors.Of(corpus, new VectorSpace("m", 2), _ => same)!.NearnessTo(same).Nearest);
    }

    [Fact]
    public void A_paragraph_without_a_vector_leaves_the_whole_library_without()
    {
        var last = ParagraphWords.HashOf(Library.Paragraphs.Last(ParagraphWords.IsRanked));

        Assert.Null(Vectors(Library, hash => hash != last));
        Assert.Equal(Library.Paragraphs.Count(ParagraphWords.IsRanked), Vectors(Library)!.Count);
    }

    [Fact]
    public void Vectors_of_two_dimensions_are_never_held_against_each_other()
    {
        var vectors = Vectors(Library)!;

        Assert.Throws<ArgumentException>(() => vectors.NearnessTo(new float[Dimension + 1]));
        Assert.Throws<ArgumentException>(() => ParagraphVectors.Of(Library, new VectorSpace("m", Dimension + 1), _ => new float[Dimension]));
    }

    [Fact]
    public void The_words_of_a_paragraph_are_its_own_with_title_and_headings()
    {
        var (plain, moved) = (Hashes("# Boats\n\nThey sail at dawn."), Hashes("# Boats\n\nThey rest at noon.\n\nThey sail at dawn."));

        Assert.Contains(plain[^1], moved);
        Assert.DoesNotContain(plain[^1], Hashes("# Kites\n\nThey sail at dawn."));
        Assert.DoesNotContain(plain[^1], Hashes("# Boats\n\nThey sail at dusk."));
    }

    [Fact]
    public void A_long_paragraph_is_cut_and_no_letter_is_halved()
    {
        var words = ParagraphWords.Of(Some.Paragraph(string.Concat(Enumerable.Repeat("\U0001F600", 5_000))));

        Assert.InRange(words.Length, ParagraphWords.MostCharacters - 1, ParagraphWords.MostCharacters);
        Assert.False(char.IsHighSurrogate(words[^1]));
    }

    [Theory]
    [InlineData(new float[0])]
    [InlineData(new float[] { 0, 0, 0 })]
    [InlineData(new[] { 1, float.NaN })]
    [InlineData(new[] { 1, float.PositiveInfinity })]
    [InlineData(new[] { float.MaxValue, float.MaxValue })]
    public void What_has_no_direction_is_no_vector(float[] vector) => Assert.Null(UnitVector.Of(vector));

    private static ParagraphVectors? Vectors(Corpus corpus, Func<TextHash, bool>? has = null)
    {
        var known = corpus.Paragraphs.Select(ParagraphWords.Of).DistinctBy(TextHash.Of).ToDictionary(TextHash.Of, words => UnitVector.Of(StubVectors.Of(words, Dimension))!);
        return ParagraphVectors.Of(corpus, new VectorSpace("m", Dimension), hash => has?.Invoke(hash) == false ? null : known[hash]);
    }

    private static List<TextHash> Hashes(string text) => [.. Some.Corpus(("a.md", text)).Paragraphs.Select(ParagraphWords.HashOf)];

    private static double NaiveCosine(float[] one, float[] other)
    {
        double product = 0, first = 0, second = 0;
        for (var i = 0; i < one.Length; i++)
        {
            product += (double)one[i] * other[i];
            first += (double)one[i] * one[i];
            second += (double)other[i] * other[i];
        }

        return product / Math.Sqrt(first * second);
    }
}
