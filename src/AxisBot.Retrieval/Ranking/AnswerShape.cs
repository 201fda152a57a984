namespace AxisBot.Retrieval.Ranking;

/// <summary>What the words of an answer should look like.</summary>
public enum AnswerShape
{
    /// <summary>The question does not tell.</summary>
    Any,

    /// <summary>A day, a month, a year or a longer time.</summary>
    Date,

    /// <summary>A number, perhaps with a unit.</summary>
    Number,

    /// <summary>Somebody's name.</summary>
    Person,

    /// <summary>The name of a place.</summary>
    Place,

    /// <summary>A reason ("because ...").</summary>
    Reason,
}
