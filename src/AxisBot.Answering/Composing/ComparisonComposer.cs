using AxisBot.Answering.Answers;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Composing;

/// <summary>Answers which of two is more, larger or earlier, with the figure of each.</summary>
internal sealed class ComparisonComposer(FigureFinder figures, DateComposer dates, QuestionReader reader)
{
    private const double LeastWords = 0.4;

    /// <summary>How many parties, measures and times hold a figure so well that a name may be missing.</summary>
    private const int Held = 2;

    private static readonly HashSet<string> Earlier = new(StringComparer.Ordinal) { "first", "earlier", "before", "later", "after", "older" };
    private static readonly HashSet<string> OrderWords = new(StringComparer.Ordinal)
    {
        "which", "what", "came", "come", "comes", "happened", "was", "is", "first", "earlier", "later", "older", "before", "after", "by", "date", "dates", "and", ",", "?", "one", "took", "place",
    };

    private static readonly HashSet<string> ShareWords = new(StringComparer.Ordinal) { "share", "shares", "percentage", "percentages", "proportion" };

    private static readonly HashSet<string> Parting = new(StringComparer.Ordinal) { "or", "vs", "versus", "than" };

    public CitedAnswer? Compose(Question question)
    {
        if (Sides(question) is not { } sides)
        {
            return null;
        }

        var isDate = question.Has(Cue.When) || question.Tokens.Any(token => Earlier.Contains(token.Text));
        return isDate ? CompareDates(sides) : CompareFigures(question, sides);
    }

    private static CitedAnswer? Answer(Figure one, Figure other, string lead) => new()
    {
        Claims = [new Claim(lead, [Citation.Of(one), Citation.Of(other)]), Quotation.Of(one), Quotation.Of(other)],
        Confidence = 0.85,
        Reasons = [$"{one} against {other}"],
    };

    private CitedAnswer? CompareFigures(Question question, (Question Left, Question Right) sides)
    {
        var left = LatestOnly(Candidates(sides.Left), sides.Left);
        var right = LatestOnly(Candidates(sides.Right), sides.Right);
        (FigureMatch Left, FigureMatch Right)? best = null;
        foreach (var one in left.Take(6))
        {
            foreach (var other in right.Take(6))
            {
                if (one.Figure != other.Figure && AreComparable(one.Figure, other.Figure, question) && (AreOfOneMeasure(one.Figure, other.Figure) || (IsMeasured(one.Figure, sides.Left) && IsMeasured(other.Figure, sides.Right)))
                    && (best is null || one.Score + other.Score > best.Value.Left.Score + best.Value.Right.Score))
                {
                    best = (one, other);
                }
            }
        }

        if (best is not { } pair)
        {
            return SideBySide(sides);
        }

        var (larger, smaller) = pair.Left.Figure.Value >= pair.Right.Figure.Value ? (pair.Left.Figure, pair.Right.Figure) : (pair.Right.Figure, pair.Left.Figure);
        var lead = larger.Value == smaller.Value
            ? $"Both are {larger.HedgedText}: {Named(larger, smaller)} and {Named(smaller, larger)}."
            : $"{Phrases.Capital(Named(larger, smaller))} is more: {larger.HedgedText}{Phrases.WhenInBrackets(larger)}, against {smaller.HedgedText}{Phrases.WhenInBrackets(smaller)} for {Named(smaller, larger)}.";
        return Answer(larger, smaller, lead);
    }

    /// <summary>Figures of one unit; shares and growth rates of different things are not, unless they are what is asked for.</summary>
    private static bool AreComparable(Figure one, Figure other, Question question) =>
        one.Kind == other.Kind && one.Unit == other.Unit
        && (one.Kind != FigureKind.Percent || AreOfOneMeasure(one, other) || question.Has(Cue.Growth) || AsksForShares(question));

    private static bool AsksForShares(Question question) =>
        question.Has(Cue.Share) || question.Wanted.Kinds.Contains(FigureKind.Percent) || question.Tokens.Any(token => ShareWords.Contains(token.Text));

    private static bool AreOfOneMeasure(Figure one, Figure other) => one.Measures.Intersect(other.Measures).Any();

    /// <summary>Whether a figure measures what its side names; money alone is not yet the revenue that was asked for.</summary>
    private static bool IsMeasured(Figure figure, Question side) => side.Measures.Count == 0 || figure.Kind != FigureKind.Money || side.Measures.Intersect(figure.Measures).Any();

    /// <summary>Of figures that were told as one series, the latest, unless a time is asked for.</summary>
    private static List<FigureMatch> LatestOnly(List<FigureMatch> candidates, Question side) => side.Periods.Count > 0 ? candidates
        : candidates.FindAll(match => match.Figure.Series is null || !candidates.Exists(other =>
            other.Figure.Series == match.Figure.Series && other.Figure.Unit == match.Figure.Unit && IsLater(other.Figure, match.Figure)));

    private static bool IsLater(Figure one, Figure other) => one.Period is { } late && other.Period is { } early && late.Start > early.Start;

    /// <summary>The best that is said of each side, where the articles give no two figures of one kind.</summary>
    private CitedAnswer? SideBySide((Question Left, Question Right) sides)
    {
        var left = Candidates(sides.Left, withRanks: true).FirstOrDefault();
        var right = Candidates(sides.Right, withRanks: true).FirstOrDefault(match => match.Figure.Paragraph != left?.Figure.Paragraph);
        return left is null || right is null ? null : new CitedAnswer
        {
            Claims = [Quotation.Of(left.Figure), Quotation.Of(right.Figure)],
            Confidence = 0.5,
            Reasons = [$"{left.Figure} beside {right.Figure}"],
        };
    }

