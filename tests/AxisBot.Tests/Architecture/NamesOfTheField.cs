using System.Text.RegularExpressions;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Tests.Architecture;

/// <summary>
/// Finds in code what only the library may know: parties and their leaders in all languages of the vocabulary, source
/// files, figures as an article writes them. Identifiers are read word by word, so that "north_korea" and "NorthKorea" count.
/// </summary>
internal sealed partial class NamesOfTheField
{
    private static readonly string[] Languages = ["fr", "es", "de", "ru", "zh"];

    private const int ShortestFigure = 5;
    private const int ShortestPrefix = 4;

    /// <summary>
    /// Words that are a name and also something else that code may well say; each with its reason.
    /// </summary>
    private static readonly Dictionary<string, string> SaysSomethingElse = new(StringComparer.OrdinalIgnoreCase)
    {
        ["chinese"] = "the language or script of a question",
        ["french"] = "the language of a question",
        ["german"] = "the language of a question",
        ["russian"] = "the language of a question",
        ["spanish"] = "the language of a question",
        ["english"] = "the language of a question",
        ["western"] = "the code page of Windows",
        ["png"] = "the format of a picture",
        ["store"] = "where state is kept, a head of government's name without its stroke",
        ["island"] = "the English noun, a country's name in another language",
    };

    private readonly Vocabulary _vocabulary;
    private readonly HashSet<string> _foreignWords = [];
    private readonly HashSet<string> _foreignPrefixes = [];
    private readonly List<string> _foreignSigns = [];
    private readonly List<string> _files;
    private readonly List<string> _figures;

    public NamesOfTheField(Vocabulary vocabulary, IEnumerable<string> files, IEnumerable<string> figures)
    {
        _vocabulary = vocabulary;
        foreach (var phrase in Languages.SelectMany(vocabulary.Foreign).Where(entry => entry.Meaning is Party).Select(entry => entry.Phrase))
        {
            AddForeign(phrase);
        }

        _files = [.. files.Select(Path.GetFileNameWithoutExtension).OfType<string>().Distinct()];
        _figures = [.. figures.Where(figure => figure.Length >= ShortestFigure && figure.Any(char.IsAsciiDigit)).Distinct()];
    }

    /// <summary>What the library inside the program knows.</summary>
    public static NamesOfTheField OfProgram(Corpus corpus) => new(
        corpus.Vocabulary,
        corpus.Articles.Select(article => article.Source.File),
        corpus.Ledger.Figures.Select(figure => figure.ValueText));

    /// <summary>The names in a piece of code, with the number of the line.</summary>
    public IEnumerable<(int Line, string Name)> In(string code)
    {
        var lines = code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var name in Parties(WordBorder().Replace(lines[i], " ")).Concat(Foreign(lines[i])).Concat(Literal(lines[i])))
            {
                yield return (i + 1, name);
            }
        }
    }

    private IEnumerable<string> Parties(string line)
    {
        var tokens = Tokenizer.Tokenize(line);
        return from mention in _vocabulary.FindMentions(tokens)
               where mention.Meaning is Party
               let name = line[tokens[mention.Start].Span.Start..tokens[mention.End - 1].Span.End]
               where !SaysSomethingElse.ContainsKey(name)
               select name;
    }

    private IEnumerable<string> Foreign(string line) =>
        AnyWord().Matches(line).Select(word => Fold.Text(word.Value)).Where(word => IsForeign(word) && !SaysSomethingElse.ContainsKey(word))
            .Concat(_foreignSigns.Where(sign => line.Contains(sign, StringComparison.Ordinal)));

    private bool IsForeign(string word) =>
        _foreignWords.Contains(word)
        || Enumerable.Range(ShortestPrefix, Math.Max(0, word.Length + 1 - ShortestPrefix)).Any(length => _foreignPrefixes.Contains(word[..length]));

    private IEnumerable<string> Literal(string line) =>
        _files.Where(file => line.Contains(file, StringComparison.OrdinalIgnoreCase))
            .Concat(_figures.Where(figure => StandsAlone(figure, line)));

    private static bool StandsAlone(string figure, string line)
    {
        var at = line.IndexOf(figure, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(line[at - 1]))
            && (at + figure.Length == line.Length || !char.IsLetterOrDigit(line[at + figure.Length]));
    }

    /// <summary>A word is told by its letters beyond ASCII or by its length; the short ones are English words too.</summary>
    private void AddForeign(string phrase)
    {
        const int telling = 6;
        var word = Fold.Text(phrase.TrimEnd('*'));
        if (word.Any(c => c is >= '\u4E00' and <= '\u9FFF'))
        {
            _foreignSigns.Add(phrase);
        }
        else if (!word.Contains(' ', StringComparison.Ordinal) && word.Length >= ShortestPrefix && (word.Length >= telling || !char.IsAscii(word[0])))
        {
            _ = phrase.EndsWith('*') ? _foreignPrefixes.Add(word) : _foreignWords.Add(word);
        }
    }

    /// <summary>Where one word of an identifier ends and the next begins.</summary>
    [GeneratedRegex(@"_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordBorder();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex AnyWord();
}
