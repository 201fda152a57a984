namespace AxisBot.Knowledge.Figures;

/// <summary>All figures of a corpus, in the order of the articles and paragraphs.</summary>
public sealed class Ledger
{
    internal Ledger(IEnumerable<Figure> figures) => Figures = [.. figures];

    /// <summary>The figures.</summary>
    public IReadOnlyList<Figure> Figures { get; }
}
