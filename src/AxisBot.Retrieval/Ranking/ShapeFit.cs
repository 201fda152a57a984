namespace AxisBot.Retrieval.Ranking;

/// <summary>Whether a sentence holds words of the shape that the answer should have, and how near to the asked words.</summary>
internal sealed class ShapeFit
{
    private const int Reach = 8;

    private readonly AnswerShape _shape;
    private readonly bool _has;
    private readonly float _near;

    public ShapeFit(QueryMatcher matcher, SentenceMatch match)
    {
        _shape = matcher.Query.Shape;
        var wanted = _shape switch
        {
            AnswerShape.Date => WordShape.Date,
            AnswerShape.Number => WordShape.Number,
            AnswerShape.Person or AnswerShape.Place => WordShape.Name,
            AnswerShape.Reason => WordShape.Reason,
            _ => WordShape.None,
        };
        for (var i = 0; i < match.View.Stems.Length; i++)
        {
            if (matcher.IsAsked(match.View.Stems[i]))
            {
                continue;
            }

            var weight = WeightAround(matcher.Query, match, i);
            if ((match.View.Shapes[i] & wanted) != 0)
            {
                _has = true;
                _near = MathF.Max(_near, 0.1f + weight);
            }

            if ((match.View.Shapes[i] & WordShape.Common) == 0)
            {
                NearAny = MathF.Max(NearAny, weight);
            }
        }
    }

    /// <summary>The weight of the asked words around the best new word of any shape.</summary>
    public float NearAny { get; }

    public float Lacks(AnswerShape shape) => shape == _shape && !_has ? 1 : 0;

    public float Near(AnswerShape shape) => shape == _shape ? _near : 0;

    private static float WeightAround(RankingQuery query, SentenceMatch match, int place)
    {
        var sum = 0f;
        ulong seen = 0;
        foreach (var (at, term) in match.Places)
        {
            var distance = Math.Abs(at - place);
            var bit = 1UL << (term & 63);
            if (distance <= Reach && (seen & bit) == 0)
            {
                seen |= bit;
                sum += query.Terms[term].Weight * (1 - (distance / 12f));
            }
        }

        return sum / query.Weight;
    }
}
