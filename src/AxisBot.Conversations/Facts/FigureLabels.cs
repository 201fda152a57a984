using System.Runtime.CompilerServices;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;

namespace AxisBot.Conversations.Facts;

/// <summary>
/// The figures of a corpus by labels that tell them apart ("trade, Norland–Sudria, 2024: $4.2 billion"), made ready once for
/// each corpus, so that they can be found while somebody types.
/// </summary>
public sealed class FigureLabels
{
    private const int Longest = 100;
    private const int LongestTopic = 60;

    private static readonly ConditionalWeakTable<Corpus, FigureLabels> Ready = [];

    private readonly List<(string Label, Figure Figure)> _labels = [];
    private readonly Dictionary<string, Figure> _byLabel = new(StringComparer.OrdinalIgnoreCase);
    private readonly WordStarts _words = new();

    private FigureLabels(Corpus corpus)
    {
        var names = corpus.Vocabulary.PartyWords
            .Select(word => (Word: word, Party: corpus.Vocabulary.PartyOf(word)))
            .Where(name => name.Party is not null)
            .ToLookup(name => name.Party!, name => name.Word);
        foreach (var figure in corpus.Ledger.Figures.Where(IsTellable).OrderByDescending(IsQuantity).ThenByDescending(figure => figure.Period?.LastYear ?? 0))
        {
            Add(figure, figure.Parties.SelectMany(party => names[party]));
        }

        _words.Sort();
    }

    /// <summary>The labels of a corpus.</summary>
    public static FigureLabels Of(Corpus corpus) => Ready.GetValue(corpus, static corpus => new FigureLabels(corpus));

    /// <summary>Whether the labels of a corpus have been made.</summary>
    internal static bool AreReady(Corpus corpus) => Ready.TryGetValue(corpus, out _);

    /// <summary>The figure of a label, however its letters are written; null where there is none.</summary>
    public Figure? Find(string label) => _byLabel.GetValueOrDefault(label.Trim());

    /// <summary>The labels that somebody may mean who has typed so far, the likeliest first.</summary>
    public IReadOnlyList<Suggestion> Suggest(string typed, int most) => [.. Match(typed).Take(most).Select(match => new Suggestion(match.Label, match.Label))];

    /// <summary>The labels that somebody may mean, with their figures, the likeliest first.</summary>
    public IEnumerable<(string Label, Figure Figure)> Match(string typed)
    {
        var words = Tokenizer.Tokenize(typed).Where(token => token.IsTerm).Select(token => token.Text).Take(12).ToList();
        var found = words.Count == 0
            ? _labels.Select((_, i) => i).DistinctBy(i => FigureWords.Measure(_labels[i].Figure) + FigureWords.Pair(_labels[i].Figure))
            : _words.Find(words, _labels.Count);
        return found.Select(i => _labels[i]);
    }

    private void Add(Figure figure, IEnumerable<string> otherNames)
    {
        var label = LabelOf(figure, "");
        if (!_byLabel.TryAdd(label, figure))
        {
            label = LabelOf(figure, $" ({figure.Paragraph})");
            if (!_byLabel.TryAdd(label, figure))
            {
                return;
            }
        }

        var number = _labels.Count;
        _labels.Add((label, figure));
        _words.Add(Tokenizer.Tokenize(label).Where(token => token.IsTerm).Select(token => token.Text), number, 1);
        _words.Add(otherNames, number, 0.9f);
        _words.Add(figure.Sentence.Tokens.Where(token => token.IsTerm).Select(token => token.Text), number, 0.4f);
    }

    private static string LabelOf(Figure figure, string place)
    {
        var value = SafeText.Shortened(FigureWords.Hedged(figure), Longest - LongestTopic);
        var room = Longest - value.Length - 2;
        var topic = SafeText.Shortened(FigureWords.Topic(figure), Math.Max(1, room - Math.Min(place.Length, room / 2)));
        return SafeText.Shortened($"{topic}: {value}{place}", Longest);
    }

    private static bool IsTellable(Figure figure) => figure.Measures.Count > 0 || figure.Parties.Count > 0 || figure.Measure.Length > 0;

    private static bool IsQuantity(Figure figure) =>
        figure.Kind is FigureKind.Money or FigureKind.VolumePerDay or FigureKind.Percent or FigureKind.Count or FigureKind.Rate;
}
