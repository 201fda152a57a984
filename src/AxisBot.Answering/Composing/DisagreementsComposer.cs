using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Composing;

/// <summary>Tells what the articles contradict one another about, where nothing is named that it should be about.</summary>
internal sealed class DisagreementsComposer(Corpus corpus)
{
    private const int MostTopics = 3;
    private const int MostPlaces = 4;

    /// <summary>The contradictions; null where the question names something.</summary>
    public Outcome? Compose(Question question)
    {
        if (!OpenConflict.IsAskedFor(question, corpus.Vocabulary.Asking))
        {
            return null;
        }

        var conflicts = corpus.Disagreements.Where(found => found.Kind == DisagreementKind.Conflict && found.IsAcrossArticles).ToList();
        if (conflicts.Count > 0)
        {
            return Answer("The articles contradict one another about", conflicts);
        }

        var refinements = corpus.Disagreements.Where(found => found.Kind == DisagreementKind.Refine && found.IsAcrossArticles).ToList();
        return refinements.Count > 0
            ? Answer("No figures of the articles contradict one another; some put the same more exactly than others, about", refinements)
            : Refusals.Of(RefusalReason.NotInArticles, "No figures of the articles contradict one another.", null, 0.5, introduction: "");
    }

    private static CitedAnswer Answer(string lead, List<Disagreement> found)
    {
        var shown = found.Take(MostTopics).ToList();
        var places = shown.Select(disagreement => disagreement.Figures.DistinctBy(figure => figure.Paragraph).Take(MostPlaces).ToList()).ToList();
        var topics = Phrases.Join([.. shown.Select(disagreement => disagreement.Topic)]);
        var more = found.Count > shown.Count ? " and more" : "";
        return new CitedAnswer
        {
            Claims =
            [
                new Claim($"{lead} {topics}{more}.", [.. places.SelectMany(figures => figures.Take(2)).Select(Citation.Of)]),
                .. places.SelectMany(figures => figures).Select(figure => Quotation.Of(figure, LabelOf(figure))),
            ],
            Confidence = 0.8,
            Reasons = ["the contradictions that were found among all figures"],
        };
    }

    private static string LabelOf(Figure figure) => figure.Kind == FigureKind.Date ? figure.ValueText : $"{figure.HedgedText}{Phrases.WhenInBrackets(figure)}";
}
