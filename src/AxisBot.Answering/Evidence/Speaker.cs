using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Evidence;

/// <summary>Finds who is meant where a sentence only says that "she wrote" or "he warned".</summary>
internal static class Speaker
{
    private const int MostSentencesBack = 4;

    /// <summary>The nearest sentence before that names a person; null where the sentence names one itself, or none comes.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The paragraph before its own; null for the first.</param>
    public static Sentence? NamedBefore(Sentence sentence, Paragraph? before) => !IsSaidByPronoun(sentence.Tokens) || NamesPerson(sentence) ? null
        : sentence.Paragraph.Sentences.Take(sentence.Index).Reverse().Concat(before?.Sentences.Reverse() ?? []).Take(MostSentencesBack).FirstOrDefault(NamesPerson);

    private static bool IsSaidByPronoun(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Text is "she" or "he" && IsSaying(tokens[i + 1].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSaying(string word) =>
        word is "said" or "says" or "wrote" or "writes" or "warned" or "warns" or "argued" or "argues" or "added" or "adds" or "stated" or "told" or "noted" or "notes" or "explained" or "called" or "described" or "stressed" or "insisted" or "claimed";

    /// <summary>Two capitalized words in a row, none of which belongs to a party, a measure or a concept.</summary>
    private static bool NamesPerson(Sentence sentence)
    {
        for (var i = 0; i + 1 < sentence.Tokens.Count; i++)
        {
            if (IsNameWord(sentence, i) && IsNameWord(sentence, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameWord(Sentence sentence, int i) =>
        sentence.Tokens[i] is { IsCapitalized: true, IsAcronym: false, Kind: TokenKind.Word }
        && !sentence.Mentions.Any(mention => i >= mention.Start && i < mention.End && (mention.Meaning is Concept || mention.Form != NameForm.Leader));
}
