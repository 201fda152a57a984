using System.Globalization;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>The small words around figures, as the vocabulary gives them for one language.</summary>
internal sealed class FigureWords
{
    public FigureWords(Vocabulary vocabulary, string language)
    {
        Language = language;
        Scales = ReadScales(vocabulary.Section("scales"), language);
        Numbers = ReadNumbers(vocabulary.Section("numbers"));
        Fractions = ReadNumbers(vocabulary.Section("fractions"));
        Multiples = ReadNumbers(vocabulary.Section("multiples"));
        Ordinals = ReadNumbers(vocabulary.Section("ordinals"));
        Superlatives = vocabulary.Section("superlatives").Strings.ToHashSet(StringComparer.Ordinal);
        Months = new MonthTable(vocabulary.Section("months"), language);
        Units = new UnitTable(vocabulary, language);
        Hedges = ReadPhrases(vocabulary.Section("hedges"));
        HedgeVerbs = vocabulary.Section("hedge_verbs").Strings.ToHashSet(StringComparer.Ordinal);
        Rates = ReadPhrases(vocabulary.Section("rates"));
        Eras = new PhraseTable<string>(token => token.Text);
        foreach (var era in vocabulary.Section("eras").Strings)
        {
            Eras.Add(era, era);
        }

        var rows = vocabulary.Section("row_parties");
        Destinations = rows["to"].Strings.Select(Tokenizer.Stem).ToHashSet(StringComparer.Ordinal);
        Origins = rows["from"].Strings.Select(Tokenizer.Stem).ToHashSet(StringComparer.Ordinal);
        var reporting = vocabulary.Section("reporting");
        ReportingVerbs = reporting["verbs"].Strings.ToHashSet(StringComparer.Ordinal);
        ReportingNouns = reporting["nouns"].Strings.ToHashSet(StringComparer.Ordinal);
        ReportingPhrases = new PhraseTable<string>(token => token.Text);
        foreach (var phrase in reporting["phrases"].Strings)
        {
            ReportingPhrases.Add(phrase, phrase);
        }
    }

    public string Language { get; }

    public WordTable<decimal> Scales { get; }

    public IReadOnlyDictionary<string, decimal> Numbers { get; }

    public IReadOnlyDictionary<string, decimal> Fractions { get; }

    public IReadOnlyDictionary<string, decimal> Multiples { get; }

    public IReadOnlyDictionary<string, decimal> Ordinals { get; }

    public IReadOnlySet<string> Superlatives { get; }

    public MonthTable Months { get; }

    public UnitTable Units { get; }

    /// <summary>Hedges: the name of each under every phrase for it.</summary>
    public PhraseTable<string> Hedges { get; }

    /// <summary>Those of their words that are verbs.</summary>
    public IReadOnlySet<string> HedgeVerbs { get; }

    /// <summary>How often: "day", "year", "head".</summary>
    public PhraseTable<string> Rates { get; }

    public PhraseTable<string> Eras { get; }

    /// <summary>Stems of heads of table columns whose parties receive what the table measures ("destination").</summary>
    public IReadOnlySet<string> Destinations { get; }

    /// <summary>Stems of heads of table columns whose parties give what the table measures ("origin").</summary>
    public IReadOnlySet<string> Origins { get; }

    public IReadOnlySet<string> ReportingVerbs { get; }

    public IReadOnlySet<string> ReportingNouns { get; }

    public PhraseTable<string> ReportingPhrases { get; }

    public static decimal ToDecimal(string? text) =>
        decimal.Parse(text ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture);

    private static WordTable<decimal> ReadScales(YamlNode scales, string language)
    {
        var table = new WordTable<decimal>();
        foreach (var (_, scale) in scales.Entries)
        {
            foreach (var word in scale[language].Strings.Concat(scale["en"].Strings))
            {
                table.Add(word, ToDecimal(scale["factor"].Scalar));
            }
        }

        return table;
    }

    private static Dictionary<string, decimal> ReadNumbers(YamlNode numbers)
    {
        var read = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (word, number) in numbers.Entries)
        {
            read.Add(word, ToDecimal(number.Scalar));
        }

        return read;
    }

    private static PhraseTable<string> ReadPhrases(YamlNode lists)
    {
        var table = new PhraseTable<string>(token => token.Text);
        foreach (var (name, phrases) in lists.Entries)
        {
            foreach (var phrase in phrases.Strings)
            {
                table.Add(phrase, name);
            }
        }

        return table;
    }
}
