using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Answering.Questions;

/// <summary>Mends the typing mistakes of a question by the words of the articles and of the vocabulary.</summary>
internal sealed class SpellingCorrector
{
    private const int ShortestMended = 3;
    private const int LongWord = 8;

    private readonly AskingWords _asking;
    private readonly Lazy<Dictionary<string, float>> _known;
    private readonly Lazy<ILookup<int, string>> _byLength;

    public SpellingCorrector(PassageIndex index)
    {
        _asking = index.Corpus.Vocabulary.Asking;
        _known = new(() => KnownIn(index));
        _byLength = new(() => _known.Value.Keys.Where(word => word.Length >= ShortestMended && word.All(char.IsLetter)).ToLookup(word => word.Length));
    }

    private bool IsListed(string word) => _asking.KnownWords.Contains(word) || _asking.CueWords.Contains(word) || _known.Value.ContainsKey(word);

    /// <summary>All words that are known, with how likely somebody means them: those of the articles more than any English word.</summary>
    private static Dictionary<string, float> KnownIn(PassageIndex index)
    {
        var known = new Dictionary<string, float>(StringComparer.Ordinal);
        var vocabulary = index.Corpus.Vocabulary;
        foreach (var word in vocabulary.Asking.KnownWords.Concat(vocabulary.Asking.FigureWords))
        {
            known[word] = 1;
        }

        foreach (var word in vocabulary.PartyWords)
        {
            known[word] = 2;
        }

        foreach (var token in index.Corpus.Paragraphs.SelectMany(paragraph => paragraph.Sentences).SelectMany(sentence => sentence.Tokens))
        {
            if (token.Kind == TokenKind.Word)
            {
                known[token.Text] = Math.Max(2, known.GetValueOrDefault(token.Text));
            }
        }

        foreach (var word in vocabulary.Asking.CueWords)
        {
            known[word] = 3;
        }

        return known;
    }

    public bool IsKnown(string word) => IsListed(word) || word.Any(char.IsAsciiDigit);

    /// <summary>The known word that was most likely meant; null where there is none.</summary>
    public string? Mend(string word)
    {
        if (word.Length < ShortestMended || IsKnown(word) || IsInflectionOfKnown(word))
        {
            return null;
        }

        var farthest = word.Length >= LongWord ? 2 : 1;
        string? best = null;
        var bestScore = 0f;
        for (var length = word.Length - farthest; length <= word.Length + farthest; length++)
        {
            foreach (var candidate in _byLength.Value[length])
            {
                var distance = EditDistance.Between(word, candidate, farthest);
                if (distance > farthest || (distance == word.Length - 2 && !SameLetters(word, candidate)) || (word.Length == ShortestMended && !IsSafeShort(word, candidate)) || IsOtherWord(word, candidate))
                {
                    continue;
                }

                var score = _known.Value[candidate] - (4 * distance) + (candidate[0] == word[0] ? 1.5f : 0) + (SameLetters(word, candidate) ? 1 : 0) + (candidate[^1] == word[^1] ? 0.5f : 0);
                if (best is null || score > bestScore || (score == bestScore && string.CompareOrdinal(candidate, best) < 0))
                {
                    (best, bestScore) = (candidate, score);
                }
            }
        }

        return best;
    }

    /// <summary>Whether a known word stands behind regular endings, so that nothing needs mending.</summary>
    private bool IsInflectionOfKnown(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["s", "es", "ed", "d", "ing", "er", "ers", "ly", "'s"])
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && (ending != "d" || word[^2] == 'e'))
            {
                var stem = word[..^ending.Length];
                if (IsListed(stem) || IsListed(stem + "e") || (stem[^1] == stem[^2] && IsListed(stem[..^1])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Three letters are mended only by a letter put in or two changed round: "wen", "teh".</summary>
    private static bool IsSafeShort(string word, string candidate) =>
        candidate[0] == word[0] && (candidate.Length == word.Length + 1 || SameLetters(word, candidate));

    /// <summary>
    /// A short word with one letter for another is another word, unless fingers slip from one letter to the other or ears
    /// confuse them: "painted" is not "pointed", "oul" may be "oil".
    /// </summary>
    private static bool IsOtherWord(string word, string candidate)
    {
        if (word.Length >= LongWord || word.Length != candidate.Length)
        {
            return false;
        }

        var places = Enumerable.Range(0, word.Length).Where(i => word[i] != candidate[i]).ToList();
        return places.Count == 1 && !Keyboard.AreConfused(word[places[0]], candidate[places[0]]);
    }

    private static bool SameLetters(string one, string other) =>
        one.Length == other.Length && one.Order().SequenceEqual(other.Order());
}
