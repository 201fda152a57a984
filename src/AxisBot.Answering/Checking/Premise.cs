using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Answering.Checking;

/// <summary>How a sentence contradicts what a question takes for granted.</summary>
internal enum Contradiction
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It says that the thing went the other way.</summary>
    Direction,

    /// <summary>It says the opposite word.</summary>
    Opposite,

    /// <summary>It denies what the question names.</summary>
    Denied,

    /// <summary>It says it of somebody else.</summary>
    Actor,

    /// <summary>It says it the other way round.</summary>
    Roles,
}

/// <summary>Holds what a question takes for granted against the sentence that comes nearest to it.</summary>
internal sealed class Premise(Vocabulary vocabulary)
{
    private const int ActorReach = 8;
    private const float LeastShare = 0.08f;
    private const float SameWord = 0.75f;
    private const float SameMeaning = 0.7f;

    public Contradiction Check(Question question, Sentence sentence)
    {
        if (IsOtherDirection(question, sentence))
        {
            return Contradiction.Direction;
        }

        if (question.Parties.Count > 1 && NamesWhatFlows(question) && question.Flow.Contradicts(FlowReader.Read(sentence.Tokens, sentence.Mentions, 0, sentence.Tokens.Count)) && sentence.Parties.Count() == 2)
        {
            return Contradiction.Roles;
        }

        if (HasOpposite(question, sentence))
        {
            return Contradiction.Opposite;
        }

        if (IsOtherActor(question, sentence))
        {
            return Contradiction.Actor;
        }

        return IsDenied(question, sentence) ? Contradiction.Denied : Contradiction.None;
    }

    /// <summary>"What does one give the other?" leaves open what flows; then the other way round is no contradiction.</summary>
    private static bool NamesWhatFlows(Question question)
    {
        var at = question.Tokens.ToList().FindIndex(token => token.Text is "what" or "which");
        return at < 0 || at + 1 >= question.Tokens.Count || question.Tokens[at + 1].Text is not ("does" or "did" or "do" or "has" or "have" or "is" or "was" or "will" or "would" or "can" or "might" or "could" or "else");
    }

    private bool IsOtherDirection(Question question, Sentence sentence)
    {
        if (question.Direction == Direction.None || question.Has(Cue.Change))
        {
            return false;
        }

        var said = DirectionReader.Read(sentence.Tokens, sentence.Mentions, vocabulary, 0, sentence.Tokens.Count, 0);
        return said != Direction.None && said != question.Direction && SharesMeasure(question, sentence);
    }

    private static bool SharesMeasure(Question question, Sentence sentence) =>
        question.Measures.Count == 0 || question.Measures.Any(measure => sentence.Mentions.Any(mention => mention.Meaning == measure));

