using System.Text;
using System.Text.RegularExpressions;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Questions;

/// <summary>Brings the words of an English question into the form in which they can be read: spelling, short years, names.</summary>
internal sealed partial class QuestionText(Vocabulary vocabulary, SpellingCorrector spelling, Initials initials)
{
    /// <summary>Words behind which a pronoun is meant, and not the party that is written the same way.</summary>
    private static readonly HashSet<string> BeforePronoun = new(StringComparer.Ordinal)
    {
        "tell", "give", "show", "let", "help", "inform", "teach", "remind", "ask", "join", "all", "lets", "send", "bring", "told", "gives", "tells",
    };

    /// <summary>A message without the sentences in which somebody only tells how he comes to ask.</summary>
    public static string WithoutPreamble(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        if (sentences.Count < 2)
        {
            return text;
        }

        var kept = sentences.Where((sentence, i) => (i == sentences.Count - 1 || !Preamble().IsMatch(sentence.In(text))) && !Afterthought().IsMatch(sentence.In(text))).ToList();
        return kept.Count == sentences.Count || kept.Count == 0 ? text : string.Join(' ', kept.Select(sentence => sentence.In(text)));
    }

    public string Mend(string text)
    {
        var plain = text.AsSpan().ContainsAny("'’`") ? ApostropheYear().Replace(ShortIs().Replace(text, "$1 is"), "20$1") : text;
        var tokens = Tokenizer.Tokenize(plain);
        if (tokens.Any(token => token.Kind == TokenKind.Number && token.Span.Length == 2))
        {
            plain = ShortYear().Replace(plain, "$1 20$2");
            tokens = Tokenizer.Tokenize(plain);
        }

        var mended = new StringBuilder(plain.Length + 16);
        var last = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            mended.Append(plain, last, token.Span.Start - last);
            mended.Append(token.Kind == TokenKind.Word ? MendWord(tokens, i, token.Span.In(plain)) : token.Span.In(plain));
            last = token.Span.End;
        }

        return mended.Append(plain, last, plain.Length - last).ToString();
    }

    private string MendWord(IReadOnlyList<Token> tokens, int index, string written)
    {
        var word = tokens[index].Text;
        if (vocabulary.Asking.Mistakable.TryGetValue(word, out var name))
        {
            return index > 0 && BeforePronoun.Contains(tokens[index - 1].Text) ? word : name;
        }

        if (vocabulary.PartyOf(word) is not null)
        {
            return written;
        }

        if (word.Length > 3 && word.EndsWith('s') && !spelling.IsKnown(word) && vocabulary.PartyOf(word[..^1]) is not null)
        {
            return written[..^1] + "'s";
        }

        return spelling.IsKnown(word) ? written : initials.NameOf(word) ?? spelling.Mend(word) ?? written;
    }

    /// <summary>A sentence about the asker himself that asks nothing.</summary>
    [GeneratedRegex(@"^\W*(?:i|my|we|our|i'm|im|i was|we were|hi|hello|hey|thanks|sorry|quick question|one more)\b[^?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Preamble();

    /// <summary>A sentence that only says in what form the answer is wanted: "Give me both totals."</summary>
    [GeneratedRegex(@"^\W*(?:please |pls )?(?:give|tell|show|send) (?:me|us)\b(?:\W+\w+){0,3}\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Afterthought();

    /// <summary>"What's" is "what is".</summary>
    [GeneratedRegex(@"\b(what|who|where|when|how|why|which)['’]s\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShortIs();

    /// <summary>"'24" is 2024.</summary>
    [GeneratedRegex(@"(?<![\w])['’`]([0-3]\d)(?![\d%])")]
    private static partial Regex ApostropheYear();

    /// <summary>"In 23" is in 2023, unless a unit follows.</summary>
    [GeneratedRegex(@"\b([Ii]n|[Ss]ince|[Ff]or|[Ff]rom|[Uu]ntil|[Bb]y)\s+([12]\d|3[0-5])(?=\s*(?:$|[?.,!;)]|and\b|to\b|vs\b|or\b))")]
    private static partial Regex ShortYear();
}
