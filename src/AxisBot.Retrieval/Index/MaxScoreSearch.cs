using System.Collections.Concurrent;

namespace AxisBot.Retrieval.Index;

/// <summary>
/// Finds the best documents without scoring them all, after Turtle and Flood's MaxScore with block bounds: words that
/// could not lift a document into the best any more are looked up only where a rarer word stands.
/// </summary>
internal static class MaxScoreSearch
{
    private static readonly ConcurrentBag<PostingCursor> Spare = [];

    public static IReadOnlyList<DocumentScore> Run(InvertedIndex index, IReadOnlyList<WeightedTerm> terms, int count)
    {
        var cursors = Open(index, terms);
        try
        {
            var best = new BestDocuments(count);
            if (cursors.Length > 0 && count > 0)
            {
                Search(cursors, best);
            }

            return best.InOrder();
        }
        finally
        {
            foreach (var cursor in cursors)
            {
                Spare.Add(cursor);
            }
        }
    }

    /// <summary>Opens the postings of every term that stands in the index, the least telling first.</summary>
    private static PostingCursor[] Open(InvertedIndex index, IReadOnlyList<WeightedTerm> terms)
    {
        var cursors = new List<PostingCursor>(terms.Count);
        foreach (var term in terms)
        {
            if (index.TryFind(term.Stem, out var postings))
            {
                var cursor = Spare.TryTake(out var spare) ? spare : new PostingCursor();
                cursor.Open(index, postings, term.Weight * index.InverseFrequency(term.Stem));
                cursors.Add(cursor);
            }
        }

        cursors.Sort(static (a, b) => a.Bound.CompareTo(b.Bound));
        return [.. cursors];
    }

    private static void Search(PostingCursor[] cursors, BestDocuments best)
    {
        var bounds = new float[cursors.Length];
        var sum = 0f;
        for (var i = 0; i < cursors.Length; i++)
        {
            bounds[i] = sum += cursors[i].Bound;
        }

        var essential = 0;
        while (essential < cursors.Length)
        {
            var document = PostingCursor.End;
            for (var i = essential; i < cursors.Length; i++)
            {
                document = Math.Min(document, cursors[i].Document);
            }

            if (document == PostingCursor.End)
            {
                return;
            }

            var score = 0f;
            for (var i = essential; i < cursors.Length; i++)
            {
                if (cursors[i].Document == document)
                {
                    score += cursors[i].Score;
                    cursors[i].Next();
                }
            }

            score = AddOptional(cursors, bounds, essential - 1, document, score, best.Threshold);
            if (score > best.Threshold)
            {
                best.Add(document, score);
                while (essential < cursors.Length && bounds[essential] <= best.Threshold)
                {
                    essential++;
                }
            }
        }
    }

    private static float AddOptional(
        PostingCursor[] cursors, float[] bounds, int from, int document, float score, float threshold)
    {
        for (var i = from; i >= 0; i--)
        {
            if (score + bounds[i] <= threshold)
            {
                return 0;
            }

            var cursor = cursors[i];
            if (cursor.Document < document)
            {
                cursor.SeekBlock(document);
                var others = i > 0 ? bounds[i - 1] : 0;
                if (score + cursor.BlockBound + others <= threshold)
                {
                    return 0;
                }

                cursor.Seek(document);
            }

            score += cursor.Document == document ? cursor.Score : 0;
        }

        return score;
    }
}
