namespace AxisBot.Retrieval.Index;

/// <summary>Keeps the best documents of those it is shown; of equals, those with the lower numbers.</summary>
internal sealed class BestDocuments
{
    private const int FirstRoom = 64;

    private DocumentScore[] _heap = new DocumentScore[FirstRoom];
    private int _kept;
    private int _most;

    /// <summary>The score above which a document is worth adding.</summary>
    public float Threshold { get; private set; }

    /// <summary>Forgets what it has kept, to keep up to <paramref name="most"/> from now on.</summary>
    public void Clear(int most)
    {
        _most = most;
        _kept = 0;
        Threshold = 0;
    }

    /// <summary>Adds a document above the threshold; the documents must come in the order of their numbers.</summary>
    public void Add(int document, float score)
    {
        if (_kept == _most)
        {
            _heap[0] = new DocumentScore(document, score);
            Sink(0);
            Threshold = _heap[0].Score;
            return;
        }

        if (_kept == _heap.Length)
        {
            Array.Resize(ref _heap, Math.Min(_most, _kept * 2));
        }

        _heap[_kept++] = new DocumentScore(document, score);
        if (_kept == _most)
        {
            for (var i = (_kept / 2) - 1; i >= 0; i--)
            {
                Sink(i);
            }

            Threshold = _heap[0].Score;
        }
    }

    /// <summary>What was kept, the best first.</summary>
    public IReadOnlyList<DocumentScore> InOrder()
    {
        var ordered = _heap.AsSpan(0, _kept).ToArray();
        ordered.AsSpan().Sort(static (a, b) =>
            a.Score == b.Score ? a.Document.CompareTo(b.Document) : b.Score.CompareTo(a.Score));
        return ordered;
    }

    private static bool IsWorse(DocumentScore one, DocumentScore other) =>
        one.Score < other.Score || (one.Score == other.Score && one.Document > other.Document);

    private void Sink(int place)
    {
        var sinking = _heap[place];
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= _kept)
            {
                break;
            }

            if (child + 1 < _kept && IsWorse(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!IsWorse(_heap[child], sinking))
            {
                break;
            }

            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = sinking;
    }
}
