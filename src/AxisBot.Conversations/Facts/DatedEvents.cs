using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Conversations.Facts;

/// <summary>The dated figures and events of the ledger that are about one thing.</summary>
public static class DatedEvents
{
    /// <summary>The figures, the earliest first; each time of a sentence stands for itself, once.</summary>
    public static IReadOnlyList<Figure> On(string topic, LibrarySnapshot library)
    {
        var question = library.Answerer.Read(topic);
        var isPartiesAlone = question.Parties.Count > 0 && question.Measures.Count == 0 && question.Query.Terms.All(term => term.Meanings.Keys.Any(meaning => meaning is Party));
        IEnumerable<Figure> figures = isPartiesAlone
            ? library.Corpus.Ledger.Figures.Where(figure => question.Parties.All(party => IsOf(party, figure)))
            : FactFinder.Find(question, library.Corpus.Ledger);
        return [.. figures
            .Where(figure => figure.Period is not null && figure.Kind is not (FigureKind.Version or FigureKind.Duration))
            .GroupBy(figure => (figure.Sentence, figure.Kind == FigureKind.Date ? figure.Period!.Label : FigureName.Of(figure)))
            .Select(same => same.First())
            .Where(figure => figure.Kind != FigureKind.Date || !HasQuantityAt(figure))
            .OrderBy(Begin).ThenBy(figure => figure.Period!.End)];
    }

    /// <summary>Whether a figure is a party's own; a date is of all whom its sentence names, a quantity is not.</summary>
    private static bool IsOf(Party party, Figure figure) => figure.Parties.Contains(party) || (figure.Kind == FigureKind.Date && figure.Sentence.Parties.Contains(party));

    /// <summary>Whether the date only tells when another figure of its sentence holds.</summary>
    private static bool HasQuantityAt(Figure date) => date.Paragraph.Figures.Any(other =>
        other.Sentence == date.Sentence && other.Kind is not (FigureKind.Date or FigureKind.Rank or FigureKind.Duration or FigureKind.Version) && other.Period?.Label == date.Period!.Label);

    private static DateOnly Begin(Figure figure) => figure.Period!.Start == DateOnly.MinValue ? figure.Period.End : figure.Period.Start;
}
