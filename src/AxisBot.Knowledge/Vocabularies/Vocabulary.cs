using System.Collections.Concurrent;
using System.Globalization;
using AxisBot.Knowledge.Figures.Reading;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>What the words of the field mean: parties, measures, concepts and the small words around figures.</summary>
public sealed class Vocabulary
{
    private const int LongestAcronym = 4;

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private readonly PhraseTable<PartyName> _partyNames;
    private readonly PhraseTable<Concept> _conceptNames;
    private readonly ConcurrentDictionary<string, IReadOnlyList<ForeignEntry>> _foreign = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FigureWords> _figureWords = new(StringComparer.Ordinal);
    private readonly int _longestPartyWord;
    private readonly Dictionary<Concept, List<Concept>> _opposites;
    private readonly PhraseTable<string> _masks;
    private readonly Dictionary<Concept, List<Concept>> _related;
    private readonly YamlNode _root;
    private readonly Lazy<AskingWords> _asking;
    private readonly Lazy<PhraseTable<EventDay>> _events;
    private readonly Lazy<ClaimWords> _claims;

    internal Vocabulary(VocabularyParts parts)
    {
        Parties = parts.Parties;
        Concepts = parts.Concepts;
        _partyNames = parts.PartyNames;
        _longestPartyWord = _partyNames.Words.Select(word => word.Length).DefaultIfEmpty().Max();
        _conceptNames = parts.ConceptNames;
        _opposites = parts.Opposites;
        _related = parts.Related;
        _root = parts.Root;
        _asking = new Lazy<AskingWords>(() => new AskingWords(parts.Root, parts.Words));
        _events = new Lazy<PhraseTable<EventDay>>(ReadEvents);
        _claims = new Lazy<ClaimWords>(() => new ClaimWords(this));
        _masks = new PhraseTable<string>(token => token.Text);
        foreach (var phrase in parts.Root["not_parties"].Strings)
        {
            _masks.Add(phrase, phrase);
        }

        Rising = parts.Rising;
        Falling = parts.Falling;
        SoftMeasures = MeasuresOf("soft_measures");
        FlowMeasures = MeasuresOf("flow_measures");
        MirroredMeasures = MeasuresOf("mirrored_measures");
    }

    /// <summary>All parties by their ids.</summary>
    public IReadOnlyDictionary<string, Party> Parties { get; }

    /// <summary>All concepts, measures among them, by their ids.</summary>
    public IReadOnlyDictionary<string, Concept> Concepts { get; }

    /// <summary>The concepts that say that something grows.</summary>
    public IReadOnlySet<Concept> Rising { get; }

    /// <summary>The concepts that say that something shrinks.</summary>
    public IReadOnlySet<Concept> Falling { get; }

    /// <summary>The measures that a question may name without asking for figures of them only.</summary>
    public IReadOnlySet<Concept> SoftMeasures { get; }

    /// <summary>The measures of what goes from one party to another ("trade").</summary>
    public IReadOnlySet<Concept> FlowMeasures { get; }

    /// <summary>Of those, the measures of which one side gives what the other receives ("exports", "imports").</summary>
    public IReadOnlySet<Concept> MirroredMeasures { get; }

    /// <summary>How people ask.</summary>
    public AskingWords Asking => _asking.Value;

    /// <summary>What may be added to the words of an article or left out of them.</summary>
    public ClaimWords Claims => _claims.Value;

    /// <summary>The words of another language; none where the language is not known.</summary>
    public IReadOnlyList<ForeignEntry> Foreign(string language) => _foreign.GetOrAdd(language, ReadForeign);

    /// <summary>Whether two concepts are opposites ("import" and "export").</summary>
    public bool AreOpposite(Concept one, Concept other) => _opposites.TryGetValue(one, out var opposites) && opposites.Contains(other);

    /// <summary>The concepts that are near one without being the same.</summary>
    public IReadOnlyList<Concept> RelatedTo(Concept concept) => _related.TryGetValue(concept, out var related) ? related : [];

