using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Index;

namespace AxisBot.Retrieval.Ranking;

/// <summary>Turns the words of a question into what is looked for in one corpus.</summary>
public sealed class QueryBuilder(PassageIndex index)
{
    private const float KinStrength = 0.75f;
    private const float SynonymStrength = 0.7f;
    private const float NameLimit = 0.6f;

    /// <summary>The words of a question as what is looked for.</summary>
    /// <param name="tokens">The question's tokens.</param>
    /// <param name="mentions">What the tokens name.</param>
    /// <param name="ignored">Numbers of tokens that are not looked for.</param>
    public RankingQuery Build(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlySet<int>? ignored = null)
    {
        var shape = ShapeReader.Read(tokens, out var shaping);
        var terms = new List<QueryTerm>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.IsTerm && ignored?.Contains(i) != true && !IndexTerm.IsCommon(token.Text) && terms.All(term => term.Stem != token.Stem))
            {
                terms.Add(TermOf(token, i, mentions, shaping.Contains(i)));
            }
        }

        return new RankingQuery(terms, [.. tokens.Where(token => token.IsTerm).Select(token => token.Stem)], shape);
    }

    private QueryTerm TermOf(Token token, int position, IReadOnlyList<Mention> mentions, bool isShaping)
    {
        var alternatives = new Dictionary<string, float>(StringComparer.Ordinal) { [token.Stem] = 1 };
        foreach (var kin in index.Families.KinOf(token.Stem))
        {
            alternatives[kin] = KinStrength;
        }

        var meanings = new Dictionary<Meaning, float>();
        foreach (var mention in mentions)
        {
            if (position >= mention.Start && position < mention.End)
            {
                meanings[mention.Meaning] = mention.Meaning is Party ? 1 : SynonymStrength;
            }
        }

        var role = token.Kind == TokenKind.Number ? TermRole.Number
            : isShaping ? TermRole.Focus
            : index.Nameness(token.Stem) > NameLimit ? TermRole.Name
            : TermRole.Plain;
        return new QueryTerm(token.Stem, WeightOf(token.Stem, role), role, alternatives, meanings);
    }

    private float WeightOf(string stem, TermRole role) =>
        index.Paragraphs.InverseFrequency(stem) * (role == TermRole.Focus ? ShapeReader.ShapingWeight : 1);
}
