using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Finds out for which time each quantity of a sentence holds.</summary>
internal sealed class PeriodResolver(SentenceReading reading, DateOnly? published)
{
    private const int Near = 5;
    private const int YardstickReach = 4;
    private const int Opening = 3;

    private readonly HashSet<DateMention> _used = [];

    /// <summary>The dates that hold for a quantity and so are no figures by themselves.</summary>
    public IReadOnlySet<DateMention> Used => _used;

    /// <summary>The period of each quantity, in their order; null where the sentence does not tell.</summary>
    public Period?[] Resolve(Period?[] sameSeries)
    {
        var periods = new Period?[reading.Quantities.Count];
        for (var i = 0; i < periods.Length; i++)
        {
            periods[i] = IsTimed(reading.Quantities[i]) ? PeriodOf(i) : null;
        }

        ShareBackwards(periods);
        ShareAcrossAnd(periods);
        ResolveRelative(periods);
        ShareWithParts(periods);
        ResolveSamePeriod(periods, sameSeries);
        LendToPair(periods, sameSeries);
        return periods;
    }

    private static bool IsTimed(Quantity quantity) => quantity.Kind is not FigureKind.Version;

    private Period? PeriodOf(int index)
    {
        var quantity = reading.Quantities[index];
        var clause = reading.ClauseOf(quantity.First);
        var date = Behind(index, clause, Near) ?? Before(index, clause, 3) ?? Behind(index, clause, int.MaxValue)
            ?? Before(index, clause, int.MaxValue) ?? OpeningDate(quantity);
        if (date is null)
        {
            return null;
        }

        if (quantity.Kind is not (FigureKind.Rank or FigureKind.Multiple or FigureKind.Duration) && !(quantity is { IsDigits: false, Kind: FigureKind.Count, Scale: 1 }))
        {
            _ = date.Edge is "since" or "before" or "after" || IsName(date) ? false : _used.Add(date);
        }

        return date.Edge switch
        {
            _ when date.Period is null => null,
            "since" => Period.Since(date.Period),
            "until" => Period.Until(date.Period),
            _ => date.Period,
        };
    }

    private DateMention? Behind(int index, Clause clause, int farthest)
    {
        var quantity = reading.Quantities[index];
        var limit = NextQuantity(index, clause);
        return reading.Dates.FirstOrDefault(date =>
            date.First >= quantity.End
            && date.First < limit
            && date.First - quantity.End <= farthest
            && !IsEvent(date)
            && !IsBracketedWithFigure(date, quantity)
            && !IsComparison(quantity.End, date.First)
            && !(quantity.Kind == FigureKind.Percent && IsCompared(date)));
    }

    /// <summary>Whether a change is counted from a date, and so did not happen then: "up 8 percent from 2022".</summary>
    private static bool IsCompared(DateMention date) => date.Edge == "from";

    private DateMention? Before(int index, Clause clause, int farthest)
    {
        var quantity = reading.Quantities[index];
        return reading.Dates.LastOrDefault(date =>
            date.End <= quantity.First
            && date.First >= clause.First
            && quantity.First - date.End <= farthest
            && !IsEvent(date)
            && !IsBracketedWithFigure(date, quantity)
            && (date.First - clause.First <= Opening || !HasComma(date.End, quantity.First)));
    }

    /// <summary>Whether a date tells when something was signed, opened or founded, and not for when a figure holds.</summary>
    private bool IsEvent(DateMention date)
    {
        if (IsYardstick(date))
        {
            return true;
        }

        var verb = date.First - (date.First > 0 && reading.Tokens[date.First - 1].Text is "in" or "on" ? 2 : 1);
        return verb >= 0 && reading.Tokens[verb].Stem is "sign" or "launch" or "open" or "found" or "inaugur" or "establish" or "conclud" or "agre" or "ratifi" or "adopt" or "built" or "build" or "creat" or "begin" or "start";
    }

