namespace AxisBot.Conversations.Posting;

/// <summary>The surfaces that this process posts to.</summary>
public sealed class Surfaces
{
    private readonly Dictionary<string, ISurface> _byName;

    /// <summary>Surfaces, each with a name of its own.</summary>
    public Surfaces(IEnumerable<ISurface> surfaces) => _byName = surfaces.ToDictionary(surface => surface.Name, StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>The surface of a name; null where this process has none.</summary>
    public ISurface? Of(string name) => _byName.GetValueOrDefault(name);
}
