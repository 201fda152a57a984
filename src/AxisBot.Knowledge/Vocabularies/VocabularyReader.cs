using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Yaml;
using YamlDotNet.Core;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>Reads <c>vocabulary.yaml</c>; the file's shape is described in docs/vocabulary.md.</summary>
internal static class VocabularyReader
{
    private static readonly (string Field, NameForm Form)[] NameFields =
        [("aliases", NameForm.Name), ("adjectives", NameForm.Adjective), ("seats", NameForm.Seat)];

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="root">The vocabulary.</param>
    /// <param name="packed">The tables that the build has made of it; null where they are to be made.</param>
    /// <exception cref="FormatException">An entry cannot be understood; the message says which and why.</exception>
    public static VocabularyParts Read(YamlNode root, YamlNode? packed = null)
    {
        var parts = new VocabularyParts(root, packed);
        var common = root["common_words"].Strings.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = parts.ArePacked ? [] : WordsOf(root);
        foreach (var (id, node) in root["parties"].Entries)
        {
            var party = AddParty(parts, id, node);
            if (!parts.ArePacked)
            {
                AddNames(parts, party, node, common, words);
            }
        }

        AddConcepts(parts, "measures", isMeasure: true);
        AddConcepts(parts, "concepts", isMeasure: false);
        RefuseCircles(parts);
        AddPairs(parts, "opposites", parts.Opposites);
        AddPairs(parts, "related", parts.Related);
        parts.Rising.UnionWith(ConceptsOf(parts, root["directions"]["up"]));
        parts.Falling.UnionWith(ConceptsOf(parts, root["directions"]["down"]));
        return parts;
    }

    /// <summary>Reads a vocabulary, and what a library adds to it.</summary>
    /// <param name="root">The vocabulary.</param>
    /// <param name="added">Entries of the same shape that are added to it.</param>
    /// <exception cref="FormatException">A text is no vocabulary; the message says where and why.</exception>
    public static VocabularyParts Read(YamlNode root, TextReader added)
    {
        try
        {
            return Read(root.Merge(YamlNodeReader.Read(added)));
        }
        catch (YamlException fault)
        {
            throw new FormatException($"line {fault.Start.Line}: {fault.Message}", fault);
        }
    }

    /// <summary>Common English words and all words of concepts: what a leader's surname may be mistaken for.</summary>
    private static HashSet<string> WordsOf(YamlNode root) =>
    [
        .. root["known_words"].Strings,
        .. root["measures"].Entries.Concat(root["concepts"].Entries).SelectMany(concept => concept.Value["en"].Strings),
    ];

    private static Party AddParty(VocabularyParts parts, string id, YamlNode node)
    {
        var name = node["name"].Scalar ?? throw new FormatException($"party \"{id}\" has no name");
        var kind = node["kind"].Scalar switch
        {
            "country" => PartyKind.Country,
            "bloc" => PartyKind.Bloc,
            "organisation" => PartyKind.Organisation,
            "region" => PartyKind.Region,
            var other => throw new FormatException($"party \"{id}\" has the kind \"{other}\"; say country, bloc, organisation or region"),
        };
        var party = new Party(id, name, kind, [.. node["members"].Strings], node["part_of"].Scalar, parts.TakeArticle.Contains(id));
        if (!parts.Parties.TryAdd(id, party))
        {
            throw new FormatException($"party \"{id}\" stands twice");
        }

        return party;
    }

    private static void AddNames(VocabularyParts parts, Party party, YamlNode node, HashSet<string> common, HashSet<string> words)
    {
        AddName(parts, party.Name, party, NameForm.Name, common);
        foreach (var (field, form) in NameFields)
        {
            foreach (var alias in node[field].Strings)
            {
                AddName(parts, alias, party, form, common);
            }
        }

        foreach (var leader in node["leaders"].Items)
        {
            foreach (var alias in leader.Scalar is null ? leader["name"].Strings.Concat(leader["short"].Strings) : leader.Strings)
            {
                AddName(parts, alias, party, NameForm.Leader, common, words.Contains(Fold.Text(alias)));
            }
        }
    }

    private static void AddName(VocabularyParts parts, string name, Party party, NameForm form, HashSet<string> common, bool isWord = false)
    {
        var plain = name.Replace(".", "", StringComparison.Ordinal);
        parts.PartyNames.Add(name, new PartyName(party, form, common.Contains(plain), isWord));
    }

    private static void AddConcepts(VocabularyParts parts, string section, bool isMeasure)
    {
        foreach (var (id, node) in parts.Root[section].Entries)
        {
            var concept = new Concept(id, isMeasure, node["is"].Scalar, [.. node["kinds"].Strings], parts.General.Contains(id));
            if (!parts.Concepts.TryAdd(id, concept))
            {
                throw new FormatException($"concept \"{id}\" stands twice");
            }

            foreach (var phrase in parts.ArePacked ? [] : node["en"].Strings)
            {
                parts.ConceptNames.Add(phrase, concept);
            }
        }
    }

    /// <summary>A concept that belongs to itself by way of others would be looked up without end.</summary>
    private static void RefuseCircles(VocabularyParts parts)
    {
        foreach (var concept in parts.Concepts.Values)
        {
            var steps = 0;
            for (var wider = concept.Wider; wider is not null; wider = parts.Concepts.GetValueOrDefault(wider)?.Wider)
            {
                if (wider == concept.Id || steps++ > parts.Concepts.Count)
                {
                    throw new FormatException($"\"{concept.Id}\" belongs to itself by way of \"{concept.Wider}\"; take one \"is\" away");
                }
            }
        }
    }

    /// <summary>Adds the pairs of a section, in both directions.</summary>
    private static void AddPairs(VocabularyParts parts, string section, Dictionary<Concept, List<Concept>> pairs)
    {
        foreach (var pair in parts.Root[section].Items)
        {
            if (ConceptsOf(parts, pair).ToList() is [var one, var other])
            {
                Add(one, other);
                Add(other, one);
            }
        }

        void Add(Concept from, Concept to)
        {
            if (!pairs.TryGetValue(from, out var others))
            {
                pairs[from] = others = [];
            }

            others.Add(to);
        }
    }

    private static IEnumerable<Concept> ConceptsOf(VocabularyParts parts, YamlNode ids) =>
        ids.Strings.Select(id => parts.Concepts.TryGetValue(id, out var concept)
            ? concept
            : throw new FormatException($"\"{id}\" is no concept of this vocabulary"));
}
