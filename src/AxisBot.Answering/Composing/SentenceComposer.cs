using AxisBot.Answering.Answers;
using AxisBot.Answering.Checking;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;

namespace AxisBot.Answering.Composing;

/// <summary>Answers with the sentences that say it.</summary>
internal sealed class SentenceComposer(SentenceFinder finder, Premise premise, NeededWord needed)
{
    private const double LeastConfidence = 0.3;
    private const double LeastCovered = 0.42;
    private const double LeastWithWords = 0.12;
    private const double NearlyAllCovered = 0.75;
    private const double LeastWithNearlyAll = 0.05;
    private const double SupportMargin = 3.5;
    private const double Unsure = 0.65;
    private const double BesideMargin = 1.5;

    public Outcome Compose(Question question, Func<Paragraph, bool>? allowed = null, double least = LeastConfidence)
    {
        var findings = finder.Find(question, allowed);
        if (findings.Count == 0)
        {
            return NothingFound();
        }

        var best = findings[0];
        if (best.MissingParty is not null || needed.IsMissing(question, best) || best.Confidence < Math.Min(least, LeastFor(best.Covered)))
        {
            return Refuse(best);
        }

        var contradiction = premise.Check(question, best.Sentence);
        if (contradiction != Contradiction.None)
        {
            return IsYesNo(question) ? Deny(best) : Correct(best, contradiction);
        }

        return new CitedAnswer
        {
            Claims = Claims(question, best, findings),
            Confidence = best.Confidence,
            Reasons = [$"{best.Sentence.Paragraph}: confidence {best.Confidence:F2}, covered {best.Covered:F2}"],
        };
    }

    /// <summary>How far the ranking must trust a sentence: the less, the more of the question's words it has.</summary>
    private static double LeastFor(double covered) =>
        covered >= NearlyAllCovered ? LeastWithNearlyAll : covered >= LeastCovered ? LeastWithWords : LeastConfidence;

    public static Refusal NothingFound() =>
        Refusals.Of(RefusalReason.NotInArticles, "The articles do not say anything about that.", nearest: null, 0.02);

    /// <summary>The sentence, and up to two more of its paragraph that come near it; a definition keeps its opening sentence.</summary>
    private List<Claim> Claims(Question question, SentenceFinding best, IReadOnlyList<SentenceFinding> findings)
    {
        var chosen = findings
            .Where(f => f.Sentence.Paragraph == best.Sentence.Paragraph && f.Ranked.Score > best.Ranked.Score - SupportMargin)
            .Take(3).Select(f => f.Sentence).ToList();
        if (question.Intent == Intent.Definition && !chosen.Contains(best.Sentence.Paragraph.Sentences[0]))
        {
            chosen = [.. chosen.Take(2), best.Sentence.Paragraph.Sentences[0]];
        }

        if (best.Confidence < Unsure && Beside(best, findings) is { } beside)
        {
            chosen = [.. chosen.Take(2), beside];
        }

        if (question.Has(Cue.Who) && Speaker.NamedBefore(best.Sentence, finder.Previous(best.Sentence.Paragraph)) is { } named && !chosen.Contains(named))
        {
            chosen = [named, .. chosen.Take(2)];
        }

        if (question.Has(Cue.Why) && Reason.Behind(best.Sentence, finder.Next(best.Sentence.Paragraph)) is { } reason && !chosen.Contains(reason))
        {
            chosen = [.. chosen.Take(2), reason];
        }

        return [.. Merged(chosen)];
    }

    /// <summary>Each sentence with the one that it leans on; what overlaps becomes one quotation.</summary>
    private static IEnumerable<Claim> Merged(List<Sentence> chosen)
    {
        foreach (var group in chosen.GroupBy(sentence => sentence.Paragraph))
        {
            if (group.Key.Row is not null)
            {
                yield return Quotation.Of(group.First());
                continue;
            }

            var spans = new List<TextSpan>();
            foreach (var quoted in group.Select(sentence => sentence.QuotedSpan))
            {
                var overlapping = spans.FindAll(other => other.Start < quoted.End && quoted.Start < other.End);
                var place = overlapping.Count > 0 ? spans.IndexOf(overlapping[0]) : spans.Count;
                spans.RemoveAll(overlapping.Contains);
                spans.Insert(place, overlapping.Aggregate(quoted, (whole, part) => whole.Cover(part)));
            }

            foreach (var span in spans)
            {
                yield return new Claim(Phrases.Tidy(span.In(group.Key.Text)), [Citation.Of(group.Key, span)]);
            }
        }
    }

    /// <summary>Where the first sentence leads by little, the best one of another paragraph is told too.</summary>
    private static Sentence? Beside(SentenceFinding best, IReadOnlyList<SentenceFinding> findings) => findings
        .FirstOrDefault(finding => finding.Sentence.Paragraph != best.Sentence.Paragraph)
        is { MissingParty: null } other && other.Ranked.Score > best.Ranked.Score - BesideMargin ? other.Sentence : null;

    /// <summary>Whether "no" would answer: "Did they sign?"</summary>
    private static bool IsYesNo(Question question) =>
        question.Tokens.Count > 0 && question.Has(Cue.YesNo) && question.Tokens[0].Text is "is" or "are" or "was" or "were" or "did" or "does" or "do" or "has" or "have" or "had" or "can" or "could" or "will" or "would";

    private static CitedAnswer Deny(SentenceFinding best) => new()
    {
        Claims = [Quotation.Of(best.Sentence, "No")],
        Confidence = best.Confidence * 0.8,
        Reasons = [$"{best.Sentence.Paragraph}: denies it, confidence {best.Confidence:F2}"],
    };

    /// <summary>A question that takes for granted what the articles deny is corrected, with the source.</summary>
    private static Refusal Correct(SentenceFinding best, Contradiction contradiction)
    {
        var correction = Quotation.Of(best.Sentence);
        return Refusals.Of(RefusalReason.FalsePremise, "The articles say otherwise.", correction, best.Confidence * 0.8, introduction: "") with
        {
            Reasons = [$"{best.Sentence.Paragraph}: {contradiction}, covered {best.Covered:F2}"],
        };
    }

    private static Refusal Refuse(SentenceFinding best)
    {
        var nearest = Quotation.Of(best.Sentence);
        var reason = best.MissingParty is null ? RefusalReason.NotInArticles : RefusalReason.PartyMissing;
        var lead = best.MissingParty is { } party ? $"The articles do not say this of {party.Name}." : "The articles do not say that.";
        return Refusals.Of(reason, lead, nearest, best.Confidence) with
        {
            Reasons = [$"{best.Sentence.Paragraph}: confidence {best.Confidence:F2}, covered {best.Covered:F2}"],
        };
    }
}
