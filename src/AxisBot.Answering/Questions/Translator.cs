using System.Collections.Concurrent;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Answering.Questions;

/// <summary>
/// Brings a question of another language into English words, as far as the vocabulary reaches. What it does not know is
/// looked for among the names and kindred words of the articles; grammar is not translated.
/// </summary>
internal sealed class Translator(PassageIndex index)
{
    private const int ShortestKin = 5;

    private readonly Vocabulary _vocabulary = index.Corpus.Vocabulary;
    private readonly ConcurrentDictionary<string, ForeignLexicon> _lexicons = new(StringComparer.Ordinal);
    private readonly Lazy<string[]> _words = new(() =>
        [.. index.Corpus.Paragraphs.SelectMany(p => p.Sentences).SelectMany(s => s.Tokens)
            .Where(token => token.Kind == TokenKind.Word && token.Text.Length >= 4).Select(token => token.Text).Distinct()]);

    /// <summary>The question in English words.</summary>
    public string Translate(string text, string language)
    {
        var lexicon = _lexicons.GetOrAdd(language, code => new ForeignLexicon(_vocabulary, code));
        return language == "zh" ? TranslateUnspaced(text, lexicon) : TranslateSpaced(text, language, lexicon);
    }

    private string TranslateSpaced(string text, string language, ForeignLexicon lexicon)
    {
        var tokens = Tokenizer.Tokenize(text);
        var functionWords = _vocabulary.Asking.FunctionWords(language);
        var english = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && lexicon.Find(tokens, i, out var count) is { } found)
            {
                english.Add(found);
                i += count - 1;
            }
            else if (tokens[i].Kind != TokenKind.Word)
            {
                english.Add(tokens[i].Text);
            }
            else if (!functionWords.Contains(tokens[i].Text))
            {
                english.Add(InArticles(tokens[i].Text) ?? Compound(tokens[i].Text, lexicon) ?? (IsKept(tokens[i], language) ? tokens[i].Text : ""));
            }
        }

        return string.Join(' ', english.Where(word => word.Length > 0));
    }

    /// <summary>A word that nothing translates is kept where it may be a name; of a common word nothing would be found.</summary>
    private static bool IsKept(Token token, string language) => token.IsCapitalized && language != "de";

    /// <summary>The parts of a compound ("Bahnkorridor"), where the vocabulary has both.</summary>
    private static string? Compound(string word, ForeignLexicon lexicon)
    {
        for (var cut = word.Length - 3; cut >= 3; cut--)
        {
            if (lexicon.FindWord(word[..cut].TrimEnd('s')) is { } first && lexicon.FindWord(word[cut..]) is { } second)
            {
                return $"{first} {second}";
            }
        }

        return null;
    }

    private static string TranslateUnspaced(string text, ForeignLexicon lexicon)
    {
        var english = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (lexicon.Find(text, i, out var length) is { } found)
            {
                english.Add(found);
                i += length;
            }
            else if (TokenScanner.IsIdeograph(text[i]))
            {
                english.Add(text[i] is '年' or '月' or '日' ? text[i].ToString() : "");
                i++;
            }
            else
            {
                var end = i;
                while (end < text.Length && !TokenScanner.IsIdeograph(text[end]))
                {
                    end++;
                }

                english.Add(text[i..end]);
                i = end;
            }
        }

        return string.Join(' ', english.Where(word => word.Length > 0)).Replace(" 年", "年", StringComparison.Ordinal).Replace(" 月", "月", StringComparison.Ordinal);
    }

    /// <summary>The word of the articles that a foreign word is or is kin to; null where there is none.</summary>
    private string? InArticles(string word)
    {
        var latin = Transliteration.ToLatin(word);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in _words.Value)
        {
            if (candidate == latin)
            {
                return candidate;
            }

            if (latin.Length < ShortestKin || candidate.Length < ShortestKin)
            {
                continue;
            }

            var farthest = latin.Length >= 9 ? 3 : 2;
            var distance = EditDistance.Between(latin, candidate, farthest);
            var shared = latin.AsSpan().CommonPrefixLength(candidate);
            if (distance > farthest || (shared < 3 && latin != word && distance > 2) || (latin == word && shared < Math.Min(5, latin.Length - 2)))
            {
                continue;
            }

            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best ?? Kin(latin);
    }

    /// <summary>A word of the articles that begins alike for most of its length: "multipolaridad", "multipolarity".</summary>
    private string? Kin(string word)
    {
        string? best = null;
        var most = ShortestKin;
        foreach (var candidate in _words.Value)
        {
            var shared = word.AsSpan().CommonPrefixLength(candidate);
            if (shared > most && shared * 3 >= Math.Max(word.Length, candidate.Length) * 2)
            {
                (best, most) = (candidate, shared);
            }
        }

        return best;
    }
}