    /// <summary>Whether the sentence has the opposite of a word of the question, and not the word itself.</summary>
    private bool HasOpposite(Question question, Sentence sentence)
    {
        var said = sentence.Mentions.Select(mention => mention.Meaning).OfType<Concept>().ToHashSet();
        var asked = question.Mentions.Select(mention => mention.Meaning).OfType<Concept>().ToHashSet();
        foreach (var concept in asked)
        {
            if (!concept.IsMeasure && !asked.Any(other => vocabulary.AreOpposite(concept, other)) && !said.Contains(concept) && said.Any(other => !other.IsMeasure && vocabulary.AreOpposite(concept, other)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the verb that the question gives to one party stands in the sentence behind another.</summary>
    private static bool IsOtherActor(Question question, Sentence sentence)
    {
        foreach (var mention in question.Has(Cue.Who) ? [] : question.Mentions)
        {
            if (mention.Meaning is not Concept { IsMeasure: false } verb || ActorBefore(question.Tokens, question.Mentions, mention.Start) is not { } asked)
            {
                continue;
            }

            var place = sentence.Mentions.FirstOrDefault(other => other.Meaning == verb);
            if (place is null || !IsVerbLike(sentence.Tokens, place.Start) || ActorBefore(sentence.Tokens, sentence.Mentions, place.Start) is not { } actor)
            {
                continue;
            }

            if (actor != asked && !Vocabulary.Holds(actor, asked) && sentence.Parties.Contains(asked) && !IsJointSubject(sentence, place.Start, asked))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a claim says of one party what the sentence says of another, and only of that.</summary>
    public static bool IsOfAnother(Question claim, Sentence sentence) =>
        SubjectOf(claim.Tokens, claim.Mentions) is { } claimed && SubjectOf(sentence.Tokens, sentence.Mentions) is { } told
        && !Vocabulary.Holds(claimed, told) && !Vocabulary.Holds(told, claimed)
        && !sentence.Parties.Any(party => Vocabulary.Holds(party, claimed) || Vocabulary.Holds(claimed, party));

    /// <summary>The country with which a sentence begins, as the one that acts.</summary>
    private static Party? SubjectOf(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions) =>
        mentions.FirstOrDefault(mention => mention.Meaning is Party { Kind: PartyKind.Country }) is { Start: <= 1 } first && !IsGoverned(tokens, first)
            ? (Party)first.Meaning
            : null;

    private static bool IsVerbLike(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Text.EndsWith("ed", StringComparison.Ordinal) || tokens[index].Text.EndsWith('s');

    private static bool IsJointSubject(Sentence sentence, int verb, Party asked) =>
        sentence.Mentions.Any(mention => mention.Meaning == asked && mention.End <= verb && verb - mention.End <= ActorReach
            && sentence.Tokens.Skip(mention.End).Take(verb - mention.End).Any(token => token.Text is "and" or "or"));

    /// <summary>The party that stands nearest before a verb in its clause, as its subject.</summary>
    private static Party? ActorBefore(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int verb)
    {
        Party? actor = null;
        for (var i = Math.Max(0, verb - ActorReach); i < verb; i++)
        {
            if (tokens[i].Text is ";" or "—" || (tokens[i].Text == "," && i < verb - 1))
            {
                actor = null;
            }

            var mention = mentions.FirstOrDefault(m => m.Start == i && m.Meaning is Party);
            if (mention?.Meaning is Party party && !IsGoverned(tokens, mention))
            {
                actor = party;
            }
        }

        return actor;
    }

    /// <summary>Whether a party only qualifies something else: "of Norland", "Norland's", "Norlandic".</summary>
    private static bool IsGoverned(IReadOnlyList<Token> tokens, Mention mention) =>
        mention.Form == NameForm.Adjective
        || (mention.End < tokens.Count && tokens[mention.End].Kind == TokenKind.Possessive)
        || (mention.Start > 0 && tokens[mention.Start - 1].Text is "of" or "to" or "from" or "against" or "with" or "in" or "on" or "for");

    /// <summary>Whether the sentence says of something that it was done, of which the question asks why it was not.</summary>
    private static bool IsAffirmed(Question question, Sentence sentence)
    {
        var denied = Negation.DeniedBy(question.Tokens);
        if (denied < 0 || question.Query.Terms.FirstOrDefault(term => term.Stem == question.Tokens[denied].Stem) is not { } verb)
        {
            return false;
        }

        var places = Enumerable.Range(0, sentence.Tokens.Count).Where(i => Says(sentence, i, verb)).ToList();
        return places.Count > 0 && places.TrueForAll(i => IsVerbLike(sentence.Tokens, i) && !Negation.Denies(sentence.Tokens, i));
    }

    private static bool Says(Sentence sentence, int i, QueryTerm term) =>
        (term.Alternatives.TryGetValue(sentence.Tokens[i].Stem, out var strength) && strength >= SameWord)
        || sentence.Mentions.Any(mention => mention.Start == i && term.Meanings.TryGetValue(mention.Meaning, out var meant) && meant >= SameMeaning);

    /// <summary>Whether the sentence denies a weighty word that the question takes for granted.</summary>
    private static bool IsDenied(Question question, Sentence sentence)
    {
        if (Negation.StandsIn(question.Tokens))
        {
            return question.Has(Cue.Why) && IsAffirmed(question, sentence);
        }

        foreach (var term in question.Query.Terms)
        {
            if (term.Role is TermRole.Name or TermRole.Number or TermRole.Focus || term.Weight < question.Query.Weight * LeastShare)
            {
                continue;
            }

            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                if (Says(sentence, i, term) && Negation.Denies(sentence.Tokens, i))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
