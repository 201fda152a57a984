using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Index;

namespace AxisBot.Retrieval.Ranking;

/// <summary>What a word can be an answer to.</summary>
[Flags]
internal enum WordShape : byte
{
    None = 0,
    Common = 1,
    Number = 2,
    Date = 4,
    Name = 8,
    Reason = 16,
}

/// <summary>A sentence made ready for ranking: its words without signs, and what they could answer.</summary>
internal sealed class SentenceView
{
    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "century", "decade",
    };

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "half", "third", "quarter",
        "dozen", "hundred", "thousand", "million", "billion", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "several", "first", "second", "twice",
    };

    private static readonly HashSet<string> Reasons = new(StringComparer.Ordinal)
    {
        "because", "due", "since", "as", "thus", "therefore", "cause", "reason", "order", "to", "for", "response", "prompt", "drive", "driven",
        "stem", "result", "owing", "thank", "help", "need",
    };

    public SentenceView(Sentence sentence)
    {
        Sentence = sentence;
        var terms = sentence.Tokens.Where(token => token.IsTerm).ToArray();
        Stems = Array.ConvertAll(terms, token => token.Stem);
        Shapes = new WordShape[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            Shapes[i] = ShapeOf(terms[i], i);
        }

        Meanings = [.. sentence.Mentions.Select(mention => mention.Meaning).Distinct()];
    }

    public Sentence Sentence { get; }

    public string[] Stems { get; }

    public WordShape[] Shapes { get; }

    public Meaning[] Meanings { get; }

    /// <summary>Whether it opens with a pronoun, so that only the sentence before it tells what it is about.</summary>
    public bool IsAnaphoric => Sentence.OpensWithPronoun;

    private static WordShape ShapeOf(Token token, int index)
    {
        var shape = IndexTerm.IsCommon(token.Text) ? WordShape.Common : WordShape.None;
        if (token.Kind == TokenKind.Number)
        {
            shape |= WordShape.Number | (token.Span.Length == 4 ? WordShape.Date : WordShape.None);
        }
        else
        {
            shape |= Numbers.Contains(token.Text) ? WordShape.Number : WordShape.None;
            shape |= Months.Contains(token.Text) ? WordShape.Date : WordShape.None;
            shape |= token.IsCapitalized && index > 0 ? WordShape.Name : WordShape.None;
            shape |= Reasons.Contains(token.Text) ? WordShape.Reason : WordShape.None;
        }

        return shape;
    }
}
