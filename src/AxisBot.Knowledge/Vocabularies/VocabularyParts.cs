using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>What a <see cref="Vocabulary"/> is put together from.</summary>
internal sealed class VocabularyParts(YamlNode root)
{
    public YamlNode Root { get; } = root;

    public HashSet<string> TakeArticle { get; } = root["with_article"].Strings.ToHashSet(StringComparer.Ordinal);

    public HashSet<string> General { get; } = root["general_measures"].Strings.ToHashSet(StringComparer.Ordinal);

    public Dictionary<string, Party> Parties { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Concept> Concepts { get; } = new(StringComparer.Ordinal);

    public PhraseTable<PartyName> PartyNames { get; } = new(token => token.Text);

    public PhraseTable<Concept> ConceptNames { get; } = new(token => token.Stem);

    public HashSet<(Concept, Concept)> Opposites { get; } = [];

    public Dictionary<Concept, List<Concept>> Related { get; } = [];

    public HashSet<Concept> Rising { get; } = [];

    public HashSet<Concept> Falling { get; } = [];
}
