using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>What a <see cref="Vocabulary"/> is put together from.</summary>
internal sealed class VocabularyParts(YamlNode root)
{
    public YamlNode Root { get; } = root;

    public HashSet<string> TakeArticle { get; } = root["with_article"].Strings.ToHashSet(StringComparer.Ordinal);

    /// <summary>Common English words and all words of concepts: what a leader's surname may be mistaken for.</summary>
    public HashSet<string> Words { get; } =
    [
        .. root["known_words"].Strings,
        .. root["measures"].Entries.Concat(root["concepts"].Entries).SelectMany(concept => concept.Value["en"].Strings),
    ];

    public HashSet<string> General { get; } = root["general_measures"].Strings.ToHashSet(StringComparer.Ordinal);

    public Dictionary<string, Party> Parties { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Concept> Concepts { get; } = new(StringComparer.Ordinal);

    public PhraseTable<PartyName> PartyNames { get; } = new(token => token.Text);

    public PhraseTable<Concept> ConceptNames { get; } = new(token => token.Stem);

    public Dictionary<string, List<ForeignEntry>> Foreign { get; } = new(StringComparer.Ordinal);

    public HashSet<(Concept, Concept)> Opposites { get; } = [];

    public Dictionary<Concept, List<Concept>> Related { get; } = [];

    public HashSet<Concept> Rising { get; } = [];

    public HashSet<Concept> Falling { get; } = [];
}
