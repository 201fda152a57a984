using System.Runtime.InteropServices;

namespace AxisBot.Retrieval.Index;

/// <summary>Builds an <see cref="InvertedIndex"/> of documents, on all processors.</summary>
public static class IndexBuilder
{
    private const int SmallestChunk = 256;

    /// <summary>Indexes documents, each given as its fields: its text, and the headings over it.</summary>
    public static InvertedIndex Build(IReadOnlyList<IReadOnlyList<string>> documents)
    {
        var chunks = Chunks(documents);
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var termOf = chunks.Select(chunk => NumberTerms(chunk, terms)).ToArray();
        var lengths = chunks.SelectMany(chunk => chunk.Lengths).ToArray();
        var average = lengths.Length == 0 ? 1 : (float)lengths.Average(length => (double)length);
        var ends = CountPostings(chunks, termOf, terms.Count);
        var (postings, impacts) = SortByTerm(chunks, termOf, ends, average);

        var writer = new PostingWriter();
        var found = new Dictionary<string, TermPostings>(terms.Count, StringComparer.Ordinal);
        foreach (var (stem, term) in terms)
        {
            var start = term == 0 ? 0 : ends[term - 1];
            var length = ends[term] - start;
            found[stem] = writer.Write(postings.AsSpan(start, length), impacts.AsSpan(start, length));
        }

        writer.Finish();
        return new InvertedIndex(found, [.. writer.Blocks], [.. writer.Bytes], documents.Count);
    }

    private static PostingChunk[] Chunks(IReadOnlyList<IReadOnlyList<string>> documents)
    {
        var count = Math.Clamp(documents.Count / SmallestChunk, 1, Environment.ProcessorCount);
        var size = (documents.Count + count - 1) / count;
        var chunks = new PostingChunk[count];
        Parallel.For(0, count, i =>
        {
            var chunk = chunks[i] = new PostingChunk(i * size);
            for (var d = chunk.FirstDocument; d < Math.Min(documents.Count, (i + 1) * size); d++)
            {
                chunk.Add(documents[d]);
            }
        });
        return chunks;
    }

    private static int[] NumberTerms(PostingChunk chunk, Dictionary<string, int> terms)
    {
        var numbers = new int[chunk.Stems.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, chunk.Stems[i], out var known);
            number = known ? number : terms.Count - 1;
            numbers[i] = number;
        }

        return numbers;
    }

    /// <summary>For each term, the number of postings up to its end when they are sorted by term.</summary>
    private static int[] CountPostings(PostingChunk[] chunks, int[][] termOf, int terms)
    {
        var ends = new int[terms];
        for (var c = 0; c < chunks.Length; c++)
        {
            foreach (var term in chunks[c].Terms)
            {
                ends[termOf[c][term]]++;
            }
        }

        for (var i = 1; i < ends.Length; i++)
        {
            ends[i] += ends[i - 1];
        }

        return ends;
    }

    private static (int[] Documents, byte[] Impacts) SortByTerm(
        PostingChunk[] chunks, int[][] termOf, int[] ends, float average)
    {
        var total = ends.Length == 0 ? 0 : ends[^1];
        var documents = new int[total];
        var impacts = new byte[total];
        var next = new int[ends.Length];
        Array.Copy(ends, 0, next, Math.Min(1, next.Length), Math.Max(0, next.Length - 1));
        for (var c = 0; c < chunks.Length; c++)
        {
            var chunk = chunks[c];
            var posting = 0;
            for (var d = 0; d < chunk.Ends.Count; d++)
            {
                for (; posting < chunk.Ends[d]; posting++)
                {
                    var place = next[termOf[c][chunk.Terms[posting]]]++;
                    documents[place] = chunk.FirstDocument + d;
                    impacts[place] = Impact(chunk.Frequencies[posting], chunk.Lengths[d], average);
                }
            }
        }

        return (documents, impacts);
    }

    private static byte Impact(byte frequency, ushort length, float average) =>
        (byte)Math.Clamp(
            (int)MathF.Round(Bm25.Saturation(frequency, length, average) * byte.MaxValue / Bm25.MostSaturation), 1, byte.MaxValue);
}
