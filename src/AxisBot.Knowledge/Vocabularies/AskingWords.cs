using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>How people talk to a bot: the cues of questions, greetings, orders, pronouns and words that carry nothing.</summary>
public sealed class AskingWords
{
    private const string CueWordsKey = "cue_words";
    private const string KnownWordsKey = "known_words";
    private const string KnownStemsKey = "known_stems";
    private const string FigureWordsKey = "figure_words";

    private static readonly string[] FigureSections = ["months", "scales", "units", "time_units", "currencies"];
    private static readonly string[] NumberSections = ["numbers", "fractions", "multiples"];

    private readonly PhraseTable<string> _cues = new(token => token.Text);
    private readonly PhraseTable<string> _talk = new(token => token.Text);
    private readonly PhraseTable<string> _orders = new(token => token.Text);
    private readonly Dictionary<string, string> _cueText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _functionWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pronouns = new(StringComparer.Ordinal);
    private readonly YamlNode _root;
    private HashSet<string>? _articleNouns;
    private HashSet<string>? _conflictWords;
    private HashSet<string>? _conflictFillers;
    private HashSet<string>? _namedKinds;
    private HashSet<string>? _commonStems;

    /// <param name="root">The vocabulary.</param>
    /// <param name="packed">What <see cref="Pack"/> gave; null where the sets of words are to be collected.</param>
    internal AskingWords(YamlNode root, YamlNode? packed)
    {
        _root = root;
        foreach (var (cue, node) in root["cues"].Entries)
        {
            foreach (var phrase in node["en"].Strings)
            {
                _cueText.TryAdd(cue, phrase);
                _cues.Add(phrase, cue);
            }
        }

        foreach (var (kind, node) in root["talk"].Entries)
        {
            foreach (var phrase in node["en"].Strings)
            {
                _talk.Add(phrase, kind);
            }
        }

        foreach (var phrase in root["orders"].Strings)
        {
            _orders.Add(phrase, phrase);
        }

        foreach (var (language, words) in root["function_words"].Entries)
        {
            _functionWords[language] = words.Strings.Select(Fold.Text).ToHashSet(StringComparer.Ordinal);
        }

        foreach (var (kind, words) in root["pronouns"].Entries)
        {
            foreach (var word in words.Strings)
            {
                _pronouns.TryAdd(word, kind);
            }
        }

        TimeWords = root["time_words"].Strings.ToHashSet(StringComparer.Ordinal);
        UnitWords = root["unit_words"].Strings.ToHashSet(StringComparer.Ordinal);
        Mistakable = root["mistakable"].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Scalar ?? entry.Key, StringComparer.Ordinal);
        ArticleWords = root["article_words"].Strings.ToHashSet(StringComparer.Ordinal);
        CommonWords = root["known_words"].Strings.ToHashSet(StringComparer.Ordinal);
        CueWords = packed?[CueWordsKey].Strings.ToHashSet(StringComparer.Ordinal) ?? WordsIn(English(root["cues"]));
        KnownWords = packed?[KnownWordsKey].Strings.ToHashSet(StringComparer.Ordinal) ?? WordsIn(root["known_words"].Strings
            .Concat(_functionWords.GetValueOrDefault("en") ?? [])
            .Concat(ArticleWords)
            .Concat(root["orders"].Strings)
            .Concat(English(root["talk"]))
            .Concat(English(root["measures"]))
            .Concat(English(root["concepts"])));
        KnownStems = packed?[KnownStemsKey].Strings.ToHashSet(StringComparer.Ordinal) ?? KnownWords.Select(Tokenizer.Stem).ToHashSet(StringComparer.Ordinal);
        FigureWords = packed?[FigureWordsKey].Strings.ToHashSet(StringComparer.Ordinal) ?? WordsIn(FigureSections.SelectMany(section => StringsIn(root[section]))
            .Concat(NumberSections.SelectMany(section => root[section].Entries).Select(entry => entry.Key)));
    }

    /// <summary>Words that tell the time of a figure, or that a number is wanted.</summary>
    public IReadOnlySet<string> TimeWords { get; }

    /// <summary>Words that tell the unit in which a number is wanted.</summary>
    public IReadOnlySet<string> UnitWords { get; }

    /// <summary>Pronouns that are also the name of a party, each with the name as it is written where it is one.</summary>
    public IReadOnlyDictionary<string, string> Mistakable { get; }

    /// <summary>Nouns for articles and for what they state: what a question about a conflict of sources speaks of.</summary>
    public IReadOnlySet<string> ArticleNouns => _articleNouns ??= _root["article_nouns"].Strings.ToHashSet(StringComparer.Ordinal);

    /// <summary>Words for what does not fit together in a library.</summary>
    public IReadOnlySet<string> ConflictWords => _conflictWords ??= _root["conflict_words"].Strings.ToHashSet(StringComparer.Ordinal);

    /// <summary>Words that may stand around them and name nothing.</summary>
    public IReadOnlySet<string> ConflictFillers => _conflictFillers ??= _root["conflict_fillers"].Strings.ToHashSet(StringComparer.Ordinal);

    /// <summary>Nouns for what has a name of its own: "which city" is answered by a name.</summary>
    public IReadOnlySet<string> NamedKinds => _namedKinds ??= _root["named_kinds"].Strings.ToHashSet(StringComparer.Ordinal);

    /// <summary>Words that name the articles themselves, or only fill a question.</summary>
    public IReadOnlySet<string> ArticleWords { get; }

    /// <summary>Every English word of the cues.</summary>
    public IReadOnlySet<string> CueWords { get; }

    /// <summary>The commonest English words, in the forms that are listed.</summary>
    public IReadOnlySet<string> CommonWords { get; }

    /// <summary>The stems of <see cref="CommonWords"/>.</summary>
    public IReadOnlySet<string> CommonStems => _commonStems ??= CommonWords.Select(Tokenizer.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>English words that are spelt right, whether or not they mean anything to AxisBot.</summary>
    public IReadOnlySet<string> KnownWords { get; }

    /// <summary>The stems of <see cref="KnownWords"/>.</summary>
    public IReadOnlySet<string> KnownStems { get; }

    /// <summary>The words in which figures are told, in all languages: months, units, scales, currencies and numbers.</summary>
    public IReadOnlySet<string> FigureWords { get; }

    /// <summary>The function words of a language; none for one that is not known.</summary>
    public IReadOnlySet<string> FunctionWords(string language) => _functionWords.GetValueOrDefault(language) ?? [];

    /// <summary>The cues whose longest phrase begins at a token.</summary>
    public IReadOnlyList<string> CuesAt(IReadOnlyList<Token> tokens, int start, out int count) => _cues.Match(tokens, start, out count);

    /// <summary>The kinds of small talk whose phrase begins at a token.</summary>
    public IReadOnlyList<string> TalkAt(IReadOnlyList<Token> tokens, int start, out int count) => _talk.Match(tokens, start, out count);

    /// <summary>Whether an order to the bot begins at a token.</summary>
    public bool IsOrderAt(IReadOnlyList<Token> tokens, int start, out int count) => _orders.Match(tokens, start, out count).Count > 0;

    /// <summary>What a pronoun stands for: "person", "thing", "several" or "place"; null for any other word.</summary>
    public string? PronounKind(string word) => _pronouns.GetValueOrDefault(word);

    /// <summary>The cues and the small talk of another language, each with the English phrase that stands for it.</summary>
    public IEnumerable<(string Phrase, string English)> ForeignCues(string language)
    {
        foreach (var (cue, node) in _root["cues"].Entries)
        {
            foreach (var phrase in node[language].Strings)
            {
                yield return (phrase, _cueText[cue]);
            }
        }

        foreach (var (_, node) in _root["talk"].Entries)
        {
            foreach (var phrase in node[language].Strings)
            {
                yield return (phrase, node["en"].Strings.First());
            }
        }
    }

    /// <summary>The sets of words that take long to collect, for the build to put into the program.</summary>
    internal YamlNode Pack() => new()
    {
        Entries =
        [
            new(CueWordsKey, YamlNode.ListOf(CueWords)),
            new(KnownWordsKey, YamlNode.ListOf(KnownWords)),
            new(KnownStemsKey, YamlNode.ListOf(KnownStems)),
            new(FigureWordsKey, YamlNode.ListOf(FigureWords)),
        ],
    };

    private static IEnumerable<string> StringsIn(YamlNode node)
    {
        foreach (var text in node.Strings)
        {
            yield return text;
        }

        foreach (var (_, inner) in node.Entries)
        {
            foreach (var text in StringsIn(inner))
            {
                yield return text;
            }
        }
    }

    /// <summary>The English phrases of all entries of a section.</summary>
    private static IEnumerable<string> English(YamlNode section)
    {
        foreach (var (_, node) in section.Entries)
        {
            foreach (var phrase in node["en"].Strings)
            {
                yield return phrase;
            }
        }
    }

    private static HashSet<string> WordsIn(IEnumerable<string> phrases) =>
        phrases.SelectMany(Tokenizer.Tokenize).Where(token => token.Kind == TokenKind.Word).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
}
