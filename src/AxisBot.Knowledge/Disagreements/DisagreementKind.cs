namespace AxisBot.Knowledge.Disagreements;

/// <summary>How what several places say about one thing hangs together.</summary>
public enum DisagreementKind
{
    /// <summary>They say the same.</summary>
    Agree,

    /// <summary>They say the same, one more exactly than the other.</summary>
    Refine,

    /// <summary>They speak of different times.</summary>
    Period,

    /// <summary>They cannot both be right.</summary>
    Conflict,
}
