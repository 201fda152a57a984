namespace AxisBot.Knowledge.Vocabularies;

/// <summary>Words that mean the same to somebody who asks.</summary>
public sealed class Concept : Meaning
{
    internal Concept(string id, bool isMeasure, string? wider, IReadOnlyList<string> kinds, bool isGeneral)
        : base(id, id.Replace('_', ' '))
    {
        IsMeasure = isMeasure;
        Wider = wider;
        Kinds = kinds;
        IsGeneral = isGeneral;
    }

    /// <summary>Whether it makes a figure what it is, so that a figure of another measure does not answer.</summary>
    public bool IsMeasure { get; }

    /// <summary>Whether it says too little to tell two figures apart ("share").</summary>
    public bool IsGeneral { get; }

    /// <summary>The kinds of figures that usually measure it ("money", "percent", "volume", "count"); empty where any may.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Id of the wider measure that it belongs to ("energy" for "oil"); null where there is none.</summary>
    public string? Wider { get; }
}
