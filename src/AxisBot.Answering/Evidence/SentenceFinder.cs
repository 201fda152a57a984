using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Answering.Evidence;

/// <summary>A sentence that could answer, and how far it can be trusted.</summary>
/// <param name="Ranked">The sentence with its score.</param>
/// <param name="Confidence">How likely it answers, from 0 to 1.</param>
/// <param name="MissingParty">A party of the question that the sentence has nothing to do with; null where there is none.</param>
/// <param name="Covered">The share of the question's weighty words that stand in it or near it, from 0 to 1.</param>
internal sealed record SentenceFinding(RankedSentence Ranked, double Confidence, Party? MissingParty, double Covered)
{
    public Sentence Sentence => Ranked.Sentence;
}

/// <summary>Finds the sentences that answer a question in words.</summary>
internal sealed class SentenceFinder(PassageIndex index, QuestionRanker ranker)
{
    private const int MostLookedAt = 25;

    /// <summary>The best sentences that speak of all parties asked for, the best first.</summary>
    public IReadOnlyList<SentenceFinding> Find(Question question, Func<Paragraph, bool>? allowed = null)
    {
        var ranking = ranker.Rank(question, allowed);
        if (ranking.Sentences.Count == 0)
        {
            return [];
        }

        var findings = new List<SentenceFinding>();
        var wishes = new AnswerWishes(question);
        var candidates = ranking.Sentences.Take(MostLookedAt).Select(Answering).Select(ranked => ranked with { Score = ranked.Score + wishes.BonusFor(ranked.Sentence) })
            .OrderByDescending(ranked => ranked.Score).DistinctBy(ranked => ranked.Sentence).ToList();
        var first = candidates[0].Score;
        foreach (var ranked in candidates)
        {
            var missing = question.Parties.FirstOrDefault(party => party.Kind != PartyKind.Region && PartyFit.Of(ranked.Sentence, party) <= 0);
            var confidence = ranking.Confidence * Math.Exp(Math.Min(0, (ranked.Score - first) / 4));
            findings.Add(new SentenceFinding(ranked, missing is null ? confidence : confidence * 0.4, missing, Covered(ranked, ranking.Query)));
        }

        return [.. findings.OrderBy(finding => finding.MissingParty is null ? 0 : 1)];
    }

    /// <summary>
    /// The best sentences that speak of all parties asked for, the best first. Where they stand in one article, the best
    /// sentence of each other article follows that names all the parties.
    /// </summary>
    public IReadOnlyList<SentenceFinding> FindInArticles(Question question)
    {
        var found = Find(question).Where(finding => finding.MissingParty is null).ToList();
        var known = found.Select(finding => finding.Sentence.Paragraph.Source).ToHashSet();
        if (known.Count == 1 && question.Parties.Count > 0)
        {
            foreach (var article in index.Corpus.Articles.Where(article => !known.Contains(article.Source) && NamesAll(article, question)).Take(MostLookedAt))
            {
                found.AddRange(Find(question, paragraph => paragraph.Source == article.Source).Where(finding => finding.MissingParty is null).Take(1));
            }
        }

        return [.. found.OrderByDescending(finding => finding.Ranked.Score)];
    }

    private static bool NamesAll(Article article, Question question) =>
        question.Parties.All(party => article.Paragraphs.Any(paragraph => paragraph.Sentences.Any(sentence => PartyFit.Of(sentence, party) >= PartyFit.InSentence)));

    /// <summary>The paragraph right behind another one; null behind the last.</summary>
    public Paragraph? Next(Paragraph paragraph) =>
        index.Corpus.ArticleOf(paragraph)?.Paragraphs.FirstOrDefault(other => other.Number > paragraph.Number);

    /// <summary>What a text asks itself answers nothing; the sentence behind it does.</summary>
    private static RankedSentence Answering(RankedSentence ranked)
    {
        var sentences = ranked.Sentence.Paragraph.Sentences;
        var next = ranked.Sentence.Index + 1;
        return ranked.Sentence.Tokens is [.., { Text: "?" }] && next < sentences.Count ? ranked with { Sentence = sentences[next] } : ranked;
    }

    /// <summary>The paragraph right before another one; null before the first.</summary>
    public Paragraph? Previous(Paragraph paragraph) =>
        index.Corpus.ArticleOf(paragraph)?.Paragraphs.LastOrDefault(other => other.Number < paragraph.Number);

    private static double Covered(RankedSentence ranked, RankingQuery query)
    {
        var sum = 0f;
        for (var i = 0; i < query.Terms.Count; i++)
        {
            sum += query.Terms[i].Weight * ranked.Nearby[i];
        }

        return sum / query.Weight;
    }
}
