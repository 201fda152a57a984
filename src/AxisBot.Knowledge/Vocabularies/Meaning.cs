namespace AxisBot.Knowledge.Vocabularies;

/// <summary>Something that words can mean: a <see cref="Party"/> or a <see cref="Concept"/>.</summary>
public abstract class Meaning
{
    private protected Meaning(string id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>Its key in the vocabulary: lower case, unique among its kind.</summary>
    public string Id { get; }

    /// <summary>Its name as answers print it.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
