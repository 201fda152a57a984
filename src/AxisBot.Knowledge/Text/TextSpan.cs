namespace AxisBot.Knowledge.Text;

/// <summary>A stretch of a text: where it starts and how many UTF-16 units it has.</summary>
/// <param name="Start">Index of the first unit, from 0.</param>
/// <param name="Length">Number of units; 0 for an empty stretch.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index of the first unit behind the stretch.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>Whether the unit at <paramref name="index"/> lies in the stretch.</summary>
    public bool Contains(int index) => index >= Start && index < End;

    /// <summary>Whether the whole of <paramref name="other"/> lies in the stretch.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two stretches share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest stretch that holds both.</summary>
    public TextSpan Cover(TextSpan other) => Between(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The units of <paramref name="text"/> that the stretch names.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";
}
