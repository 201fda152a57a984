using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Answering.Evidence;

/// <summary>
/// What a sentence must hold to answer at all, however many words it shares with the question: the office whose holder is
/// asked for ("the captain of ..."), a name where a town is asked for, what is to be defined, the time of a value.
/// </summary>
internal sealed class NeededWord(AskingWords asking)
{
    private const int LongestOffice = 4;

    /// <summary>How much of what is to be defined must be there.</summary>
    private const double LeastDefined = 0.6;
    private const double SureOfDefinition = 0.5;

    /// <summary>Whether a sentence lacks what the question cannot do without.</summary>
    public bool IsMissing(Question question, SentenceFinding finding) =>
        LacksOffice(question, finding)
        || (AsksForNamed(question) && !NamesAnother(question, finding.Sentence))
        || (question.Intent == Intent.Definition && !IsDefined(question, finding))
        || IsOfAnotherTime(question, finding.Sentence.Paragraph);

    /// <summary>Whether a bare wish for a value of a time ("output of the plant in 2019?") meets a paragraph that does not know that time.</summary>
    private static bool IsOfAnotherTime(Question question, Paragraph paragraph) =>
        question.Periods is [{ IsOpen: false } asked] && question.Cues.Count == 0 && paragraph.Figures.Count > 0
        && !paragraph.Figures.Any(figure => figure.Period?.Overlaps(asked) == true)
        && !paragraph.Text.Contains($"{asked.FirstYear}", StringComparison.Ordinal);

    /// <summary>Whether enough of what is to be defined is there: most of its words, or one that is no English word and so most likely a name.</summary>
    private bool IsDefined(Question question, SentenceFinding finding) =>
        finding.Covered >= LeastDefined || finding.Confidence >= SureOfDefinition
        || question.Query.Terms.Where((term, i) => term.Meanings.Count == 0 && !asking.KnownStems.Contains(term.Stem) && finding.Ranked.Nearby[i] > 0).Any();

    /// <summary>"Who is the captain of ..." is answered by nothing that speaks of no captain.</summary>
    private static bool LacksOffice(Question question, SentenceFinding finding)
    {
        if (OfficeIn(question.Tokens) is not { } office)
        {
            return false;
        }

        for (var i = 0; i < question.Query.Terms.Count; i++)
        {
            if (question.Query.Terms[i].Stem == office.Stem)
            {
                return finding.Ranked.Nearby[i] <= 0;
            }
        }

        return false;
    }

    private static Token? OfficeIn(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count < 5 || tokens[0].Text != "who" || tokens[1].Text is not ("is" or "was" or "are" or "were") || tokens[2].Text != "the")
        {
            return null;
        }

        for (var i = 4; i < Math.Min(tokens.Count, 4 + LongestOffice); i++)
        {
            if (tokens[i].Text is "of" or "at" or "in" or "aboard")
            {
                return tokens[i - 1];
            }
        }

        return null;
    }

    private bool AsksForNamed(Question question)
    {
        for (var i = 0; i + 1 < question.Tokens.Count; i++)
        {
            if (question.Tokens[i].Text is "which" or "what" && asking.NamedKinds.Contains(question.Tokens[i + 1].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence names anything that the question does not.</summary>
    private bool NamesAnother(Question question, Sentence sentence)
    {
        var asked = question.Tokens.Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, sentence.Tokens.Count).Any(i =>
            sentence.Tokens[i] is { IsCapitalized: true, Kind: TokenKind.Word } token
            && !asked.Contains(token.Stem)
            && (i > 0 || !asking.KnownWords.Contains(token.Text))
            && !sentence.Mentions.Any(mention => i >= mention.Start && i < mention.End && mention.Meaning is Party party && question.Parties.Contains(party)));
    }
}
