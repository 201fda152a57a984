using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Index;

namespace AxisBot.Retrieval.Ranking;

/// <summary>Turns the words of an English question into what is looked for in one corpus.</summary>
public sealed class QueryBuilder(PassageIndex index)
{
    private const float KinStrength = 0.75f;
    private const float SynonymStrength = 0.7f;

    /// <summary>The words of a question as what is looked for.</summary>
    /// <param name="tokens">The question's tokens.</param>
    /// <param name="mentions">What the tokens name.</param>
    public RankingQuery Build(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        var shape = ShapeReader.Read(tokens, out var shaping);
        var terms = new List<QueryTerm>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.IsTerm && !IndexTerm.IsCommon(token.Text) && terms.All(term => term.Stem != token.Stem))
            {
                terms.Add(TermOf(token, i, mentions, shaping.Contains(i)));
            }
        }

        return new RankingQuery(terms, shape);
    }

    private QueryTerm TermOf(Token token, int position, IReadOnlyList<Mention> mentions, bool isShaping)
    {
        var alternatives = new Dictionary<string, float>(StringComparer.Ordinal) { [token.Stem] = 1 };
        var meanings = new Dictionary<Meaning, float>();
        foreach (var kin in index.Families.KinOf(token.Stem))
        {
            alternatives[kin] = KinStrength;
        }

        foreach (var mention in mentions)
        {
            if (position >= mention.Start && position < mention.End)
            {
                meanings[mention.Meaning] = mention.Meaning is Party ? 1 : SynonymStrength;
            }
        }

        var weight = index.Paragraphs.InverseFrequency(token.Stem) * (isShaping ? ShapeReader.ShapingWeight : 1);
        return new QueryTerm(token.Stem, weight, alternatives, meanings);
    }
}
