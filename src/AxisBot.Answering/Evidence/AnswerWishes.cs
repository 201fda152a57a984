using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Evidence;

/// <summary>What an answer should hold by the form of its question: new countries, a definition, somebody's words.</summary>
internal sealed class AnswerWishes
{
    private const float PartyBonus = 0.7f;
    private const float NoPartyPenalty = 1.5f;
    private const float DefinitionBonus = 2f;
    private const float SpeltOutBonus = 4f;
    private const float WordingBonus = 3f;
    private const int MostPartiesCounted = 3;
    private const float PartOfListBonus = 0.5f;
    private const int MostPartsCounted = 3;
    private const float NoListPenalty = 1.5f;

    private readonly Question _question;
    private readonly bool _wantsParties;
    private readonly bool _wantsSeveral;
    private readonly bool _wantsWording;

    public AnswerWishes(Question question)
    {
        _question = question;
        _wantsWording = question.Tokens.Any(token => token.Stem is "call" or "dub" or "term" or "label" or "describ" or "nicknam" or "phrase");
        for (var i = 0; i + 1 < question.Tokens.Count; i++)
        {
            if (question.Tokens[i].Text is "which" or "what" or "name" or "list" or "all" or "the" && FindNoun(question.Tokens, i + 1) is { } noun)
            {
                _wantsParties = true;
                _wantsSeveral = noun.EndsWith('s') && question.Tokens[i].Text is not "the";
                return;
            }
        }
    }

    public float BonusFor(Sentence sentence)
    {
        var bonus = 0f;
        if (_wantsParties)
        {
            var news = sentence.Parties.Count(party => !_question.Parties.Contains(party));
            bonus += news == 0 ? -NoPartyPenalty : PartyBonus * Math.Min(_wantsSeveral ? MostPartiesCounted : 1, news);
        }

        if (_question.Intent == Intent.List)
        {
            var parts = PartsOf(sentence);
            bonus += parts == 0 ? -NoListPenalty : PartOfListBonus * Math.Min(MostPartsCounted, parts);
        }

        if (_wantsWording && sentence.Tokens.Any(token => token.Text is "\"" or "“"))
        {
            bonus += WordingBonus;
        }

        if (_question.Intent == Intent.Definition)
        {
            bonus += SpellsOut(sentence) ? SpeltOutBonus : Defines(sentence) ? DefinitionBonus : 0;
        }

        return bonus;
    }

    private static string? FindNoun(IReadOnlyList<Token> tokens, int start)
    {
        for (var i = start; i < Math.Min(tokens.Count, start + 2); i++)
        {
            if (tokens[i].Text is "country" or "countries" or "state" or "states" or "nation" or "nations" or "land")
            {
                return tokens[i].Text;
            }
        }

        return null;
    }

    /// <summary>How many things a sentence lists beyond the first: those behind its commas, semicolons and its "and".</summary>
    private static int PartsOf(Sentence sentence)
    {
        var marks = sentence.Tokens.Count(token => token.Text is "," or ";");
        return marks + (marks > 0 || sentence.Tokens.Any(token => token.Text is "and" or "or") ? 1 : 0);
    }

    /// <summary>Whether the sentence spells out an abbreviation of the question: "North Sudrian Trade Union (NSTU)".</summary>
    private bool SpellsOut(Sentence sentence) =>
        Enumerable.Range(1, Math.Max(0, sentence.Tokens.Count - 2)).Any(i => sentence.Tokens[i].IsAcronym
            && sentence.Tokens[i - 1].Text == "(" && sentence.Tokens[i + 1].Text == ")"
            && _question.Tokens.Any(token => token.Text == sentence.Tokens[i].Text));

    /// <summary>Whether the sentence says of a word of the question what it is: "X is a ...", "X, a ...", "... (X)".</summary>
    private bool Defines(Sentence sentence)
    {
        for (var i = 0; i + 1 < sentence.Tokens.Count; i++)
        {
            if (!_question.Query.Terms.Any(term => term.Alternatives.TryGetValue(sentence.Tokens[i].Stem, out var strength) && strength >= 1))
            {
                continue;
            }

            var next = sentence.Tokens[i + 1].Text;
            var behind = i + 2 < sentence.Tokens.Count ? sentence.Tokens[i + 2].Text : "";
            if ((next is "is" or "are" or "was" or "means" or "," && behind is "a" or "an" or "the" or "one") || (next == ")" && i > 1 && sentence.Tokens[i - 1].Text == "("))
            {
                return true;
            }
        }

        return false;
    }
}