    private CitedAnswer? CompareDates((Question Left, Question Right) sides)
    {
        if (DateOf(sides.Left, sides.Right) is not { Period: not null } left || DateOf(sides.Right, sides.Left) is not { Period: not null } right || left == right)
        {
            return null;
        }

        var (first, second) = left.Period.Start <= right.Period.Start ? (left, right) : (right, left);
        return Answer(first, second, $"{Phrases.When(first.Period!)} came first, then {Phrases.When(second.Period!)}.");
    }

    /// <summary>The date that is given for a side; where only a party tells the sides apart, by a sentence that names it.</summary>
    private Figure? DateOf(Question side, Question other)
    {
        var own = side.Parties.Except(other.Parties).ToList();
        return dates.Best(Event(side), sentence: own.Count == 0 ? null : sentence => own.TrueForAll(sentence.Parties.Contains))?.Date;
    }

    /// <summary>When an event was: its name without the words that only ask which came first.</summary>
    private Question Event(Question side) => reader.ReadEnglish(
        side.Text, $"when was {string.Join(' ', side.Tokens.Where(token => !OrderWords.Contains(token.Text)).Select(token => token.Text))} launched", side.Language);

    /// <summary>Figures whose parties, measure and period fit a side, even where a word of it is not found.</summary>
    private List<FigureMatch> Candidates(Question side, bool withRanks = false) =>
        [.. figures.Find(side).Where(match => (match.Misfit & ~(Misfit.Words | (withRanks ? Misfit.Kind : Misfit.None))) == Misfit.None
                && (match.Anchors > 0 || match.Words >= LeastWords)
                && (!match.MissesName || match.Anchors >= Held)
                && (withRanks || match.Figure.Kind is not FigureKind.Rank and not FigureKind.Duration))
            .OrderByDescending(match => match.Score)];

    /// <summary>The two things compared, each as a question of its own with what both share.</summary>
    private (Question Left, Question Right)? Sides(Question question)
    {
        var tokens = question.Tokens;
        var at = PartingIn(tokens);
        if (at < 0)
        {
            return null;
        }

        var width = tokens[at].Text == "next" ? 2 : 1;
        if (AlternativeParties(question, at) is { } parties)
        {
            return (Without(question, parties.Right), Without(question, parties.Left));
        }

        var end = tokens[at - 1].Text == "," ? at - 1 : at;
        var comma = end - 1;
        while (comma > 0 && tokens[comma].Text is not ("," or ":"))
        {
            comma--;
        }

        var left = TextOf(tokens, comma > 0 && end - comma < 12 ? comma + 1 : 0, end);
        var right = TextOf(tokens, at + width, tokens.Count);
        var common = comma > 0 && end - comma < 12 ? TextOf(tokens, 0, comma) : "";
        return (SideOf(question, $"{left} {common}"), SideOf(question, $"{right} {common}"));
    }

    /// <summary>The question without one of its alternatives.</summary>
    private static Question Without(Question question, Party party) => question with
    {
        Parties = [.. question.Parties.Where(other => other != party)],
        Flow = new Flow(question.Flow.From == party ? null : question.Flow.From, question.Flow.To == party ? null : question.Flow.To),
    };

    private Question SideOf(Question question, string english)
    {
        var side = reader.ReadEnglish(question.Text, english, question.Language);
        return side with
        {
            Periods = side.Periods.Count > 0 ? side.Periods : question.Periods,
            Parties = side.Parties.Count > 0 ? side.Parties : question.Parties,
            Wanted = Wanted.Nothing,
        };
    }

    private static int PartingIn(IReadOnlyList<Token> tokens)
    {
        for (var i = tokens.Count - 2; i > 0; i--)
        {
            if (Parting.Contains(tokens[i].Text) || (tokens[i].Text == "next" && tokens[i + 1].Text == "to"))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The parties right before and right behind the parting word, "Norland or Sudria", unless each side has a measure of its own.</summary>
    private static (Party Left, Party Right)? AlternativeParties(Question question, int at)
    {
        var measures = question.Mentions.Where(mention => mention.Meaning is Concept measure && question.Measures.Contains(measure)).ToList();
        if (measures.Exists(mention => mention.End <= at) && measures.Exists(mention => mention.Start > at))
        {
            return null;
        }

        var before = question.Mentions.LastOrDefault(mention => mention.Meaning is Party && mention.End <= at && at - mention.End <= 1);
        var behind = question.Mentions.FirstOrDefault(mention => mention.Meaning is Party && mention.Start > at && mention.Start - at <= 2);
        return before?.Meaning is Party left && behind?.Meaning is Party right && left != right ? (left, right) : null;
    }

    private static string TextOf(IReadOnlyList<Token> tokens, int first, int end) =>
        string.Join(' ', tokens.Skip(first).Take(end - first).Select(token => token.Text));

    /// <summary>What tells a figure from the other: its parties that the other lacks, else what it measures.</summary>
    private static string Named(Figure figure, Figure other)
    {
        var own = figure.Parties.Except(other.Parties).Take(2).ToList();
        return own.Count > 0 ? Phrases.Names(own) : Phrases.OwnMeasureOf(figure) is { Length: > 0 } measure ? measure : Phrases.MeasureOf(figure);
    }
}
