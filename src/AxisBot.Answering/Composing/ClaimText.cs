using AxisBot.Answering.Questions;

namespace AxisBot.Answering.Composing;

/// <summary>Takes the words that only ask for a check out of a claim.</summary>
internal static class ClaimText
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "fact", "check", "factcheck", "please", "pls", "verify", "claim", "is", "it", "true", "that", "whether", "correct", "a", "colleague", "friend", "says", "say", "said", "i",
        "heard", "read", "somebody", "someone", "tells", "told", "me", "fiction", "or", "false", "confirm", ":", ",", "-", "can", "you", "right", "the", "following", "this", "statement", "and",
    };

    private static readonly HashSet<string> Closers = new(StringComparer.Ordinal)
    {
        "true", "false", "right", "correct", "check", "pls", "please", "is", "that", "this", "it", "or", "?", ".", ",", "-", "–", "can", "i", "print", "confirm", "do", "your", "texts", "verify", "accurate", "wrong",
        "fact", "fiction", "not", "say", "articles", "the", "so", "you", "really", "yes", "no",
    };

    public static string Of(Question question)
    {
        var words = question.Tokens.Select(token => token.Text).ToList();
        var first = 0;
        if (question.Cues.Contains(Cue.Check))
        {
            var colon = words.FindIndex(word => word == ":");
            first = colon is > 0 and < 7 && words.Take(colon).Any(IsCheckWord) ? colon + 1 : 0;
            if (first == 0 && IsCheckWord(words[0]) || (words.Count > 2 && words[0] is "is" or "a" or "i" && words.Take(4).Any(word => word is "true" or "colleague" or "friend" or "heard" or "correct")))
            {
                while (first < words.Count && Openers.Contains(words[first]))
                {
                    first++;
                }
            }
        }

        var end = words.Count;
        while (end > first + 2 && Closers.Contains(words[end - 1]))
        {
            end--;
        }

        return string.Join(' ', question.Tokens.Skip(first).Take(end - first).Select(token => token.Text));
    }

    private static bool IsCheckWord(string word) => word is "fact" or "check" or "factcheck" or "verify" or "claim" or "true" or "please" or "pls" or "confirm" or "correct" or "right";
}
