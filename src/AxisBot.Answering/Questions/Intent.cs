namespace AxisBot.Answering.Questions;

/// <summary>What somebody wants who writes to the bot.</summary>
public enum Intent
{
    /// <summary>A fact in words: who, what, which, how, why.</summary>
    Fact,

    /// <summary>One figure.</summary>
    Figure,

    /// <summary>How something changed.</summary>
    Change,

    /// <summary>Which of several is more, earlier or larger.</summary>
    Comparison,

    /// <summary>When something happened.</summary>
    Date,

    /// <summary>Several things.</summary>
    List,

    /// <summary>What something is or stands for.</summary>
    Definition,

    /// <summary>Whether the articles agree.</summary>
    Conflict,

    /// <summary>Whether a statement is true.</summary>
    Check,
}
