using System.Numerics;

namespace AxisBot.Retrieval.Index;

/// <summary>
/// Finds the best documents without scoring them all, after Turtle and Flood's MaxScore: words that could not lift a
/// document into the best any more are looked up only where a more telling word stands. The telling words are summed
/// window by window. Every document's score is summed in the order of the words' bounds, the most telling first, so that
/// it does not depend on what was skipped.
/// </summary>
internal ref struct MaxScoreSearch
{
    /// <summary>By how much a sum of floats can come out larger than the same sum in another order, for each addend.</summary>
    private const float RoundingOfAddend = 2.4e-7f;

    private readonly ReadOnlySpan<PostingCursor> _cursors;
    private readonly ReadOnlySpan<float> _rest;
    private readonly ScoreWindow _window;
    private readonly BestDocuments _best;
    private readonly float _margin;
    private int _essential;
    private float _limit;

    private MaxScoreSearch(SearchScratch scratch, Span<float> rest)
    {
        _cursors = scratch.Cursors.AsSpan(0, scratch.Opened);
        _window = scratch.Window;
        _best = scratch.Best;
        _margin = Math.Max(0, 1 - (RoundingOfAddend * _cursors.Length));
        _essential = _cursors.Length;
        for (var i = _cursors.Length - 1; i >= 0; i--)
        {
            rest[i] = rest[i + 1] + _cursors[i].Bound;
        }

        _rest = rest;
    }

    public static IReadOnlyList<DocumentScore> Run(InvertedIndex index, IReadOnlyList<WeightedTerm> terms, int count)
    {
        if (count <= 0)
        {
            return [];
        }

        var scratch = SearchScratch.Take();
        scratch.Best.Clear(count);
        Open(scratch, index, terms);
        Span<float> rest = scratch.Opened < 128 ? stackalloc float[scratch.Opened + 1] : new float[scratch.Opened + 1];
        rest.Clear();
        new MaxScoreSearch(scratch, rest).Search();
        var found = scratch.Best.InOrder();
        scratch.GiveBack();
        return found;
    }

    /// <summary>Opens the postings of every term that stands in the index, the most telling first.</summary>
    private static void Open(SearchScratch scratch, InvertedIndex index, IReadOnlyList<WeightedTerm> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (index.TryFind(terms[i].Stem, out var postings))
            {
                var weight = terms[i].Weight * Bm25.InverseFrequency(postings.Documents, index.Documents);
                scratch.NextCursor().Open(index, postings, weight);
            }
        }

        scratch.Cursors.AsSpan(0, scratch.Opened).Sort(static (a, b) => b.Bound.CompareTo(a.Bound));
    }

    private void Search()
    {
        while (_essential > 0)
        {
            var essential = _cursors[.._essential];
            var start = PostingCursor.End;
            foreach (var cursor in essential)
            {
                start = Math.Min(start, cursor.Document);
            }

            if (start == PostingCursor.End)
            {
                return;
            }

            _window.MoveTo(start);
            foreach (var cursor in essential)
            {
                cursor.AddTo(_window);
            }

            TakeCandidates(essential.Length);
        }
    }

    private void TakeCandidates(int summed)
    {
        var sums = _window.Sums;
        var rest = _rest[summed];
        for (var word = 0; word < sums.Words; word++)
        {
            for (var left = sums.TakeWord(word); left != 0; left &= left - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(left);
                var score = sums.Take(place);
                if (score + rest > _limit && TryComplete(_window.Start + place, summed, ref score) && score > _best.Threshold)
                {
                    _best.Add(_window.Start + place, score);
                    _limit = _best.Threshold * _margin;
                    while (_essential > 0 && _rest[_essential - 1] <= _limit)
                    {
                        _essential--;
                    }
                }
            }
        }
    }

    /// <summary>Adds what the less telling words count; false as soon as they cannot lift the document high enough.</summary>
    private readonly bool TryComplete(int document, int summed, ref float score)
    {
        for (var i = summed; i < _cursors.Length; i++)
        {
            if (score + _rest[i] <= _limit)
            {
                return false;
            }

            var cursor = _cursors[i];
            if (cursor.Document < document)
            {
                if (!cursor.CanReach(document, _limit - score - _rest[i + 1]))
                {
                    return false;
                }

                cursor.Seek(document);
            }

            score += cursor.Document == document ? cursor.Score : 0;
        }

        return true;
    }
}
