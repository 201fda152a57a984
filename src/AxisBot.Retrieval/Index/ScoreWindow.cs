using System.Numerics;

namespace AxisBot.Retrieval.Index;

/// <summary>The scores of a run of neighbouring documents, summed word by word.</summary>
internal sealed class ScoreWindow
{
    /// <summary>Documents of a window; their scores fit in the nearest cache.</summary>
    public const int Size = 4096;

    private readonly float[] _scores = new float[Size];
    private readonly ulong[] _touched = new ulong[Size / 64];
    private int _word;

    /// <summary>Its first document.</summary>
    public int Start { get; private set; }

    /// <summary>The first document behind it.</summary>
    public int End { get; private set; }

    public void MoveTo(int start)
    {
        Start = start;
        End = start > int.MaxValue - Size ? int.MaxValue : start + Size;
        _word = 0;
    }

    /// <summary>Adds what a word counts in documents of this window.</summary>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<byte> impacts, float factor)
    {
        var start = Start;
        var scores = _scores;
        var touched = _touched;
        for (var i = 0; i < documents.Length && i < impacts.Length; i++)
        {
            var place = documents[i] - start;
            scores[place] += impacts[i] * factor;
            touched[place >> 6] |= 1UL << place;
        }
    }

    /// <summary>Takes out the next document that has a score, in the order of their numbers.</summary>
    public bool TryTake(out int document, out float score)
    {
        while (_word < _touched.Length)
        {
            var left = _touched[_word];
            if (left != 0)
            {
                var place = (_word << 6) + BitOperations.TrailingZeroCount(left);
                _touched[_word] = left & (left - 1);
                (document, score) = (Start + place, _scores[place]);
                _scores[place] = 0;
                return true;
            }

            _word++;
        }

        (document, score) = (0, 0);
        return false;
    }
}
