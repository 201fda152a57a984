namespace AxisBot.Knowledge.Vocabularies;

/// <summary>Which sort of party it is.</summary>
public enum PartyKind
{
    /// <summary>A state, present or past.</summary>
    Country,

    /// <summary>A group of states, such as a union or an alliance.</summary>
    Bloc,

    /// <summary>A body that states have founded, such as a bank of theirs.</summary>
    Organisation,

    /// <summary>A part of the world or of a country (a continent, a province).</summary>
    Region,
}

/// <summary>A country, bloc, organisation or region that acts in the articles.</summary>
public sealed class Party : Meaning
{
    internal Party(string id, string name, PartyKind kind, IReadOnlyList<string> members, string? partOf, bool takesArticle)
        : base(id, name)
    {
        Kind = kind;
        Members = members;
        PartOf = partOf;
        NameInSentence = takesArticle ? $"the {name}" : name;
    }

    /// <summary>Which sort of party it is.</summary>
    public PartyKind Kind { get; }

    /// <summary>Ids of its members, for a bloc or a region.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>Its name as it stands in the middle of a sentence, with "the" where English wants it.</summary>
    public string NameInSentence { get; }

    /// <summary>Id of the country that it is a part of; null for a party of its own.</summary>
    public string? PartOf { get; }
}
