namespace AxisBot.Retrieval.Index;

/// <summary>The scores of a run of neighbouring documents, summed word by word.</summary>
internal sealed class ScoreWindow
{
    /// <summary>Documents of a window; their scores fit in the nearest cache.</summary>
    public const int Size = 4096;

    private readonly float[] _scores = new float[Size];
    private readonly ulong[] _touched = new ulong[Size / 64];

    /// <summary>Its first document.</summary>
    public int Start { get; private set; }

    /// <summary>The first document behind it.</summary>
    public int End { get; private set; }

    public void MoveTo(int start)
    {
        Start = start;
        End = start > int.MaxValue - Size ? int.MaxValue : start + Size;
    }

    /// <summary>The scores, for as long as the window stays where it is.</summary>
    public WindowSums Sums => new(Start, _scores, _touched);
}
