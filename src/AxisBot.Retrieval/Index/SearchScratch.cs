namespace AxisBot.Retrieval.Index;

/// <summary>What a search needs room for. Each thread keeps one for its next search.</summary>
internal sealed class SearchScratch
{
    [ThreadStatic]
    private static SearchScratch? spare;

    private PostingCursor[] _cursors = [];

    /// <summary>How many cursors are open.</summary>
    public int Opened { get; private set; }

    /// <summary>The cursors; the first <see cref="Opened"/> are open.</summary>
    public PostingCursor[] Cursors => _cursors;

    public ScoreWindow Window { get; } = new();

    public BestDocuments Best { get; } = new();

    /// <summary>Takes the thread's own, or a new one where that is in use.</summary>
    public static SearchScratch Take()
    {
        var taken = spare ?? new SearchScratch();
        spare = null;
        return taken;
    }

    public PostingCursor NextCursor()
    {
        if (Opened == _cursors.Length)
        {
            Array.Resize(ref _cursors, Opened + 8);
        }

        return _cursors[Opened++] ??= new PostingCursor();
    }

    /// <summary>Gives it back, letting go of the index.</summary>
    public void GiveBack()
    {
        foreach (var cursor in _cursors.AsSpan(0, Opened))
        {
            cursor.Close();
        }

        Opened = 0;
        spare = this;
    }
}
