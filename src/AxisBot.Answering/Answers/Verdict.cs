namespace AxisBot.Answering.Answers;

/// <summary>What the articles say to a claim.</summary>
public enum Verdict
{
    /// <summary>They say the same.</summary>
    Supported,

    /// <summary>They say otherwise.</summary>
    Contradicted,

    /// <summary>They do not say.</summary>
    NotFound,
}
