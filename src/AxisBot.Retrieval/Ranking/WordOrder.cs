namespace AxisBot.Retrieval.Ranking;

/// <summary>How far a sentence keeps together what stands together in the query.</summary>
internal readonly struct WordOrder
{
    private const int Reach = 4;
    private const int Window = 12;

    public WordOrder(RankingQuery query, SentenceView sentence)
    {
        int pairs = 0, kept = 0, ordered = 0, orders = 0;
        for (var i = 0; i + 1 < query.Words.Count; i++)
        {
            pairs++;
            kept += Follows(sentence.Stems, query.Words[i], query.Words[i + 1], within: 2) ? 1 : 0;
            for (var j = i + 1; j < Math.Min(query.Words.Count, i + Reach); j++)
            {
                orders++;
                ordered += Follows(sentence.Stems, query.Words[i], query.Words[j], Reach) ? 1 : 0;
            }
        }

        Neighbours = kept / (float)Math.Max(1, pairs);
        Order = ordered / (float)Math.Max(1, orders);
    }

    /// <summary>The share of neighbouring words that are neighbours in the sentence too.</summary>
    public float Neighbours { get; }

    /// <summary>The share of near words that stand near each other, in the same order, in the sentence too.</summary>
    public float Order { get; }

    /// <summary>The largest share of the query's weight that stands within a few words of the sentence.</summary>
    public static float Closeness(RankingQuery query, SentenceMatch match)
    {
        var best = 0f;
        for (var i = 0; i < match.Places.Count; i++)
        {
            ulong seen = 0;
            var sum = 0f;
            for (var j = i; j < match.Places.Count && match.Places[j].Place <= match.Places[i].Place + Window; j++)
            {
                var bit = 1UL << (match.Places[j].Term & 63);
                if ((seen & bit) == 0)
                {
                    seen |= bit;
                    sum += query.Terms[match.Places[j].Term].Weight;
                }
            }

            best = MathF.Max(best, sum);
        }

        return best / query.Weight;
    }

    /// <summary>Whether one word stands fewer than so many places before the other.</summary>
    private static bool Follows(string[] stems, string first, string second, int within)
    {
        for (var i = 0; i + 1 < stems.Length; i++)
        {
            if (stems[i] == first && stems.AsSpan(i + 1, Math.Min(within, stems.Length - i) - 1).Contains(second))
            {
                return true;
            }
        }

        return false;
    }
}
