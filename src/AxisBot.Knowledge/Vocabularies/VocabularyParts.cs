using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>What a <see cref="Vocabulary"/> is put together from.</summary>
/// <param name="root">The file.</param>
/// <param name="packed">The tables that the build has made of it; null where they are to be made.</param>
internal sealed class VocabularyParts(YamlNode root, YamlNode? packed)
{
    private const string PartyNamesKey = "party_names";
    private const string ConceptNamesKey = "concept_names";
    private const string WordsKey = "words";

    private PhraseTable<PartyName>? _partyNames;
    private PhraseTable<Concept>? _conceptNames;

    public YamlNode Root { get; } = root;

    /// <summary>Whether the tables of names are there already.</summary>
    public bool ArePacked => packed is not null;

    public HashSet<string> TakeArticle { get; } = root["with_article"].Strings.ToHashSet(StringComparer.Ordinal);

    public HashSet<string> General { get; } = root["general_measures"].Strings.ToHashSet(StringComparer.Ordinal);

    public Dictionary<string, Party> Parties { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Concept> Concepts { get; } = new(StringComparer.Ordinal);

    public PhraseTable<PartyName> PartyNames => _partyNames ??= packed is null
        ? new(TextOf)
        : new(TextOf, packed[PartyNamesKey], node => PartyName.Unpack(node, Parties));

    public PhraseTable<Concept> ConceptNames => _conceptNames ??= packed is null
        ? new(StemOf)
        : new(StemOf, packed[ConceptNamesKey], node => Concepts[node.Scalar!]);

    public Dictionary<Concept, List<Concept>> Opposites { get; } = [];

    public Dictionary<Concept, List<Concept>> Related { get; } = [];

    public HashSet<Concept> Rising { get; } = [];

    public HashSet<Concept> Falling { get; } = [];

    /// <summary>The sets of words that <see cref="AskingWords"/> has packed; null where they are to be collected.</summary>
    public YamlNode? Words => packed?[WordsKey];

    /// <summary>The tables, for the build to put into the program.</summary>
    public YamlNode Pack() => new()
    {
        Entries =
        [
            new(PartyNamesKey, PartyNames.Pack(name => name.Pack())),
            new(WordsKey, new AskingWords(Root, packed: null).Pack()),
            new(ConceptNamesKey, ConceptNames.Pack(concept => new YamlNode { Scalar = concept.Id })),
        ],
    };

    private static string TextOf(Token token) => token.Text;

    private static string StemOf(Token token) => token.Stem;
}
