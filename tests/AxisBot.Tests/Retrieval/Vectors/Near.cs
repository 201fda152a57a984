using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Vectors;
using AxisBot.TestKit.Embeddings;

namespace AxisBot.Tests.Retrieval.Vectors;

/// <summary>How near the paragraphs of a corpus are to questions, by vectors that need no model.</summary>
internal static class Near
{
    private const int Dimension = 384;

    public static Nearness Of(Corpus corpus, string question)
    {
        var known = corpus.Paragraphs.Select(ParagraphWords.Of).DistinctBy(TextHash.Of).ToDictionary(TextHash.Of, words => UnitVector.Of(StubVectors.Of(words, Dimension))!);
        return ParagraphVectors.Of(corpus, new VectorSpace("stub", Dimension), hash => known[hash])!.NearnessTo(UnitVector.Of(StubVectors.Of(question, Dimension))!);
    }
}
