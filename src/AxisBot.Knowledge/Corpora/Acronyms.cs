using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Corpora;

/// <summary>Finds the acronyms that an article explains ("Coastal Gas Corridor (CGC)") and the parties they name.</summary>
internal static class Acronyms
{
    private const int MostWords = 8;

    /// <summary>For each explained acronym whose long form names parties, those parties.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Party>> In(Article article, Vocabulary vocabulary)
    {
        var found = new Dictionary<string, IReadOnlyList<Party>>(StringComparer.Ordinal);
        foreach (var paragraph in article.Paragraphs)
        {
            if (!paragraph.IsAnswerable || !paragraph.Text.Contains('(', StringComparison.Ordinal))
            {
                continue;
            }

            var tokens = Tokenizer.Tokenize(paragraph.Text);
            for (var i = 2; i + 1 < tokens.Count; i++)
            {
                if (tokens[i].IsAcronym && tokens[i - 1].Text == "(" && tokens[i + 1].Text == ")" && LongFormOf(tokens, i) is { } longForm)
                {
                    var parties = vocabulary.FindMentions(longForm).Select(mention => mention.Meaning).OfType<Party>().Distinct().ToList();
                    if (parties.Count > 0 && vocabulary.PartyOf(tokens[i].Text) is null)
                    {
                        found.TryAdd(tokens[i].Text, parties);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>The words before the bracket whose first letters make the acronym; null where they do not.</summary>
    public static IReadOnlyList<Token>? LongFormOf(IReadOnlyList<Token> tokens, int acronym)
    {
        var letters = tokens[acronym].Text;
        var at = acronym - 2;
        var letter = letters.Length - 1;
        while (at >= 0 && letter >= 0 && acronym - at <= (MostWords * 2) + 2)
        {
            if (tokens[at].Kind == TokenKind.Word && tokens[at].Text[0] == letters[letter])
            {
                letter--;
                if (letter < 0)
                {
                    return [.. tokens.Skip(at).Take(acronym - 1 - at)];
                }
            }
            else if (tokens[at].Kind == TokenKind.Word && tokens[at].IsCapitalized)
            {
                return null;
            }

            at--;
        }

        return null;
    }
}
