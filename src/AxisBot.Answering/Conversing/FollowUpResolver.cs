using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Conversing;

/// <summary>Completes a question by the turns before it: "and the year before?", "what about her?".</summary>
internal sealed class FollowUpResolver(QuestionReader reader, Vocabulary vocabulary, Func<Question, bool> isAnswerable)
{
    private const int MostWordsOfEllipsis = 5;

    /// <summary>A claim that says something of its own stands by itself: "trade fell".</summary>
    private const int MostWordsOfClaim = 1;

    private const int MostParties = 3;

    private readonly AskingWords _asking = vocabulary.Asking;

    /// <summary>The question with what the earlier turns lend it; itself where it needs nothing.</summary>
    public FollowUp Resolve(Question question, IReadOnlyList<Turn> history)
    {
        if (history.Count == 0 || AsksForAllConflicts(question))
        {
            return new FollowUp(question, null);
        }

        var last = history[^1];
        var before = history.Count > 1 ? Resolve(reader.Read(last.Question), [.. history.Take(history.Count - 1)]).Question : reader.Read(last.Question);
        if (ShiftsPeriod(question, before, last) is { } shifted)
        {
            return new FollowUp(shifted, last);
        }

        if (ReplacesParty(question, before) is { } replaced)
        {
            return new FollowUp(replaced, last);
        }

        return IsDependent(question) ? new FollowUp(Extended(question, before, last), last) : new FollowUp(question, null);
    }

    /// <summary>"What do the articles disagree about?" is about all of them, whatever was spoken of before; "do they agree?" is not.</summary>
    private bool AsksForAllConflicts(Question question) =>
        OpenConflict.IsAskedFor(question, _asking) && question.Tokens.Any(token => token.Text is "what" or "where" or "which" or "any" or "all");

    /// <summary>A question that names only another time: "and in 2023?", "and the year before?".</summary>
    private Question? ShiftsPeriod(Question question, Question before, Turn last)
    {
        var content = ContentWords(question);
        Period? period = null;
        if (question.Periods.Count == 1 && question.Parties.Count == 0 && question.Measures.Count == 0 && content <= 1)
        {
            period = question.Periods[0];
        }
        else if (RelativeYear.In(question.Tokens) is { } years && question.Parties.Count == 0 && (before.Periods.Concat(reader.Read(last.Answer).Periods).FirstOrDefault() is { } known))
        {
            period = known.YearsEarlier(years);
        }

        return period is null ? null : Rebuilt(question, WithPeriod(before, period));
    }

    /// <summary>A question that names only another party: "and the Sudrians?", "what about Ostvale, same year?".</summary>
    private Question? ReplacesParty(Question question, Question before)
    {
        if (question.Parties.Count == 0 || question.Measures.Count > 0 || before.Parties.Count == 0 || before.Parties.Contains(question.Parties[0])
            || ContentWords(question) > 1 || question.Wanted.IsExplicit)
        {
            return null;
        }

        var rebuilt = Replacements(question, before).Select(names => Rebuilt(question, WithParties(question, before, names))).ToList();
        return rebuilt.Find(candidate => isAnswerable(candidate)) ?? rebuilt[0];
    }

    /// <summary>The names that stand for earlier parties: a pair for a pair, else the one party for any of them.</summary>
    private static IEnumerable<Dictionary<Meaning, string>> Replacements(Question question, Question before) =>
        question.Parties.Count == 2 && before.Parties.Count == 2
            ? [new() { [before.Parties[0]] = question.Parties[0].Name, [before.Parties[1]] = question.Parties[1].Name }]
            : before.Parties.Take(MostParties).Select(old => new Dictionary<Meaning, string> { [old] = question.Parties[0].Name });

    private static string WithParties(Question question, Question before, Dictionary<Meaning, string> names)
    {
        var words = new List<string>();
        for (var i = 0; i < before.Tokens.Count; i++)
        {
            var mention = before.Mentions.FirstOrDefault(m => names.ContainsKey(m.Meaning) && i >= m.Start && i < m.End);
            if (mention is null)
            {
                words.Add(before.Tokens[i].Text);
            }
            else if (i == mention.Start)
            {
                words.Add(names[mention.Meaning]);
            }
        }

        var text = string.Join(' ', words);
        return question.Periods.Count > 0 ? $"{text} in {EnglishOf(question.Periods[0])}" : text;
    }

    /// <summary>Whether a question leans on what was said: a pronoun that stands for something, or hardly a word of its own.</summary>
    private bool IsDependent(Question question) =>
        question.Tokens.Any(token => _asking.PronounKind(token.Text) is not null && token.Text is not ("that" or "this" or "it")
            || (token.Text is "it" && question.Parties.Count == 0))
        || (question.Parties.Count == 0 && ContentWords(question) <= (question.Intent == Intent.Check ? MostWordsOfClaim : MostWordsOfEllipsis));

    /// <summary>Adds the words of the turn before that name who and what it was about.</summary>
    private Question Extended(Question question, Question before, Turn last)
    {
        var own = question.Query.Terms.Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        var words = question.Tokens.Select(token => token.Text).ToList();
        foreach (var token in before.Tokens.Concat(NamesIn(last.Answer)))
        {
            if (token.IsTerm && !own.Contains(token.Stem) && !_asking.KnownWords.Contains(token.Text) && own.Add(token.Stem))
            {
                words.Add(token.Text);
            }
        }

        foreach (var party in before.Parties.Where(party => question.Parties.Count == 0 && !words.Contains(party.Name)))
        {
            words.Add(party.Name);
        }

        var extended = reader.ReadEnglish(question.Text, string.Join(' ', words), question.Language);
        return extended with { Intent = question.Intent, Wanted = question.Wanted, Parties = question.Wanted.IsExplicit && question.Parties.Count == 0 ? extended.Parties : question.Parties, Measures = question.Measures, Cues = question.Cues };
    }

    private static IEnumerable<Token> NamesIn(string answer)
    {
        var open = answer.IndexOf('(', StringComparison.Ordinal);
        return Tokenizer.Tokenize(open > 0 ? answer[..open] : answer).Skip(1).Where(token => token is { IsCapitalized: true, Kind: TokenKind.Word });
    }

    private int ContentWords(Question question) =>
        question.Tokens.Count(token => token.Kind == TokenKind.Word
            && !_asking.FunctionWords("en").Contains(token.Text)
            && !_asking.ArticleWords.Contains(token.Text)
            && !_asking.CueWords.Contains(token.Text)
            && _asking.PronounKind(token.Text) is null
            && token.Text is not ("year" or "same" or "before" or "previous" or "abt" or "yr" or "then" or "too" or "ok")
            && !question.Mentions.Any(mention => mention.Meaning is Party && question.Tokens[mention.Start].Span.Start <= token.Span.Start && token.Span.End <= question.Tokens[mention.End - 1].Span.End));

    private static string WithPeriod(Question before, Period period)
    {
        var words = before.Tokens.Where(token => token.Kind != TokenKind.Number || token.Span.Length != 4).Select(token => token.Text).Where(word => word is not ("?" or "."));
        return $"{string.Join(' ', words)} in {EnglishOf(period)}";
    }

    private static string EnglishOf(Period period) => Composing.Phrases.When(period);

    private Question Rebuilt(Question question, string english) => reader.ReadEnglish(question.Text, reader.Mended(english), question.Language);
}

/// <summary>A question as its thread completes it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Context">The turn that it leans on; null where it stands by itself.</param>
internal sealed record FollowUp(Question Question, Turn? Context);
