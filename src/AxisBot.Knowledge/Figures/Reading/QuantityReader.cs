using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Finds the quantities in a row of tokens: money, shares, measurements, counts and durations.</summary>
internal sealed class QuantityReader(FigureWords words)
{
    /// <summary>What is numbered and not counted: "see page 12".</summary>
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "figure", "fig", "page", "pages", "table", "chapter", "section", "paragraph", "footnote", "appendix", "annex", "article",
        "resolution", "clause",
    };

    private readonly NumberReader _numbers = new(words);

    /// <summary>All quantities that are no part of a date, in order.</summary>
    public List<Quantity> Read(string text, IReadOnlyList<Token> tokens, IReadOnlyList<DateMention> dates)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (dates.FirstOrDefault(date => i >= date.First && i < date.End) is { } date)
            {
                i = date.End - 1;
            }
            else if (ReadAt(text, tokens, i) is { } quantity)
            {
                found.Add(found.Count > 0 ? Behind(found[^1], quantity, tokens, i) : quantity);
                i = quantity.End - 1;
            }
        }

        Ranges.Join(tokens, found);
        return found;
    }

    /// <summary>Leaves a sign between two numbers to the first of them: "5 € 3".</summary>
    private static Quantity Behind(Quantity before, Quantity quantity, IReadOnlyList<Token> tokens, int number) =>
        quantity.First >= before.End && quantity.Span.Start >= before.Span.End
            ? quantity
            : quantity with { First = number, Span = TextSpan.Between(tokens[number].Span.Start, quantity.Span.End) };

    private Quantity? ReadAt(string text, IReadOnlyList<Token> tokens, int start)
    {
        if (_numbers.ReadAt(text, tokens, start) is not { } number || IsNameOrMark(text, tokens, start, number))
        {
            return null;
        }

        var currency = words.Units.Before(text, tokens[start].Span.Start, out var signStart);
        var first = start;
        while (currency is not null && first > 0 && tokens[first - 1].Span.Start >= signStart)
        {
            first--;
        }

        var value = Plain(IsNegative(text, tokens, first) ? -number.Value : number.Value);
        var draft = new Quantity
        {
            First = first,
            End = number.End,
            Span = TextSpan.Between(currency is null ? tokens[start].Span.Start : signStart, tokens[number.End - 1].Span.End),
            Kind = currency is not null ? FigureKind.Money : number.IsShare ? FigureKind.Percent : FigureKind.Count,
            Value = value,
            Scale = number.Scale,
            Unit = currency?.Name ?? (number.IsShare ? Unit.Percent : null),
            HasKnownUnit = currency is not null || number.IsShare,
            IsDigits = number.IsDigits,
            IsVague = number.IsVague,
        };
        draft = number.IsShare ? draft : WithUnit(text, tokens, draft);
        return IsFigure(tokens, draft) ? WithHedge(text, tokens, draft) : null;
    }

    private Quantity WithUnit(string text, IReadOnlyList<Token> tokens, Quantity quantity)
    {
        if (quantity.Kind == FigureKind.Money)
        {
            return WithRate(text, tokens, SkipCode(text, tokens, quantity));
        }

        var at = SkipJoint(tokens, quantity.End, quantity.IsVague);
        if (at < tokens.Count && words.Units.Behind(text, tokens[at].Span.Start, out var length) is { } unit && FitsUnit(tokens, quantity, at, length))
        {
            var end = EndToken(tokens, at, tokens[at].Span.Start + length);
            return WithRate(text, tokens, quantity with
            {
                End = end,
                Span = TextSpan.Between(quantity.Span.Start, tokens[at].Span.Start + length),
                Kind = unit.Kind,
                Value = Plain(quantity.Value * unit.Factor),
                Scale = quantity.Scale * unit.Factor,
                Unit = unit.Name,
                HasKnownUnit = true,
            });
        }

        if (CountedNoun.Find(text, tokens, at, words) is { } noun && !(at > quantity.End && !quantity.IsVague && tokens[quantity.End].Text == "-"))
        {
            return WithRate(text, tokens, quantity with
            {
                End = noun.End,
                Span = TextSpan.Between(quantity.Span.Start, tokens[noun.End - 1].Span.End),
                Unit = noun.Noun,
                Counted = noun.Words,
            });
        }

        return WithRate(text, tokens, quantity);
    }

    /// <summary>A unit of one letter needs digits before it: "5 t", not "five t".</summary>
    private static bool FitsUnit(IReadOnlyList<Token> tokens, Quantity quantity, int at, int length)
    {
        var isLetter = length == 1 && char.IsLetter(tokens[at].Text[0]);
        var touches = tokens[at].Span.Start == tokens[quantity.End - 1].Span.End;
        return !isLetter || touches || quantity.IsDigits;
    }

    /// <summary>Takes in the rate behind a unit: "a year", "per day", "per megawatt-hour", "of oil per day".</summary>
    private Quantity WithRate(string text, IReadOnlyList<Token> tokens, Quantity quantity)
    {
        var at = SkipSubstance(tokens, quantity);
        var found = at < tokens.Count ? words.Rates.Match(tokens, at, out var count) : Rateless(out count);
        if (found.Count == 0 || IsAgo(tokens, at + count))
        {
            return WithUnitPrice(text, tokens, quantity);
        }

        var end = at + count;
        var per = found[0];
        return quantity with
        {
            End = end,
            Span = TextSpan.Between(quantity.Span.Start, tokens[end - 1].Span.End),
            Kind = quantity.Kind switch
            {
                FigureKind.Count when per == "day" && quantity.Unit is Unit.Barrels or "m3" or "litres" or "gallons" => FigureKind.VolumePerDay,
                FigureKind.Count or FigureKind.Duration => FigureKind.Rate,
                var kind => kind,
            },
            Unit = quantity.Unit is null ? $"/{per}" : $"{quantity.Unit}/{per}",
        };
    }

    /// <summary>Whether "a year" tells how long ago it was, and not how often it is: "$5 million a year earlier".</summary>
    private static bool IsAgo(IReadOnlyList<Token> tokens, int next) =>
        next < tokens.Count
        && (tokens[next].Text is "earlier" or "ago" or "later"
            || (tokens[next].Text == "before" && (next + 1 == tokens.Count || tokens[next + 1].Kind == TokenKind.Symbol)));

    /// <summary>The value without the zeros that a scale has left behind its point.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static IReadOnlyList<string> Rateless(out int count)
    {
        count = 0;
        return [];
    }

    /// <summary>"$81.50 a pound", "€40 per MWh".</summary>
    private Quantity WithUnitPrice(string text, IReadOnlyList<Token> tokens, Quantity quantity)
    {
        var at = quantity.End;
        if (quantity.Kind != FigureKind.Money || at + 1 >= tokens.Count || tokens[at].Text is not ("a" or "per" or "/" or "an"))
        {
            return quantity;
        }

        return words.Units.Behind(text, tokens[at + 1].Span.Start, out var length) is { Kind: FigureKind.Count } unit
            ? quantity with
            {
                End = EndToken(tokens, at + 1, tokens[at + 1].Span.Start + length),
                Span = TextSpan.Between(quantity.Span.Start, tokens[at + 1].Span.Start + length),
                Unit = $"{quantity.Unit}/{SingularOf(unit.Name)}",
            }
            : quantity;
    }

    private static string SingularOf(string unit) => unit.EndsWith('s') && unit.Length > 3 ? unit[..^1] : unit;

    /// <summary>Passes over what is measured, where a rate follows it: "3 million barrels of heavy oil per day".</summary>
    private int SkipSubstance(IReadOnlyList<Token> tokens, Quantity quantity)
    {
        if (quantity.Unit != Unit.Barrels || quantity.End >= tokens.Count || tokens[quantity.End].Text != "of")
        {
            return quantity.End;
        }

        for (var i = quantity.End + 1; i < Math.Min(tokens.Count, quantity.End + 5); i++)
        {
            if (words.Rates.Match(tokens, i, out _).Count > 0)
            {
                return i;
            }
        }

        return quantity.End;
    }

    /// <summary>Passes over a code that repeats the sign: "$5 million USD".</summary>
    private Quantity SkipCode(string text, IReadOnlyList<Token> tokens, Quantity quantity) =>
        quantity.End < tokens.Count
        && words.Units.Behind(text, tokens[quantity.End].Span.Start, out var length) is { Kind: FigureKind.Money } unit
        && unit.Name == quantity.Unit
            ? quantity with { End = quantity.End + 1, Span = TextSpan.Between(quantity.Span.Start, tokens[quantity.End].Span.Start + length) }
            : quantity;

    private Quantity WithHedge(string text, IReadOnlyList<Token> tokens, Quantity quantity) =>
        HedgeReader.Before(tokens, quantity.First, words) is { } hedge
            ? quantity with { Hedge = hedge.Name, HedgeText = hedge.Span.In(text), IsHedgeVerb = hedge.IsVerb }
            : quantity;

    private static int SkipJoint(IReadOnlyList<Token> tokens, int at, bool isVague)
    {
        if (at < tokens.Count && tokens[at].Text == "-" && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word)
        {
            return at + 1;
        }

        return isVague && at < tokens.Count && tokens[at].Text == "of" ? at + 1 : at;
    }

    private static int EndToken(IReadOnlyList<Token> tokens, int start, int offset)
    {
        var end = start;
        while (end < tokens.Count && tokens[end].Span.Start < offset)
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Number words below ten count only with a noun; "the two" stands for a pair that was named before, and "one" is
    /// more often a pronoun than a number.
    /// </summary>
    private static bool IsFigure(IReadOnlyList<Token> tokens, Quantity quantity)
    {
        if (quantity.IsDigits || quantity.Kind is FigureKind.Money || quantity.Scale > 1)
        {
            return true;
        }

        if (quantity.Kind == FigureKind.Percent)
        {
            return quantity.First == 0 || tokens[quantity.First - 1].Text is not ("first" or "second" or "latter" or "other" or "the" or "better" or "each");
        }

        if (quantity.Unit is null || quantity.Value is 1 or 0)
        {
            return quantity is { HasKnownUnit: true, Value: 1, Kind: not FigureKind.Duration };
        }

        var before = quantity.First > 0 ? tokens[quantity.First - 1].Text : "";
        return quantity.Value > 2 || quantity.HasKnownUnit || before is not ("the" or "these" or "those" or "both" or "its" or "their" or "between" or "other");
    }

    /// <summary>Whether digits belong to a name ("Boeing 737", "Article 5"), a clock, a reference mark or a longer code.</summary>
    private bool IsNameOrMark(string text, IReadOnlyList<Token> tokens, int start, NumberRead number)
    {
        if (!number.IsDigits)
        {
            return false;
        }

        var token = tokens[start];
        var before = start > 0 ? tokens[start - 1] : null;
        var next = number.End < tokens.Count ? tokens[number.End] : null;
        if (before?.Text is ":" && start > 1 && tokens[start - 2].Kind == TokenKind.Number && IsTouching(tokens[start - 2], before) && IsTouching(before, token))
        {
            return true;
        }

        if (next?.Text == ":" && number.End + 1 < tokens.Count && tokens[number.End + 1].Kind == TokenKind.Number && IsTouching(next, tokens[number.End + 1]))
        {
            return true;
        }

        if (before?.Text is "[" or "#" or "№" || (before is { Kind: TokenKind.Word } && IsTouching(before, token)))
        {
            return words.Units.Before(text, token.Span.Start, out _) is null;
        }

        if (before is { Text: "-" } && start > 1 && tokens[start - 2] is { Kind: TokenKind.Word } code && IsTouching(code, before) && IsTouching(before, token))
        {
            return code.Text.Length == 1 || !words.Scales.TryGet(code.Text, out _);
        }

        if (number.Scale == 1 && before is not null && Labels.Contains(before.Text)
            && (next is null || words.Units.Behind(text, next.Span.Start, out _) is null))
        {
            return true;
        }

        return number.Scale == 1
            && before is { Kind: TokenKind.Word, IsCapitalized: true }
            && start > 1
            && IsNameBefore(text, tokens, start, number);
    }

    private bool IsNameBefore(string text, IReadOnlyList<Token> tokens, int start, NumberRead number)
    {
        var before = tokens[start - 1];
        var opensSentence = start == 1 || tokens[start - 2].Text is "." or "\"" or ":" or "|";
        return !opensSentence
            && words.Hedges.Match(tokens, start - 1, out _).Count == 0
            && words.Months.Find(before.Text) == 0
            && words.Units.Before(text, tokens[start].Span.Start, out _) is null
            && (number.End >= tokens.Count || words.Units.Behind(text, tokens[number.End].Span.Start, out _) is null)
            && (number.End >= tokens.Count || tokens[number.End] is not { Kind: TokenKind.Word, IsCapitalized: false } || before.IsAcronym);
    }

    private static bool IsNegative(string text, IReadOnlyList<Token> tokens, int first)
    {
        var start = tokens[first].Span.Start;
        return start > 0
            && text[start - 1] is '-' or '\u2212' or '–'
            && (start == 1 || text[start - 2] is ' ' or '(' or '|');
    }

    private static bool IsTouching(Token one, Token next) => one.Span.End == next.Span.Start;
}
