using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Checking;

/// <summary>
/// Decides whether a question in other words is still the same: it names nobody, no time, no number and no measure that neither the
/// question nor its thread names, drops none that the question names, and turns nothing round.
/// </summary>
/// <param name="read">Understands a question that stands by itself.</param>
internal sealed class RewordingChecker(Func<string, Question> read)
{
    private const int MostCharacters = 400;

    /// <summary>Whether the words may stand for the question.</summary>
    /// <param name="question">The question as it was asked.</param>
    /// <param name="history">The earlier turns of its thread.</param>
    /// <param name="reworded">The other words.</param>
    public bool IsSame(Question question, IReadOnlyList<Turn> history, string reworded)
    {
        if (string.IsNullOrWhiteSpace(reworded) || reworded.Length > MostCharacters || !Prose.IsPlain(reworded) || SentenceSplitter.Split(reworded).Count > 1)
        {
            return false;
        }

        var other = read(reworded);
        var said = history.SelectMany(turn => new[] { turn.Question, turn.Answer }).Prepend(question.Text).ToList();
        var known = said.Select(read).Prepend(question).ToList();
        return AddsNothing(other, known) && DropsNothing(other, question)
            && Numerals.In(reworded).All(said.SelectMany(Numerals.In).ToHashSet(StringComparer.Ordinal).Contains)
            && NamesOnlyTheNamed(other, reworded, said, known)
            && Negation.StandsIn(other.Tokens) == Negation.StandsIn(question.Tokens)
            && KeepsTheWay(other.Flow, known.Select(one => one.Flow));
    }

    private static bool AddsNothing(Question other, List<Question> known) =>
        other.Parties.All(party => known.Exists(one => one.Parties.Contains(party)))
        && other.Measures.All(measure => known.Exists(one => one.Measures.Contains(measure) || one.Mentions.Any(mention => mention.Meaning == measure)))
        && other.Periods.All(period => known.Exists(one => one.Periods.Contains(period)))
        && other.Quantities.All(quantity => known.Exists(one => one.Quantities.Any(same => same.Value == quantity.Value && same.Unit == quantity.Unit)))
        && (other.Direction == Direction.None || known.Exists(one => one.Direction == other.Direction));

    private static bool DropsNothing(Question other, Question question) =>
        question.Parties.All(other.Parties.Contains)
        && question.Periods.All(other.Periods.Contains)
        && question.Measures.All(other.Measures.Contains)
        && question.Quantities.All(quantity => other.Quantities.Any(same => same.Value == quantity.Value && same.Unit == quantity.Unit));

    /// <summary>Whether every name of the other words was said before, letter by letter or as a name of the same party.</summary>
    private static bool NamesOnlyTheNamed(Question other, string reworded, List<string> said, List<Question> known)
    {
        var words = said.SelectMany(Tokenizer.Tokenize).Concat(known.SelectMany(one => one.Tokens)).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        var tokens = Tokenizer.Tokenize(reworded);
        return tokens.Skip(1).Where(token => token is { Kind: TokenKind.Word, IsCapitalized: true })
            .All(token => words.Contains(token.Text) || other.Mentions.Any(mention => mention.Meaning is Party party
                && known.Exists(one => one.Parties.Contains(party))
                && Enumerable.Range(mention.Start, mention.Count).Any(i => other.Tokens[i].Text == token.Text)));
    }

    private static bool KeepsTheWay(Flow other, IEnumerable<Flow> known)
    {
        var ways = known.Where(flow => flow != Flow.Unknown).ToList();
        return other == Flow.Unknown || ways.Count == 0 || ways.Contains(other);
    }
}
