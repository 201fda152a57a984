using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Answering.Evidence;

/// <summary>How many of the weighty words of a question stand around a figure; nearer words count more.</summary>
internal sealed class WordFit
{
    private const float InClause = 1;
    private const float InSentence = 0.92f;
    private const float InHeading = 0.8f;
    private const float InParagraph = 0.65f;
    private const float InTitle = 0.5f;

    /// <summary>What a word counts that the articles nowhere have, though English does: the question's own way of putting it.</summary>
    private const float ManneredWord = 0.12f;

    /// <summary>What a common English word counts at most.</summary>
    private const float MostOfCommonWord = 1;

    /// <summary>The benefit of the doubt: the weight of one middling word that counts as found.</summary>
    private const float Doubt = 1;

    /// <summary>How many words a comma keeps apart.</summary>
    private const int StepsOverComma = 6;

    private readonly List<QueryTerm> _terms;
    private readonly float _all;

    /// <param name="query">The words.</param>
    /// <param name="consumed">Stems that other constraints check.</param>
    /// <param name="isMannered">Whether a stem is an English word that the articles nowhere have.</param>
    /// <param name="isCommon">Whether a stem is of a common English word.</param>
    public WordFit(RankingQuery query, IReadOnlySet<string> consumed, Func<string, bool>? isMannered = null, Func<string, bool>? isCommon = null)
    {
        _terms = [.. query.Terms.Where(term => !consumed.Contains(term.Stem))
            .Select(term => isMannered?.Invoke(term.Stem) == true ? term with { Weight = term.Weight * ManneredWord } : isCommon?.Invoke(term.Stem) == true ? term with { Weight = MathF.Min(term.Weight, MostOfCommonWord) } : term)];
        _all = _terms.Sum(term => term.Weight);
    }

    /// <summary>Whether any word is left to look for.</summary>
    public bool IsEmpty => _all <= 0.001f;

    public double Of(Figure figure)
    {
        if (IsEmpty)
        {
            return 1;
        }

        var sum = 0f;
        foreach (var term in _terms)
        {
            sum += term.Weight * Best(term, figure);
        }

        return (sum + Doubt) / (_all + Doubt);
    }

    /// <summary>The weight of the heaviest word that stands nowhere around the figure, as a share of all.</summary>
    public double HeaviestMissing(Figure figure) =>
        IsEmpty ? 0 : _terms.Where(term => Best(term, figure) == 0).Select(term => term.Weight).DefaultIfEmpty(0).Max() / (_all + Doubt);

    /// <summary>Whether a name of the question stands nowhere around the figure.</summary>
    public bool MissesName(Figure figure) => _terms.Any(term => term.Role == TermRole.Name && Best(term, figure) == 0);

    /// <summary>
    /// How near the words of the question stand to a figure within its sentence, for figures that fit alike: in a list each figure has
    /// its own words beside it, and a comma parts it from those of the next.
    /// </summary>
    public double NearnessOf(Figure figure) => _terms.Sum(term => term.Weight * (double)Nearest(term, figure));

    private static float Nearest(QueryTerm term, Figure figure)
    {
        var sentence = figure.Sentence;
        var best = 0f;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (term.Alternatives.TryGetValue(sentence.Tokens[i].Stem, out var strength))
            {
                best = MathF.Max(best, strength / (1 + StepsBetween(sentence, sentence.Tokens[i].Span, figure.Span)));
            }
        }

        foreach (var mention in sentence.Mentions)
        {
            if (term.Meanings.TryGetValue(mention.Meaning, out var strength))
            {
                var named = sentence.Tokens[mention.Start].Span.Cover(sentence.Tokens[mention.End - 1].Span);
                best = MathF.Max(best, strength / (1 + StepsBetween(sentence, named, figure.Span)));
            }
        }

        return best;
    }

    private static int StepsBetween(Sentence sentence, TextSpan one, TextSpan other)
    {
        var (from, to) = one.Start < other.Start ? (one.End, other.Start) : (other.End, one.Start);
        return to <= from ? 0
            : sentence.Tokens.Count(token => token.IsTerm && token.Span.Start >= from && token.Span.End <= to)
                + (StepsOverComma * sentence.Paragraph.Text[from..to].Count(letter => letter is ',' or ';' or ':'));
    }

    private static float Best(QueryTerm term, Figure figure)
    {
        var sentence = figure.Sentence;
        var own = StrengthIn(term, sentence, figure.Clause);
        if (own > 0)
        {
            return own * InClause;
        }

        own = sentence.Paragraph.Row is null ? 0 : StrengthIn(term, Tokenizer.Tokenize(figure.Measure));
        if (own > 0)
        {
            return own * InClause;
        }

        own = StrengthIn(term, sentence, sentence.Span);
        if (own > 0)
        {
            return own * InSentence;
        }

        own = StrengthIn(term, sentence.Paragraph.HeadingTokens);
        if (own > 0)
        {
            return own * InHeading;
        }

        own = sentence.Paragraph.Sentences.Max(other => StrengthIn(term, other, other.Span));
        return own > 0 ? own * InParagraph : StrengthIn(term, sentence.Paragraph.TitleTokens) * InTitle;
    }

    private static float StrengthIn(QueryTerm term, Sentence sentence, TextSpan span)
    {
        var best = 0f;
        foreach (var token in sentence.Tokens)
        {
            if (span.Contains(token.Span) && term.Alternatives.TryGetValue(token.Stem, out var strength))
            {
                best = MathF.Max(best, strength);
            }
        }

        foreach (var mention in sentence.Mentions)
        {
            if (span.Contains(sentence.Tokens[mention.Start].Span) && term.Meanings.TryGetValue(mention.Meaning, out var strength))
            {
                best = MathF.Max(best, strength);
            }
        }

        return best;
    }

    private static float StrengthIn(QueryTerm term, IReadOnlyList<Token> tokens)
    {
        var best = 0f;
        foreach (var token in tokens)
        {
            best = MathF.Max(best, term.Alternatives.GetValueOrDefault(token.Stem));
        }

        return best;
    }
}
