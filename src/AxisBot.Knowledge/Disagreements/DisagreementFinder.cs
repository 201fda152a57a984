using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Disagreements;

/// <summary>Compares all figures of a corpus that are about the same thing.</summary>
internal static class DisagreementFinder
{
    public static IReadOnlyList<Disagreement> Find(Corpus corpus)
    {
        var found = new List<Disagreement>();
        found.AddRange(Groups(Comparable(corpus)).Select(Compare).OfType<Disagreement>());
        found.AddRange(DatedPhrases(corpus));
        return [.. found.OrderByDescending(disagreement => disagreement.Kind).ThenBy(disagreement => disagreement.Topic, StringComparer.Ordinal)];
    }

    private static List<Figure> Comparable(Corpus corpus) =>
        [.. corpus.Ledger.Figures.Where(figure => figure.Value is not null
            && figure.Parties.Count > 0
            && figure.Measures.Count > 0
            && figure.Kind is FigureKind.Money or FigureKind.Percent or FigureKind.VolumePerDay or FigureKind.Count or FigureKind.Rate)];

    /// <summary>The figures that stand in more than one paragraph and measure the same thing, whatever the time.</summary>
    private static IEnumerable<List<Figure>> Groups(List<Figure> figures)
    {
        var left = new LinkedList<Figure>(figures);
        while (left.First is { } first)
        {
            left.RemoveFirst();
            var group = new List<Figure> { first.Value };
            for (var node = left.First; node is not null;)
            {
                var next = node.Next;
                if (SameThing.IsSameMeasure(first.Value, node.Value))
                {
                    group.Add(node.Value);
                    left.Remove(node);
                }

                node = next;
            }

            if (group.Select(figure => figure.Paragraph).Distinct().Count() > 1)
            {
                yield return group;
            }
        }
    }

    /// <summary>How the figures of one thing hang together; null where one paragraph alone speaks of each time.</summary>
    private static Disagreement? Compare(List<Figure> group)
    {
        var sameTime = group.GroupBy(figure => figure.Period?.Label)
            .Where(figures => figures.Key is not null && figures.Select(figure => figure.Paragraph).Distinct().Count() > 1)
            .Select(figures => figures.ToList()).ToList();
        foreach (var figures in sameTime.OrderByDescending(figures => KindOf(figures)))
        {
            return new Disagreement(KindOf(figures), TopicOf(figures[0]), figures);
        }

        var undated = group.Where(figure => figure.Period is null).ToList();
        if (undated.Select(figure => figure.Paragraph).Distinct().Count() > 1)
        {
            return new Disagreement(KindOf(undated), TopicOf(undated[0]), undated);
        }

        return new Disagreement(DisagreementKind.Period, TopicOf(group[0]), group);
    }

    private static DisagreementKind KindOf(List<Figure> figures)
    {
        var values = figures.Select(figure => figure.Value!.Value).Distinct().ToList();
        if (values.Count == 1)
        {
            return figures.Select(figure => figure.Hedge).Distinct().Count() == 1 ? DisagreementKind.Agree : DisagreementKind.Refine;
        }

        return Rounding.AreRounded(values) || figures.All(one => figures.All(other => Allows(one, other))) ? DisagreementKind.Refine : DisagreementKind.Conflict;
    }

    /// <summary>Whether the hedge of a figure leaves room for another: "over 25" allows 60.</summary>
    private static bool Allows(Figure one, Figure other) => one.Value == other.Value || one.Hedge switch
    {
        "over" or "at least" => other.Value > one.Value || other.Hedge is "over" or "at least",
        "up to" or "under" or "nearly" => other.Value < one.Value || other.Hedge is "up to" or "under" or "nearly",
        _ => IsHedged(other) && (other.Hedge is "over" or "at least" ? one.Value > other.Value : one.Value < other.Value),
    };

    private static bool IsHedged(Figure figure) => figure.Hedge is "over" or "at least" or "up to" or "under" or "nearly";

    private static string TopicOf(Figure figure)
    {
        var parties = string.Join("–", figure.Parties.Take(2).Select(party => party.Name));
        var period = figure.Period is { } time ? $", {time.Label}" : "";
        return $"{parties}, {string.Join(' ', figure.Measures.Take(2).Select(measure => measure.Name))}{period}";
    }

    /// <summary>The dates that several articles give to one quoted phrase.</summary>
    private static IEnumerable<Disagreement> DatedPhrases(Corpus corpus)
    {
        var dated = corpus.Paragraphs.SelectMany(paragraph => paragraph.Figures.Where(figure => figure.Kind == FigureKind.Date))
            .GroupBy(date => date.Sentence, (sentence, dates) => (Words: QuotedPhrases.Over(sentence), Dates: dates.ToList())).ToList();
        var phrases = corpus.Paragraphs.SelectMany(paragraph => paragraph.Sentences).SelectMany(sentence => QuotedPhrases.In(sentence.Text)).Distinct();
        foreach (var phrase in phrases)
        {
            var dates = dated.Where(sentence => sentence.Words.Contains(phrase, StringComparison.Ordinal)).SelectMany(sentence => sentence.Dates).ToList();
            if (dates.Select(date => date.Paragraph.Source.File).Distinct().Count() > 1)
            {
                yield return new Disagreement(KindOfDates(dates), $"the date of “{phrase}”", dates);
            }
        }
    }

    private static DisagreementKind KindOfDates(List<Figure> dates)
    {
        var periods = dates.Select(date => date.Period).OfType<Period>().ToList();
        if (periods.Count < 2 || periods.All(period => period.IsSameTimeAs(periods[0])))
        {
            return DisagreementKind.Agree;
        }

        return periods.All(one => periods.All(one.Overlaps)) ? DisagreementKind.Refine : DisagreementKind.Conflict;
    }
}
