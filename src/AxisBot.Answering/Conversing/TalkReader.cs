using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Conversing;

/// <summary>What a message is besides, or instead of, a question about the articles.</summary>
/// <param name="Kind">The kind of small talk by its name in the vocabulary; null for none.</param>
/// <param name="HasOrders">Whether it tries to give the bot orders.</param>
/// <param name="Question">What is left of it as a question; empty where nothing is.</param>
internal sealed record Talk(string? Kind, bool HasOrders, string Question);

/// <summary>Tells questions from greetings, thanks, and orders to ignore the rules.</summary>
internal sealed class TalkReader(Vocabulary vocabulary)
{
    private const int MostOtherWords = 2;

    private readonly AskingWords _asking = vocabulary.Asking;

    public Talk Read(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var orders = OrdersIn(tokens);
        if (orders.Count == 0)
        {
            return new Talk(KindOf([.. tokens.Select(Spoken)]), false, text);
        }

        var question = QuestionBeside(text, tokens, orders);
        return new Talk(null, true, question);
    }

    /// <summary>A word as it is spoken, for those that people write by its sound: "who r u".</summary>
    private static Token Spoken(Token token) => token.Text switch
    {
        "u" => token with { Text = "you" },
        "r" => token with { Text = "are" },
        "ur" => token with { Text = "your" },
        _ => token,
    };

    private List<(int First, int End)> OrdersIn(IReadOnlyList<Token> tokens)
    {
        var found = new List<(int, int)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_asking.IsOrderAt(tokens, i, out var count))
            {
                found.Add((i, i + count));
                i += count - 1;
            }
        }

        return found;
    }

    /// <summary>The question that stands behind the last order, or before the first; empty where there is none.</summary>
    private string QuestionBeside(string text, IReadOnlyList<Token> tokens, List<(int First, int End)> orders)
    {
        for (var i = orders[^1].End; i < tokens.Count; i++)
        {
            if (IsQuestionWord(tokens, i) && HasContent(tokens, i, tokens.Count))
            {
                return text[tokens[i].Span.Start..];
            }
        }

        var first = orders[0].First;
        while (first > 0 && tokens[first - 1].Text is not ("." or "?" or "!" or ":" or ";"))
        {
            first--;
        }

        return first > 0 && Enumerable.Range(0, first).Any(i => IsQuestionWord(tokens, i)) && HasContent(tokens, 0, first)
            ? text[..tokens[first].Span.Start]
            : "";
    }

    private bool IsQuestionWord(IReadOnlyList<Token> tokens, int i) =>
        _asking.CuesAt(tokens, i, out _).Any(cue => cue is not ("check" or "compare" or "conflict" or "yes_no" or "change" or "growth"));

    private bool HasContent(IReadOnlyList<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !_asking.KnownWords.Contains(tokens[i].Text))
            {
                return true;
            }
        }

        return vocabulary.FindMentions([.. tokens.Skip(first).Take(end - first)], ignoreCase: true).Count > 0;
    }

    /// <summary>The kind of small talk that a message is made of, but for a couple of words.</summary>
    private string? KindOf(IReadOnlyList<Token> tokens)
    {
        string? kind = null;
        var covered = 0;
        var longest = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var found = _asking.TalkAt(tokens, i, out var count);
            if (found.Count > 0)
            {
                covered += count;
                if (count >= longest)
                {
                    (kind, longest) = (found[0], count);
                }

                i += count - 1;
            }
        }

        if (kind is null || OpenConflict.IsAskedFor(tokens, _asking))
        {
            return null;
        }

        var words = tokens.Count(token => token.IsTerm);
        var content = tokens.Count(token => token.Kind == TokenKind.Word && !_asking.FunctionWords("en").Contains(token.Text) && !_asking.ArticleWords.Contains(token.Text));
        var names = vocabulary.FindMentions(tokens, ignoreCase: true).Any(mention => mention.Meaning is Party);
        var isMostly = covered * 10 >= words * 6 || (longest >= 2 && content - covered <= MostOtherWords && kind is not ("greeting" or "farewell"));
        return isMostly && !names ? kind : null;
    }
}
