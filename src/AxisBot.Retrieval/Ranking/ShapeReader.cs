using AxisBot.Knowledge.Text;

namespace AxisBot.Retrieval.Ranking;

/// <summary>Reads from the question's form what its answer should look like.</summary>
internal static class ShapeReader
{
    /// <summary>How much a word counts that only shapes the question ("which year").</summary>
    public const float ShapingWeight = 0.25f;

    private static readonly HashSet<string> Times = Words("year month day date century decade time season era yr");
    private static readonly HashSet<string> Numbers = Words("many much percentage percent number amount population share total cost price rate size");
    private static readonly HashSet<string> Extents = Words("long old far large big tall high deep wide often fast heavy");
    private static readonly HashSet<string> Places = Words("city country place location state region town province continent street county area nation island river");
    private static readonly HashSet<string> Persons = Words("person man woman people president king queen emperor leader author actor");
    private static readonly HashSet<string> Labels = Words("name type kind sort call known term");

    public static AnswerShape Read(IReadOnlyList<Token> tokens, out HashSet<int> shaping)
    {
        shaping = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1].Text : "";
            switch (tokens[i].Text)
            {
                case "when":
                    return AnswerShape.Date;
                case "where":
                    return AnswerShape.Place;
                case "why":
                    return AnswerShape.Reason;
                case "who" or "whom" or "whose":
                    return AnswerShape.Person;
                case "how" when Numbers.Contains(Tokenizer.Stem(next)) || Extents.Contains(Tokenizer.Stem(next)):
                    shaping.Add(i + 1);
                    return AnswerShape.Number;
                case "what" or "which" or "whats":
                    return OfNoun(tokens, i + 1, shaping);
            }
        }

        return AnswerShape.Any;
    }

    /// <summary>Looks at the few words behind "what" for the noun that says what is asked for.</summary>
    private static AnswerShape OfNoun(IReadOnlyList<Token> tokens, int start, HashSet<int> shaping)
    {
        for (var i = start; i < Math.Min(tokens.Count, start + 4); i++)
        {
            var word = tokens[i].Stem;
            var shape = Times.Contains(word) ? AnswerShape.Date
                : Numbers.Contains(word) ? AnswerShape.Number
                : Places.Contains(word) ? AnswerShape.Place
                : Persons.Contains(word) ? AnswerShape.Person
                : AnswerShape.Any;
            if (shape != AnswerShape.Any || Labels.Contains(word))
            {
                shaping.Add(i);
                return shape;
            }
        }

        return AnswerShape.Any;
    }

    private static HashSet<string> Words(string words) =>
        words.Split(' ').Select(Tokenizer.Stem).ToHashSet(StringComparer.Ordinal);
}
