using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Index;

namespace AxisBot.Retrieval.Ranking;

/// <summary>Turns the words of a question into what is looked for in one corpus.</summary>
public sealed class QueryBuilder(PassageIndex index)
{
    private const float KinStrength = 0.75f;
    private const float SynonymStrength = 0.85f;
    private const float RelatedStrength = 0.4f;
    private const float NameLimit = 0.6f;
    private const float PhraseWordWeight = 0.7f;
    private const float LeastOfMeaning = 0.8f;
    private const float CommonWordWeight = 0.5f;

    /// <summary>What a common English word counts at most, however rare it is in a small library.</summary>
    private const float MostOfCommonWord = 1.5f;

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
                terms.Add(TermOf(token, i, mentions, shaping.Contains(i), isHead: i > 0 && tokens[i - 1].Text is "what" or "which" or "whose"));
            }
        }

        return new RankingQuery(terms, [.. tokens.Where(token => token.IsTerm).Select(token => token.Stem)], shape);
    }

    private QueryTerm TermOf(Token token, int position, IReadOnlyList<Mention> mentions, bool isShaping, bool isHead)
    {
        var alternatives = new Dictionary<string, float>(StringComparer.Ordinal) { [token.Stem] = 1 };
        foreach (var kin in index.Families.KinOf(token.Stem))
        {
            alternatives[kin] = KinStrength;
        }

        var meanings = new Dictionary<Meaning, float>();
        var isOfPhrase = false;
        foreach (var mention in mentions)
        {
            if (position >= mention.Start && position < mention.End)
            {
                meanings[mention.Meaning] = mention.Meaning is Party ? 1 : SynonymStrength;
                isOfPhrase |= mention.Count > 1;
            }
        }

        foreach (var related in meanings.Keys.OfType<Concept>().ToList().SelectMany(index.Corpus.Vocabulary.RelatedTo))
        {
            meanings.TryAdd(related, RelatedStrength);
        }

        var role = token.Kind == TokenKind.Number ? TermRole.Number
            : isShaping ? TermRole.Focus
            : index.Nameness(token.Stem) > NameLimit ? TermRole.Name
            : TermRole.Plain;
        var weight = WeightOf(token, role, isHead, meanings.Where(meaning => meaning.Value > RelatedStrength).Select(meaning => meaning.Key)) * (isOfPhrase ? PhraseWordWeight : 1);
        var isUnknown = !alternatives.Keys.Any(stem => index.Paragraphs.DocumentsWith(stem) > 0)
            && !meanings.Keys.Any(meaning => index.PassagesNaming(meaning).Count > 0);
        return new QueryTerm(token.Stem, weight, role, alternatives, meanings, isUnknown);
    }

    /// <summary>
    /// How much a word counts: the rarity of the word, or of its meaning by whatever word where that is less. A common
    /// English word tells less than its rarity in a small library says, unless it is the very thing asked for ("what interest").
    /// </summary>
    private float WeightOf(Token token, TermRole role, bool isHead, IEnumerable<Meaning> meanings)
    {
        var weight = index.Paragraphs.InverseFrequency(token.Stem);
        foreach (var meaning in meanings)
        {
            weight = meaning is Party ? MathF.Min(weight, index.InverseFrequency(meaning)) : MathF.Min(weight, MathF.Max(weight * LeastOfMeaning, index.InverseFrequency(meaning)));
        }

        if (!isHead && index.Corpus.Vocabulary.Asking.CommonWords.Contains(token.Text))
        {
            weight = MathF.Min(weight, MostOfCommonWord);
        }

        if (index.Paragraphs.DocumentsWith(token.Stem) == 0 && index.Corpus.Vocabulary.Asking.CommonWords.Contains(token.Text))
        {
            weight *= CommonWordWeight;
        }

        return weight * (role == TermRole.Focus ? ShapeReader.ShapingWeight : 1);
    }
}
