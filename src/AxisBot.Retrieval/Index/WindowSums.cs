using System.Runtime.CompilerServices;

namespace AxisBot.Retrieval.Index;

/// <summary>The scores of a <see cref="ScoreWindow"/>, held in registers by the loops that add to them and take them out.</summary>
internal readonly ref struct WindowSums(int start, Span<float> scores, Span<ulong> touched)
{
    private readonly Span<float> _scores = scores;
    private readonly Span<ulong> _touched = touched;

    /// <summary>How many words of 64 documents there are.</summary>
    public int Words => _touched.Length;

    /// <summary>Adds what a word counts in a document of this window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int document, float score)
    {
        var place = document - start;
        _scores[place] += score;
        _touched[place >> 6] |= 1UL << place;
    }

    /// <summary>Which documents of a word have a score, a bit for each; forgets it.</summary>
    public ulong TakeWord(int word)
    {
        var taken = _touched[word];
        _touched[word] = 0;
        return taken;
    }

    /// <summary>The score of the document at a place; forgets it.</summary>
    public float Take(int place)
    {
        ref var score = ref _scores[place];
        var taken = score;
        score = 0;
        return taken;
    }
}
