namespace AxisBot.Answering.Checking;

/// <summary>Why a written claim is withheld.</summary>
internal enum ClaimFault
{
    /// <summary>It cites nothing.</summary>
    Uncited,

    /// <summary>It cites what it was not given.</summary>
    UnknownCitation,

    /// <summary>It holds what is no plain prose: a link, a mention, markup, a character that nobody sees; or it is too long.</summary>
    Unclean,

    /// <summary>Its words do not stand in one sentence of what it cites.</summary>
    Unsupported,

    /// <summary>They do, but in another passage than it cites.</summary>
    Miscited,

    /// <summary>It leaves out what changes the meaning of what it keeps: a denial, a hedge, a party, a time, whose word it is.</summary>
    Shortened,

    /// <summary>It begins with a word that stands for somebody whom only the sentence before names.</summary>
    WithoutAntecedent,

    /// <summary>It has nothing to do with the question.</summary>
    Irrelevant,
}
