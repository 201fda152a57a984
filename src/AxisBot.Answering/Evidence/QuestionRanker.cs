using System.Runtime.CompilerServices;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Retrieval.Ranking;
using AxisBot.Retrieval.Vectors;

namespace AxisBot.Answering.Evidence;

/// <summary>
/// Ranks the sentences for a question once, however many composers ask: what is varied of a question to compose an answer,
/// its periods or what is wanted, leaves its query as it is.
/// </summary>
internal sealed class QuestionRanker(PassageIndex index)
{
    private readonly SentenceRanker _ranker = new(index);
    private readonly ConditionalWeakTable<RankingQuery, Ranking> _ranked = [];
    private readonly ConditionalWeakTable<Nearness, ConditionalWeakTable<RankingQuery, Ranking>> _rankedNear = [];

    /// <summary>The sentences that could answer, the best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="allowed">Which paragraphs may answer; null for all.</param>
    public Ranking Rank(Question question, Func<Paragraph, bool>? allowed = null)
    {
        if (allowed is not null)
        {
            return _ranker.Rank(question.Query, allowed, question.Nearness);
        }

        return question.Nearness is { } nearness
            ? _rankedNear.GetOrCreateValue(nearness).GetValue(question.Query, query => _ranker.Rank(query, nearness: nearness))
            : _ranked.GetValue(question.Query, query => _ranker.Rank(query));
    }
}
