using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Questions;

/// <summary>Tells the question for contradictions that names nothing else: "what do the articles disagree about?".</summary>
internal static class OpenConflict
{
    /// <summary>Whether a question is that.</summary>
    public static bool IsAskedFor(Question question, AskingWords asking) =>
        question is { Parties.Count: 0, Measures.Count: 0, Periods.Count: 0, Quantities.Count: 0 } && IsAskedFor(question.Tokens, asking);

    /// <summary>Whether words ask for contradictions, of articles or their figures, and name nothing else.</summary>
    public static bool IsAskedFor(IReadOnlyList<Token> tokens, AskingWords asking)
    {
        var words = tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Text).ToList();
        return words.Exists(asking.ConflictWords.Contains)
            && words.TrueForAll(word => asking.ConflictWords.Contains(word) || asking.ConflictFillers.Contains(word) || asking.ArticleNouns.Contains(word) || asking.ArticleWords.Contains(word)
                || asking.FunctionWords("en").Contains(word) || asking.CueWords.Contains(word));
    }
}
