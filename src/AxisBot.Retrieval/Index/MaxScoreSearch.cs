using System.Numerics;

namespace AxisBot.Retrieval.Index;

/// <summary>
/// Finds the best documents without scoring them all, after Turtle and Flood's MaxScore: words that could not lift a
/// document into the best any more are looked up only where a more telling word stands. The telling words are summed
/// window by window, for which the heads of the blocks bound what each word can count (Ding and Suel's block maxima); a
/// window that cannot hold any of the best is passed over. Every document's score is summed in the order of the words' bounds, the most telling first, so that
/// it does not depend on what was skipped.
/// </summary>
internal ref struct MaxScoreSearch
{
    /// <summary>By how much a sum of floats can come out larger than the same sum in another order, for each addend.</summary>
    private const float RoundingOfAddend = 2.4e-7f;

    private readonly ReadOnlySpan<PostingCursor> _cursors;

    /// <summary>The most that each word and those behind it can count together in any document.</summary>
    private readonly ReadOnlySpan<float> _rest;

    /// <summary>The same in a document of the window.</summary>
    private readonly Span<float> _restInWindow;
    private readonly ScoreWindow _window;
    private readonly BestDocuments _best;
    private readonly float _margin;
    private int _essential;
    private float _limit;

    private MaxScoreSearch(SearchScratch scratch, Span<float> bounds)
    {
        _cursors = scratch.Cursors.AsSpan(0, scratch.Opened);
        _window = scratch.Window;
        _best = scratch.Best;
        _margin = Math.Max(0, 1 - (RoundingOfAddend * _cursors.Length));
        _essential = _cursors.Length;
        var rest = bounds[..(_cursors.Length + 1)];
        for (var i = _cursors.Length - 1; i >= 0; i--)
        {
            rest[i] = rest[i + 1] + _cursors[i].Bound;
        }

        _rest = rest;
        _restInWindow = bounds[rest.Length..];
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
        var places = 2 * (scratch.Opened + 1);
        Span<float> bounds = places < 256 ? stackalloc float[places] : new float[places];
        bounds.Clear();
        new MaxScoreSearch(scratch, bounds).Search();
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
            if (BoundRest() > _limit)
            {
                SumUp(essential);
                TakeCandidates(essential.Length);
            }
            else
            {
                PassOver(essential);
            }
        }
    }

    private readonly void SumUp(ReadOnlySpan<PostingCursor> essential)
    {
        foreach (var cursor in essential)
        {
            cursor.AddTo(_window);
        }
    }

    private readonly void PassOver(ReadOnlySpan<PostingCursor> essential)
    {
        foreach (var cursor in essential)
        {
            cursor.Seek(_window.End);
        }
    }

    /// <summary>Bounds what each word and those behind it can count in a document of the window; returns the bound of all.</summary>
    private readonly float BoundRest()
    {
        for (var i = _cursors.Length - 1; i >= 0; i--)
        {
            _restInWindow[i] = _restInWindow[i + 1] + _cursors[i].BoundBetween(_window.Start, _window.End);
        }

        return _restInWindow[0];
    }

    private void TakeCandidates(int summed)
    {
        var sums = _window.Sums;
        var rest = _restInWindow[summed];
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
            if (score + _restInWindow[i] <= _limit)
            {
                return false;
            }

            var cursor = _cursors[i];
            if (cursor.Document < document)
            {
                if (!cursor.CanReach(document, _limit - score - _restInWindow[i + 1]))
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
