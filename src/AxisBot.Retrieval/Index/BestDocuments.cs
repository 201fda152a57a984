namespace AxisBot.Retrieval.Index;

/// <summary>Keeps the best documents of those it is shown; of equals, the one shown first.</summary>
internal sealed class BestDocuments(int count)
{
    private readonly PriorityQueue<DocumentScore, (float Score, int Later)> _worstFirst = new(count + 1);

    /// <summary>The score above which a document is worth adding.</summary>
    public float Threshold { get; private set; }

    public void Add(int document, float score)
    {
        _worstFirst.Enqueue(new DocumentScore(document, score), (score, -document));
        if (_worstFirst.Count > count)
        {
            _worstFirst.Dequeue();
        }

        if (_worstFirst.Count == count && _worstFirst.TryPeek(out _, out var worst))
        {
            Threshold = worst.Score;
        }
    }

    public IReadOnlyList<DocumentScore> InOrder()
    {
        var ordered = new DocumentScore[_worstFirst.Count];
        for (var i = ordered.Length - 1; i >= 0; i--)
        {
            ordered[i] = _worstFirst.Dequeue();
        }

        return ordered;
    }
}