    /// <summary>Whether a date only says how long a record has stood: "the lowest since 1991".</summary>
    private bool IsYardstick(DateMention date) => date.Edge == "since"
        && Enumerable.Range(Math.Max(0, date.First - YardstickReach), Math.Min(date.First, YardstickReach))
            .Any(i => reading.Tokens[i].Text is "record" or "most" or "least" || (reading.Tokens[i].Text.Length > 4 && reading.Tokens[i].Text.EndsWith("est", StringComparison.Ordinal)));

    /// <summary>Whether a date stands in brackets beside another figure: "(Q3 2023: $5.73 billion)".</summary>
    private bool IsBracketedWithFigure(DateMention date, Quantity quantity)
    {
        var open = date.First;
        while (open >= 0 && reading.Tokens[open].Text is not ("(" or ")"))
        {
            open--;
        }

        if (open < 0 || reading.Tokens[open].Text == ")")
        {
            return false;
        }

        var close = date.End;
        while (close < reading.Tokens.Count && reading.Tokens[close].Text != ")")
        {
            close++;
        }

        return (quantity.First < open || quantity.First > close) && reading.Quantities.Any(other => other.First > open && other.First < close);
    }

    /// <summary>Whether a year is part of the name of an event, as in the name of an exercise or a summit.</summary>
    private bool IsName(DateMention date) =>
        date.First > 0 && reading.Tokens[date.First - 1] is { Kind: TokenKind.Word, IsCapitalized: true } && date.First > 1;

