using System.Runtime.InteropServices;

namespace AxisBot.Retrieval.Index;

/// <summary>Builds an <see cref="InvertedIndex"/> of documents, on all processors.</summary>
public static class IndexBuilder
{
    private const int SmallestRun = 256;

    /// <summary>Indexes documents, each given as its fields: its text, and the headings over it.</summary>
    public static InvertedIndex Build(IReadOnlyList<IReadOnlyList<string>> documents)
    {
        var runs = Runs(documents);
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var termOf = runs.Select(run => NumberTerms(run, terms)).ToArray();
        var average = documents.Count == 0 ? 1 : (float)((double)runs.Sum(run => run.Words) / documents.Count);
        var ends = CountPostings(runs, termOf, terms.Count);
        var (postings, impacts) = SortByTerm(runs, termOf, ends, average);

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

    private static PostingRun[] Runs(IReadOnlyList<IReadOnlyList<string>> documents)
    {
        var count = Math.Clamp(documents.Count / SmallestRun, 1, Environment.ProcessorCount);
        var size = (documents.Count + count - 1) / count;
        if (count == 1)
        {
            return [Run(documents, 0, size)];
        }

        var runs = new PostingRun[count];
        Parallel.For(0, count, i => runs[i] = Run(documents, i * size, size));
        return runs;
    }

    private static PostingRun Run(IReadOnlyList<IReadOnlyList<string>> documents, int first, int size)
    {
        var run = new PostingRun(first);
        for (var d = first; d < Math.Min(documents.Count, first + size); d++)
        {
            run.Add(documents[d]);
        }

        return run;
    }

    private static int[] NumberTerms(PostingRun run, Dictionary<string, int> terms)
    {
        var numbers = new int[run.Stems.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, run.Stems[i], out var known);
            number = known ? number : terms.Count - 1;
            numbers[i] = number;
        }

        return numbers;
    }

    /// <summary>For each term, the number of postings up to its end when they are sorted by term.</summary>
    private static int[] CountPostings(PostingRun[] runs, int[][] termOf, int terms)
    {
        var ends = new int[terms];
        for (var c = 0; c < runs.Length; c++)
        {
            foreach (var term in runs[c].Terms)
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
        PostingRun[] runs, int[][] termOf, int[] ends, float average)
    {
        var total = ends.Length == 0 ? 0 : ends[^1];
        var documents = new int[total];
        var impacts = new byte[total];
        var next = new int[ends.Length];
        Array.Copy(ends, 0, next, Math.Min(1, next.Length), Math.Max(0, next.Length - 1));
        for (var c = 0; c < runs.Length; c++)
        {
            var run = runs[c];
            var posting = 0;
            for (var d = 0; d < run.Ends.Count; d++)
            {
                for (; posting < run.Ends[d]; posting++)
                {
                    var place = next[termOf[c][run.Terms[posting]]]++;
                    documents[place] = run.FirstDocument + d;
                    impacts[place] = Impact(run.Frequencies[posting], run.Lengths[d], average);
                }
            }
        }

        return (documents, impacts);
    }

    private static byte Impact(byte frequency, int length, float average) =>
        (byte)Math.Clamp(
            (int)MathF.Round(Bm25.Saturation(frequency, length, average) * byte.MaxValue / Bm25.MostSaturation), 1, byte.MaxValue);
}
