using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Evidence;

/// <summary>Whether a count counts what a question asks for.</summary>
internal sealed class CountedFit
{
    private readonly Vocabulary _vocabulary;
    private readonly bool _isAnyAmount;
    private readonly List<(string Stem, List<Concept> Concepts)> _nouns;

    public CountedFit(Question question, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _isAnyAmount = question.Has(Cue.HowMuch);
        _nouns = question.Wanted.CountedToken < 0 || question.Wanted.Unit is not null ? []
            : [.. CountedNouns(question).Select(noun => (
                question.Tokens[noun].Stem,
                question.Mentions.Where(mention => noun >= mention.Start && noun < mention.End).Select(mention => mention.Meaning).OfType<Concept>().ToList()))];
    }

    /// <summary>"How many drones" is answered by drones, by units of something the sentence calls drones, by nothing else.</summary>
    public Misfit Of(Figure figure)
    {
        if (_nouns.Count == 0 || figure.Kind is not (FigureKind.Count or FigureKind.Rate)
            || (_isAnyAmount && _nouns.Exists(noun => figure.Sentence.Tokens.Any(token => token.Stem == noun.Stem))))
        {
            return Misfit.None;
        }

        var counted = Tokenizer.Tokenize($"{figure.Unit} {figure.Measure}").Concat(OfItsType(figure)).Concat(SaidWith(figure)).ToList();
        return _nouns.Exists(noun => counted.Exists(token => token.Stem == noun.Stem)
            || noun.Concepts.Exists(concept => figure.Measures.Any(own => own == concept || _vocabulary.Includes(concept, own)))
            || noun.Concepts.Exists(concept => counted.Exists(token => _vocabulary.ConceptsOf(token.Stem).Contains(concept)))) ? Misfit.None : Misfit.Counted;
    }

    /// <summary>The name of a make behind what is counted: "36 howitzers of the B9 type".</summary>
    private static IEnumerable<Token> OfItsType(Figure figure) => figure.Sentence.Tokens
        .Where(token => figure.Clause.Contains(token.Span) && token.Kind == TokenKind.Word && token.Text.Any(char.IsAsciiDigit));

    /// <summary>The noun that a count explains: "the most hulls, with 245 vessels".</summary>
    private static IEnumerable<Token> SaidWith(Figure figure)
    {
        var tokens = figure.Sentence.Tokens;
        var first = tokens.ToList().FindIndex(token => token.Span.Start >= figure.Span.Start);
        var with = first > 0 && tokens[first - 1].Text == "with" ? first - 1 : -1;
        var noun = with > 0 && tokens[with - 1].Text == "," ? with - 2 : with - 1;
        return noun >= 0 ? [tokens[noun]] : [];
    }

    /// <summary>The nouns behind "how many", up to the verb: the last of them must be what is counted.</summary>
    private static List<int> CountedNouns(Question question)
    {
        var nouns = new List<int>();
        for (var i = question.Wanted.CountedToken; i < Math.Min(question.Tokens.Count, question.Wanted.CountedToken + 4); i++)
        {
            var token = question.Tokens[i];
            if (token.Kind != TokenKind.Word || IsFunctionWord(token.Text))
            {
                break;
            }

            if (!question.Mentions.Any(mention => mention.Meaning is Party && i >= mention.Start && i < mention.End))
            {
                nouns.Add(i);
            }
        }

        return nouns.Count > 2 ? nouns[..2] : nouns;
    }

    private static bool IsFunctionWord(string word) =>
        word is "did" or "does" or "do" or "has" or "have" or "had" or "is" or "are" or "was" or "were" or "of" or "in" or "the" or "a" or "on" or "per"
            or "by" or "for" or "to" or "from" or "can" or "could" or "will" or "would" or "that" or "which" or "who" or "with" or "so" or "between" or "and";
}
