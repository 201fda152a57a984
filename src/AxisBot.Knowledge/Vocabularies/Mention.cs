namespace AxisBot.Knowledge.Vocabularies;

/// <summary>How a party is named.</summary>
public enum NameForm
{
    /// <summary>By a name of its own ("Norland", "Kingdom of Norland"); the only form of a concept.</summary>
    Name,

    /// <summary>By an adjective or its people ("Chinese").</summary>
    Adjective,

    /// <summary>By its seat of government (its capital).</summary>
    Seat,

    /// <summary>By somebody who leads it (a president).</summary>
    Leader,
}

/// <summary>A place in a row of tokens where something of the vocabulary is named.</summary>
/// <param name="Meaning">What is named.</param>
/// <param name="Form">How it is named.</param>
/// <param name="Start">Number of the first token, from 0.</param>
/// <param name="Count">How many tokens the name takes, inner hyphens counted.</param>
public sealed record Mention(Meaning Meaning, NameForm Form, int Start, int Count)
{
    /// <summary>Number of the first token behind the name.</summary>
    public int End => Start + Count;

    /// <summary>Whether the two share a token.</summary>
    public bool Overlaps(Mention other) => Start < other.End && other.Start < End;
}
