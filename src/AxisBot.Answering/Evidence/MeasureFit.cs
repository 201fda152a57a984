using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Evidence;

/// <summary>How surely a figure measures what was asked for: by its own words, by those around it, or not at all.</summary>
internal sealed class MeasureFit(Vocabulary vocabulary)
{
    public double Of(Figure figure, Question question)
    {
        var least = 1.0;
        foreach (var measure in question.Measures)
        {
            least = Math.Min(least, Of(figure, measure, question));
        }

        return least;
    }

    /// <summary>Whether a figure measures what goes from one party to another.</summary>
    public bool IsOfFlow(Figure figure) => figure.Measures.Any(IsFlow);

    private double Of(Figure figure, Concept measure, Question question)
    {
        if (figure.Measures.Contains(measure))
        {
            return 1;
        }

        if (IsMirrored(figure, measure, question))
        {
            return 0.95;
        }

        if (figure.Measures.Any(own => vocabulary.Includes(measure, own)))
        {
            return 0.7;
        }

        var sentence = figure.Sentence;
        if (IsFlow(measure))
        {
            return IsOfFlow(figure) ? 0 : SaysItFlows(figure, measure, question) ? 0.6 : figure.Measures.Count == 0 && SaidBefore(sentence, measure) ? 0.42 : 0;
        }

        if (sentence.Mentions.Any(mention => mention.Meaning == measure))
        {
            return figure.Clause.Contains(sentence.Tokens[sentence.Mentions.First(mention => mention.Meaning == measure).Start].Span) ? 0.65 : 0.5;
        }

        return sentence.Paragraph.NamedInHeadings.Contains(measure) || sentence.Paragraph.NamedInTitle.Contains(measure) ? 0.45
            : SaidBefore(sentence, measure) ? 0.42
            : 0;
    }

    /// <summary>Whether an earlier sentence of the paragraph speaks of the measure, or of a part of it: "The deal", "It".</summary>
    private bool SaidBefore(Sentence sentence, Concept measure) => sentence.Paragraph.Sentences.Take(sentence.Index)
        .Any(earlier => earlier.Mentions.Any(mention => mention.Meaning is Concept said && vocabulary.Includes(measure, said)));

    /// <summary>
    /// Whether the sentence says by a verb what the measure says by a noun: "sent abroad" or "exported" for exports, and
    /// "imported" too, where both sides are known. What another figure of the sentence measures says nothing of this one.
    /// </summary>
    private bool SaysItFlows(Figure figure, Concept measure, Question question) =>
        figure.Sentence.Mentions.Any(mention => mention.Meaning is Concept concept && !IsOfAnother(figure, mention, concept)
            && (concept == measure || vocabulary.RelatedTo(measure).Contains(concept) || (vocabulary.MirroredMeasures.Contains(concept) && IsMirrorable(figure, measure, question))));

    private static bool IsOfAnother(Figure figure, Mention mention, Concept concept) =>
        !figure.Clause.Contains(figure.Sentence.Tokens[mention.Start].Span)
        && figure.Paragraph.Figures.Any(other => other != figure && other.Sentence == figure.Sentence && other.Measures.Contains(concept));

    private bool IsFlow(Concept measure) => vocabulary.FlowMeasures.Contains(measure);

    /// <summary>What one side exports the other imports, where both sides are known.</summary>
    private bool IsMirrored(Figure figure, Concept measure, Question question) =>
        figure.Measures.Any(vocabulary.MirroredMeasures.Contains) && IsMirrorable(figure, measure, question);

    private bool IsMirrorable(Figure figure, Concept measure, Question question) =>
        vocabulary.MirroredMeasures.Contains(measure)
        && figure.Kind != FigureKind.Percent
        && (question.Flow.From ?? question.Flow.To) is not null
        && (figure.Flow.From ?? figure.Flow.To) is not null;
}
