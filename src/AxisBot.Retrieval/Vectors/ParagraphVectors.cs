using AxisBot.Knowledge.Corpora;

namespace AxisBot.Retrieval.Vectors;

/// <summary>A vector for every paragraph of a corpus that is ranked, all of one space. Immutable.</summary>
public sealed class ParagraphVectors
{
    private readonly ReadOnlyMemory<float>[] _rows;

    private ParagraphVectors(Corpus corpus, VectorSpace space, ReadOnlyMemory<float>[] rows)
    {
        Corpus = corpus;
        Space = space;
        _rows = rows;
        Count = rows.Count(row => !row.IsEmpty);
    }

    /// <summary>Whose paragraphs.</summary>
    public Corpus Corpus { get; }

    /// <summary>Where the vectors come from.</summary>
    public VectorSpace Space { get; }

    /// <summary>How many paragraphs have one.</summary>
    public int Count { get; }

    /// <summary>The vectors of a corpus; null where a paragraph has none yet, since a half of a library would be taken for the whole.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="space">Where all the vectors come from.</param>
    /// <param name="find">Finds the vector, of length 1, of a paragraph's words; null where there is none.</param>
    /// <exception cref="ArgumentException">A vector has not the number of numbers of the space.</exception>
    public static ParagraphVectors? Of(Corpus corpus, VectorSpace space, Func<TextHash, ReadOnlyMemory<float>?> find)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(find);
        var rows = new ReadOnlyMemory<float>[corpus.Paragraphs.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            if (!ParagraphWords.IsRanked(corpus.Paragraphs[i]))
            {
                continue;
            }

            if (find(ParagraphWords.HashOf(corpus.Paragraphs[i])) is not { IsEmpty: false } vector)
            {
                return null;
            }

            Demand(vector.Length, space, nameof(find));
            rows[i] = vector;
        }

        return new ParagraphVectors(corpus, space, rows);
    }

    /// <summary>How near each paragraph is to a question: every vector is looked at, since a library has a few thousand and that takes less than a millisecond.</summary>
    /// <param name="question">The question's vector, of length 1.</param>
    /// <exception cref="ArgumentException">It has not the number of numbers of the space.</exception>
    public Nearness NearnessTo(ReadOnlySpan<float> question)
    {
        Demand(question.Length, Space, nameof(question));
        var similarities = new float[_rows.Length];
        for (var i = 0; i < similarities.Length; i++)
        {
            similarities[i] = _rows[i].IsEmpty ? float.NegativeInfinity : UnitVector.Cosine(_rows[i].Span, question);
        }

        return new Nearness(Corpus, similarities);
    }

    private static void Demand(int length, VectorSpace space, string parameter)
    {
        if (length != space.Dimension)
        {
            throw new ArgumentException($"A vector of {length} numbers is none of {space.Model}, whose have {space.Dimension}.", parameter);
        }
    }
}
