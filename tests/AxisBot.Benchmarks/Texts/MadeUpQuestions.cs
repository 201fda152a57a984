using AxisBot.Knowledge.Text;

namespace AxisBot.Benchmarks.Texts;

/// <summary>Stands in for real questions: a few neighbouring words of a paragraph behind "What ...".</summary>
internal static class MadeUpQuestions
{
    private const int Words = 8;

    public static IReadOnlyList<AskedQuestion> About(IReadOnlyList<string> paragraphs, int count, Random chance)
    {
        var questions = new List<AskedQuestion>();
        while (questions.Count < count)
        {
            var paragraph = chance.Next(paragraphs.Count);
            var words = Tokenizer.Tokenize(paragraphs[paragraph]).Where(token => token.IsTerm).ToArray();
            if (words.Length >= Words)
            {
                var start = chance.Next(words.Length - Words + 1);
                var asked = words.Skip(start).Take(Words).Select(word => word.Span.In(paragraphs[paragraph]));
                questions.Add(new AskedQuestion($"What {string.Join(' ', asked)}?", paragraph));
            }
        }

        return questions;
    }
}
