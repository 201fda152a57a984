namespace AxisBot.Rendering;

/// <summary>One value of a small chart.</summary>
/// <param name="Name">What it is the value of: a time.</param>
/// <param name="Share">Its length as a share of the longest bar, from 0 to 1.</param>
/// <param name="Text">The value as it is written, with its hedge.</param>
internal sealed record Bar(string Name, double Share, string Text)
{
    /// <summary>The usual length of the longest bar.</summary>
    public const int Longest = 30;

    /// <summary>The bar itself, at least one character long.</summary>
    public string Draw(char with, int longest = Longest) => new(with, Math.Max(1, (int)Math.Round(Share * longest)));
}
