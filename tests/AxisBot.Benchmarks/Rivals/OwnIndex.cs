using AxisBot.Knowledge.Text;
using AxisBot.Retrieval.Index;

namespace AxisBot.Benchmarks.Rivals;

/// <summary>Our index, used as its rival is used: paragraphs in, a question in, the best twenty out.</summary>
internal static class OwnIndex
{
    public const int Wanted = 20;

    public static InvertedIndex Of(IReadOnlyList<string> paragraphs) =>
        IndexBuilder.Build([.. paragraphs.Select(text => (IReadOnlyList<string>)[text])]);

    /// <summary>Reads the question's words anew each time: that work is part of ours.</summary>
    public static IReadOnlyList<DocumentScore> Search(InvertedIndex index, string question) => index.Search(Terms(question), Wanted);

    /// <summary>The words of a question that stand in an index at all.</summary>
    public static IReadOnlyList<WeightedTerm> Terms(string question)
    {
        var terms = new List<WeightedTerm>();
        foreach (var token in Tokenizer.Tokenize(question))
        {
            if (token.IsTerm && !IndexTerm.IsCommon(token.Text) && terms.TrueForAll(term => term.Stem != token.Stem))
            {
                terms.Add(new WeightedTerm(token.Stem, 1));
            }
        }

        return terms;
    }
}
