using AxisBot.Answering.Answers;
using AxisBot.Answering.Checking;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;

namespace AxisBot.Answering.Composing;

/// <summary>Answers with the sentences that say it.</summary>
internal sealed class SentenceComposer(SentenceFinder finder, Premise premise)
{
    private const double LeastConfidence = 0.3;
    private const double LeastCovered = 0.42;
    private const double LeastWithWords = 0.12;
    private const double SupportMargin = 3.5;

    public Outcome Compose(Question question, Func<Paragraph, bool>? allowed = null, double least = LeastConfidence)
    {
        var findings = finder.Find(question, allowed);
        if (findings.Count == 0)
        {
            return NothingFound();
        }

        var best = findings[0];
        if (best.MissingParty is not null || (best.Confidence < least && (best.Covered < LeastCovered || best.Confidence < Math.Min(least, LeastWithWords))))
        {
            return Refuse(best);
        }

        var contradiction = premise.Check(question, best.Sentence);
        if (contradiction != Contradiction.None)
        {
            return Correct(best, contradiction);
        }

        return new CitedAnswer
        {
            Claims = Claims(question, best, findings),
            Confidence = best.Confidence,
            Reasons = [$"{best.Sentence.Paragraph}: confidence {best.Confidence:F2}, covered {best.Covered:F2}"],
        };
    }

    public static Refusal NothingFound() => new()
    {
        Reason = RefusalReason.NotInArticles,
        Claims = [new Claim("The articles do not say anything about that.", [])],
        Confidence = 0.02,
    };

    /// <summary>The sentence, and up to two more of its paragraph that come near it; a definition keeps its opening sentence.</summary>
    private static List<Claim> Claims(Question question, SentenceFinding best, IReadOnlyList<SentenceFinding> findings)
    {
        var chosen = findings
            .Where(f => f.Sentence.Paragraph == best.Sentence.Paragraph && f.Ranked.Score > best.Ranked.Score - SupportMargin)
            .Take(3).Select(f => f.Sentence).ToList();
        if (question.Intent == Intent.Definition && !chosen.Contains(best.Sentence.Paragraph.Sentences[0]))
        {
            chosen = [best.Sentence.Paragraph.Sentences[0], .. chosen.Take(2)];
        }

        return [.. chosen.Select(sentence => Widest(sentence, chosen)).Distinct()
            .Select(sentence => new Claim(Phrases.Quote(sentence), [Citation.Of(sentence)]))];
    }

    /// <summary>The chosen sentence that quotes a sentence along with its own words, to stand in its place; else the sentence itself.</summary>
    private static Sentence Widest(Sentence sentence, List<Sentence> chosen) =>
        chosen.Find(other => other != sentence && other.QuotedSpan.Contains(sentence.Span)) is { } wider ? Widest(wider, chosen) : sentence;

    /// <summary>A question that takes for granted what the articles deny is corrected, with the source.</summary>
    private static Refusal Correct(SentenceFinding best, Contradiction contradiction)
    {
        var correction = new Claim(Phrases.Quote(best.Sentence), [Citation.Of(best.Sentence)]);
        return new Refusal
        {
            Reason = RefusalReason.FalsePremise,
            Claims = [new Claim("The articles say otherwise.", []), correction],
            Nearest = correction,
            Confidence = 0.15,
            Reasons = [$"{best.Sentence.Paragraph}: {contradiction}, covered {best.Covered:F2}"],
        };
    }

    private static Refusal Refuse(SentenceFinding best)
    {
        var nearest = new Claim(Phrases.Quote(best.Sentence), [Citation.Of(best.Sentence)]);
        var reason = best.MissingParty is null ? RefusalReason.NotInArticles : RefusalReason.PartyMissing;
        var lead = best.MissingParty is { } party ? $"The articles do not say this of {party.Name}." : "The articles do not say that.";
        return new Refusal
        {
            Reason = reason,
            Claims = [new Claim(lead, []), new Claim($"The nearest they come: {nearest.Text}", nearest.Citations)],
            Nearest = nearest,
            Confidence = best.Confidence,
            Reasons = [$"{best.Sentence.Paragraph}: confidence {best.Confidence:F2}, covered {best.Covered:F2}"],
        };
    }
}