    private bool HasComma(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (reading.Tokens[i].Text == ",")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The date that opens the sentence ("In 2025, ...") or its main clause.</summary>
    private DateMention? OpeningDate(Quantity quantity) =>
        reading.Dates.FirstOrDefault(date => date.First <= 2 && date.End <= quantity.First)
        ?? (reading.Dates is [var only] && only.End <= quantity.First && !IsEvent(only) && !IsBracketedWithFigure(only, quantity) ? only : null);

    private int NextQuantity(int index, Clause clause)
    {
        for (var i = index + 1; i < reading.Quantities.Count; i++)
        {
            var other = reading.Quantities[i];
            if (other.Kind is not (FigureKind.Rank or FigureKind.Multiple))
            {
                return Math.Min(other.First, clause.End);
            }
        }

        return clause.End;
    }

    /// <summary>Whether a date belongs to what the quantity is compared with: "2.3% less than in 2023".</summary>
    private bool IsComparison(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (reading.Tokens[i].Text is "than" or "compared" or "versus" or "against")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The ends of a range hold for the same time: "600 to 750 tonnes in 2024".</summary>
    private void ShareBackwards(Period?[] periods)
    {
        for (var i = periods.Length - 2; i >= 0; i--)
        {
            if (reading.Quantities[i].OpensRange)
            {
                periods[i] = periods[i + 1] ?? periods[i];
            }
        }
    }

    /// <summary>Quantities of one kind joined by "and" hold for the time behind the second: "90% of one and 70% of another in 2023".</summary>
    private void ShareAcrossAnd(Period?[] periods)
    {
        for (var i = periods.Length - 2; i >= 0; i--)
        {
            var (one, other) = (reading.Quantities[i], reading.Quantities[i + 1]);
            if (periods[i] is null && one.Kind == other.Kind && other.First - one.End is >= 0 and <= Near + 2
                && Enumerable.Range(one.End, other.First - one.End).Any(t => reading.Tokens[t].Text == "and")
                && !Enumerable.Range(one.End, other.First - one.End).Any(t => reading.Tokens[t].Text is "," or ";"))
            {
                periods[i] = periods[i + 1];
            }
        }
    }

    /// <summary>What a whole is made of holds for its time: "25 bcm in 2024, of which 12 bcm went one way and 9 bcm another".</summary>
    private void ShareWithParts(Period?[] periods)
    {
        var isPart = false;
        for (var i = 1; i < periods.Length; i++)
        {
            var (before, own) = (reading.Quantities[i - 1], reading.Quantities[i]);
            var between = reading.Tokens.Skip(before.End).Take(own.First - before.End).ToList();
            var opensParts = between.Where((token, t) => token.Text == "of" && t + 1 < between.Count && between[t + 1].Text is "which" or "that" or "whom").Any();
            isPart = opensParts || (isPart && before.Kind == own.Kind && between.Any(token => token.Text is "and" or ","));
            if (isPart)
            {
                periods[i] ??= periods[i - 1];
            }
        }
    }

    /// <summary>"From €521 million a year earlier", "the previous year", "last year".</summary>
    private void ResolveRelative(Period?[] periods)
    {
        for (var i = 0; i < periods.Length; i++)
        {
            var quantity = reading.Quantities[i];
            if (IsChange(quantity) || !SaysYearBefore(quantity))
            {
                continue;
            }

            var other = i > 0 ? periods[i - 1] : periods.FirstOrDefault(period => period is not null);
            if (other is not null)
            {
                periods[i] = other.YearsEarlier(1);
            }
        }

        if (published is { } day)
        {
            ResolveFromPublication(periods, day);
        }
    }

    private static bool IsChange(Quantity quantity) => quantity.Kind is FigureKind.Percent or FigureKind.Multiple or FigureKind.Rank;

    private bool SaysYearBefore(Quantity quantity)
    {
        for (var i = quantity.End; i < Math.Min(reading.Tokens.Count - 1, quantity.End + Near); i++)
        {
            var (word, next) = (reading.Tokens[i].Text, reading.Tokens[i + 1].Text);
            if (word is "," or ";" || reading.Quantities.Any(other => other.First == i))
            {
                return false;
            }

            if ((word == "year" && next is "earlier" or "before") || (word is "previous" or "preceding" && next == "year"))
            {
                return true;
            }
        }

        return false;
    }

    private void ResolveFromPublication(Period?[] periods, DateOnly day)
    {
        for (var i = 0; i + 1 < reading.Tokens.Count; i++)
        {
            if (reading.Tokens[i + 1].Text != "year" || reading.Tokens[i].Text is not ("last" or "this"))
            {
                continue;
            }

            var year = Period.Year(reading.Tokens[i].Text == "last" ? day.Year - 1 : day.Year);
            for (var q = 0; q < periods.Length; q++)
            {
                periods[q] ??= reading.ClauseOf(reading.Quantities[q].First).Holds(i) ? year : null;
            }
        }
    }

    /// <summary>Two quantities without any time, one after the other, hold for the two times of the series before: "$4 million after $3 million".</summary>
    private void LendToPair(Period?[] periods, Period?[] sameSeries)
    {
        var times = sameSeries.OfType<Period>().DistinctBy(period => period.Label).OrderBy(period => period.Start).ToList();
        if (reading.Dates.Count > 0 || times.Count != 2 || reading.Quantities is not [var one, var other] || one.Kind != other.Kind || one.Unit != other.Unit)
        {
            return;
        }

        var between = reading.Tokens.Skip(one.End).Take(other.First - one.End).Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        if (between.Overlaps(["after", "from", "against", "compared", "versus"]))
        {
            (periods[0], periods[1]) = (times[1], times[0]);
        }
        else if (between.Contains("to"))
        {
            (periods[0], periods[1]) = (times[0], times[1]);
        }
    }

    /// <summary>"In the same period": the times of the series before it.</summary>
    private void ResolveSamePeriod(Period?[] periods, Period?[] sameSeries)
    {
        for (var t = 0; t + 1 < reading.Tokens.Count; t++)
        {
            if (reading.Tokens[t].Text != "same" || reading.Tokens[t + 1].Text is not ("period" or "years" or "time" or "span" or "interval"))
            {
                continue;
            }

            var clause = reading.ClauseOf(t);
            var own = Enumerable.Range(0, periods.Length).Where(q => clause.Holds(reading.Quantities[q].First)).ToList();
            var earlier = Enumerable.Range(0, periods.Length)
                .Where(q => reading.Quantities[q].First < clause.First).Select(q => periods[q]).Where(p => p is not null).ToList();
            var source = earlier.Count >= 2 ? earlier : [.. sameSeries.Where(p => p is not null)];
            if (source.Count >= 2 && own.Count == 2)
            {
                periods[own[0]] = source[^2];
                periods[own[1]] = source[^1];
            }
            else if (source.Count >= 1 && own.Count == 1)
            {
                periods[own[0]] = source[^1];
            }
        }
    }
}
