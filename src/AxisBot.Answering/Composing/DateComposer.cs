using AxisBot.Answering.Answers;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Composing;

/// <summary>Answers when something happened.</summary>
internal sealed class DateComposer(SentenceFinder finder, NumberWords numbers)
{
    private const double LeastConfidence = 0.12;
    private const double LeastCovered = 0.65;
    private const double Withheld = 0.8;
    private const float MostBehindFirst = 4f;

    /// <summary>The date and the sentence that gives it; null where no dated sentence comes near.</summary>
    public CitedAnswer? Compose(Question question, Func<Paragraph, bool>? allowed = null) =>
        Best(question, allowed) is { } found
            ? new CitedAnswer
            {
                Claims = [Quotation.Of(found.Date, TimeOf(found.Date))],
                Confidence = Math.Max(found.Finding.Confidence, 0.2),
                Reasons = [$"{found.Date}: confidence {found.Finding.Confidence:F2}"],
            }
            : InWords(question, allowed);

    /// <summary>The sentence that surely answers and tells a time that could not be read: "every June", "at one in the morning".</summary>
    private CitedAnswer? InWords(Question question, Func<Paragraph, bool>? allowed) =>
        SureSentence.Compose(finder.Find(question, allowed), best => numbers.HasUnread(best.Sentence));

    /// <summary>Says that the articles give no date, with what they come nearest to.</summary>
    public Refusal Refuse(Question question)
    {
        var first = finder.Find(question) is [var found, ..] ? found : null;
        var nearest = first is not null ? Quotation.Of(first.Sentence) : null;
        return Refusals.Of(RefusalReason.NotInArticles, "The articles give no date for that.", nearest, Withheld * (first?.Confidence ?? 0));
    }

    /// <summary>The best dated sentence and its date.</summary>
    /// <param name="question">The question.</param>
    /// <param name="allowed">Which paragraphs may answer; null for all.</param>
    /// <param name="sentence">Which sentences may answer; null for all.</param>
    public (SentenceFinding Finding, Figure Date)? Best(Question question, Func<Paragraph, bool>? allowed = null, Func<Sentence, bool>? sentence = null)
    {
        var findings = finder.Find(question, allowed).Where(finding => sentence is null || sentence(finding.Sentence)).ToList();
        if (findings.Count == 0)
        {
            return null;
        }

        var first = findings[0];
        foreach (var finding in findings)
        {
            if (finding.MissingParty is null && (finding.Confidence >= LeastConfidence || finding.Covered >= LeastCovered) && first.Ranked.Score - finding.Ranked.Score <= MostBehindFirst && DateIn(finding.Sentence, question) is { } date)
            {
                return (finding, date);
            }
        }

        return null;
    }

    /// <summary>The date of the sentence that stands nearest to the words of the question.</summary>
    public static Figure? DateIn(Sentence sentence, Question question)
    {
        var own = sentence.Paragraph.Figures.Where(figure => figure.Sentence == sentence).ToList();
        var dates = own.Where(figure => figure.Kind == FigureKind.Date).ToList();
        var timed = dates.Count > 0 ? dates : own.Where(figure => figure.Period is not null).ToList();
        var words = new WordFit(question.Query, new HashSet<string>());
        return timed.OrderByDescending(words.Of).ThenBy(figure => figure.Period is null).FirstOrDefault();
    }

    private static string TimeOf(Figure date) =>
        Phrases.Capital(date.Kind == FigureKind.Date ? date.ValueText : Phrases.When(date.Period!));
}