    /// <summary>Whether <paramref name="narrow"/> is <paramref name="wide"/> or belongs to it ("oil" to "energy").</summary>
    public bool Includes(Concept wide, Concept narrow)
    {
        for (var step = narrow; step is not null; step = step.Wider is null ? null : Concepts.GetValueOrDefault(step.Wider))
        {
            if (step == wide)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="whole"/> is <paramref name="part"/> or holds it, as a continent holds a country.</summary>
    public static bool Holds(Party whole, Party part) =>
        whole == part || whole.Members.Contains(part.Id) || part.PartOf == whole.Id;

    /// <summary>The parties and concepts that a row of tokens names, in order; the longest name wins.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="ignoreCase">Whether names count however they are written, as in a question.</param>
    public IReadOnlyList<Mention> FindMentions(IReadOnlyList<Token> tokens, bool ignoreCase = false)
    {
        var mentions = new List<Mention>();
        FindParties(tokens, mentions, ignoreCase);
        FindConcepts(tokens, mentions);
        mentions.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Count.CompareTo(a.Count));
        return mentions;
    }

    /// <summary>The first day of the event whose name begins at a token; null where none does.</summary>
    public DateOnly? EventAt(IReadOnlyList<Token> tokens, int start, out int count) =>
        _events.Value.Match(tokens, start, out count) is [var day, ..] ? day.First : null;

    /// <summary>The concepts that one English stem names.</summary>
    public IReadOnlyList<Concept> ConceptsOf(string stem) => _conceptNames.Single(stem);

    /// <summary>The party that one folded word names; null where it names none.</summary>
    public Party? PartyOf(string folded) => _partyNames.Single(folded) is [var name, ..] ? name.Party : null;

    /// <summary>Every folded word that names a party by itself.</summary>
    public IEnumerable<string> PartyWords => _partyNames.Words;

    /// <summary>Every stem that names a concept by itself.</summary>
    public IEnumerable<string> ConceptStems => _conceptNames.Words;

    /// <summary>The small words around figures in a language.</summary>
    internal FigureWords FigureWords(string language) => _figureWords.GetOrAdd(language, code => new FigureWords(this, code));

    /// <summary>A section of the file that has a reader of its own.</summary>
    internal YamlNode Section(string name) => _root[name];

    private List<ForeignEntry> ReadForeign(string language)
    {
        var entries = new List<ForeignEntry>();
        Add("parties", id => Parties[id]);
        Add("measures", id => Concepts[id]);
        Add("concepts", id => Concepts[id]);
        return entries;

        void Add(string section, Func<string, Meaning> meaningOf)
        {
            foreach (var (id, node) in Section(section).Entries)
            {
                entries.AddRange(node[language].Strings.Select(phrase => new ForeignEntry(phrase, meaningOf(id))));
            }
        }
    }

    private PhraseTable<EventDay> ReadEvents()
    {
        var events = new PhraseTable<EventDay>(token => token.Stem);
        foreach (var (id, node) in Section("events").Entries)
        {
            if (!DateOnly.TryParseExact(node["from"].Scalar, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                throw new FormatException($"event \"{id}\" begins at \"{node["from"].Scalar}\"; say a day, a month or a year");
            }

            foreach (var phrase in node["en"].Strings)
            {
                events.Add(phrase, new EventDay(day));
            }
        }

        return events;
    }

    private HashSet<Concept> MeasuresOf(string section) =>
        [.. Section(section).Strings.Where(Concepts.ContainsKey).Select(id => Concepts[id])];

    private void FindParties(IReadOnlyList<Token> tokens, List<Mention> mentions, bool ignoreCase)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (_masks.Match(tokens, i, out var masked).Count > 0)
            {
                i += masked - 1;
                continue;
            }

            foreach (var name in _partyNames.Match(tokens, i, out var count))
            {
                if (!IsCurrency(tokens, i + count) && (!name.IsWord || tokens[i].IsCapitalized) && (!name.NeedsCapitals || IsWrittenAsName(tokens[i]) || (ignoreCase && tokens[i].Text.Length >= LongestAcronym)))
                {
                    mentions.Add(new Mention(name.Party, name.Form, i, count));
                    i += count - 1;
                    break;
                }
            }

            if (mentions.Count == 0 || mentions[^1].End <= i)
            {
                AddRunTogether(tokens[i], i, mentions);
            }
        }
    }

    /// <summary>Whether a sign of money stands right at the end of a name: the letters before it name the money ("US$3 billion").</summary>
    private static bool IsCurrency(IReadOnlyList<Token> tokens, int end) =>
        end < tokens.Count && tokens[end].Span.Start == tokens[end - 1].Span.End
        && tokens[end].Text is [var sign, ..] && char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol;

    /// <summary>Short names are told from common words by their capitals, longer ones by their first.</summary>
    private static bool IsWrittenAsName(Token token) =>
        token.IsAcronym || (token.IsCapitalized && token.Text.Length > LongestAcronym);

    /// <summary>Finds both names in words that a web page has run together ("NorlandSudria").</summary>
    private void AddRunTogether(Token token, int index, List<Mention> mentions)
    {
        // No name is cut out that is longer than any: a word of a thousand pages has as few cuts as a short one.
        for (var cut = Math.Max(3, token.Text.Length - _longestPartyWord); token.IsCapitalized && cut <= Math.Min(token.Text.Length - 3, _longestPartyWord); cut++)
        {
            if (PartyOf(token.Text[..cut]) is { } first && PartyOf(token.Text[cut..]) is { } second)
            {
                mentions.Add(new Mention(first, NameForm.Name, index, 1));
                mentions.Add(new Mention(second, NameForm.Name, index, 1));
                return;
            }
        }
    }

    private void FindConcepts(IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var concepts = _conceptNames.Match(tokens, i, out var count);
            foreach (var concept in concepts)
            {
                mentions.Add(new Mention(concept, NameForm.Name, i, count));
            }

            i += concepts.Count > 0 ? count - 1 : 0;
        }
    }
}
