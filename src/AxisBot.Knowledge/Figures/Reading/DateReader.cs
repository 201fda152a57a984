using System.Globalization;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Finds the times that a row of tokens names.</summary>
internal sealed class DateReader(FigureWords words)
{
    private const int EarliestBareYear = 1900;
    private const int EarliestYear = 1000;
    private const int LatestYear = 2199;

    private static readonly Dictionary<string, int> OrdinalQuarters = new(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["1st"] = 1,
        ["2nd"] = 2,
        ["3rd"] = 3,
        ["4th"] = 4,
        ["last"] = 4,
        ["latter"] = 2,
        ["final"] = 4,
    };

    private static readonly Dictionary<string, (int First, int Last)> Parts = new(StringComparer.Ordinal)
    {
        ["early"] = (1, 4),
        ["beginning"] = (1, 3),
        ["start"] = (1, 3),
        ["mid"] = (5, 8),
        ["middle"] = (5, 8),
        ["late"] = (9, 12),
        ["end"] = (10, 12),
        ["spring"] = (3, 5),
        ["summer"] = (6, 8),
        ["autumn"] = (9, 11),
        ["fall"] = (9, 11),
        ["debut"] = (1, 4),
        ["fin"] = (9, 12),
        ["principios"] = (1, 4),
        ["finales"] = (9, 12),
        ["anfang"] = (1, 4),
        ["ende"] = (9, 12),
    };

    public List<DateMention> Read(string text, IReadOnlyList<Token> tokens)
    {
        var found = new List<DateMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ReadAt(text, tokens, i) is { } date)
            {
                found.Add(date);
                i = date.End - 1;
            }
        }

        return found;
    }

    private DateMention? ReadAt(string text, IReadOnlyList<Token> tokens, int start)
    {
        var core = ReadCore(text, tokens, start);
        if (core is null)
        {
            return ReadEra(tokens, start);
        }

        var (period, end) = core.Value;
        var first = start;
        var edge = EdgeBefore(tokens, ref first);
        if (end + 1 < tokens.Count && tokens[end].Text is "-" or "–" or "—" or "to" && ReadCore(text, tokens, end + 1) is { } last
            && (tokens[end].Text != "to" || edge == "from") && last.Period.Start > period.Start)
        {
            return new DateMention(first, last.End, Period.Between(period, last.Period), "");
        }

        if (end + 1 < tokens.Count && tokens[end].Text == "and" && edge == "between" && ReadCore(text, tokens, end + 1) is { } other)
        {
            return new DateMention(first, other.End, Period.Between(period, other.Period), "");
        }

        return new DateMention(first, end, period, edge is "since" or "before" or "after" or "until" or "by" or "from" ? edge : "");
    }

    /// <summary>The word before a time that says on which side of it one is; it belongs to the time as written.</summary>
    private static string EdgeBefore(IReadOnlyList<Token> tokens, ref int first)
    {
        var before = first - 1;
        if (before >= 0 && tokens[before].Text == "-" && before > 0 && tokens[before - 1].Text is "post" or "pre")
        {
            first = before - 1;
            return tokens[before - 1].Text == "post" ? "after" : "before";
        }

        if (before > 0 && tokens[before].Text is "its" or "the" or "their" or "his" or "her")
        {
            before--;
        }

        var word = before >= 0 ? tokens[before].Text : "";
        return word switch
        {
            "since" or "depuis" or "desde" or "seit" => "since",
            "before" or "avant" or "antes" or "vor" => "before",
            "after" or "nach" => "after",
            "until" or "till" or "bis" => "until",
            "by" => "by",
            "from" or "von" => "from",
            "between" or "entre" or "zwischen" => "between",
            _ => "",
        };
    }

    private (Period Period, int End)? ReadCore(string text, IReadOnlyList<Token> tokens, int i) =>
        ReadIso(text, tokens, i)
        ?? ReadMonth(tokens, i)
        ?? ReadDayMonth(tokens, i)
        ?? ReadQuarterOrHalf(text, tokens, i)
        ?? ReadPartOfYear(text, tokens, i)
        ?? ReadYear(text, tokens, i)
        ?? ReadChinese(tokens, i);

    private static (Period, int)? ReadIso(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (i + 4 < tokens.Count
            && tokens[i].Span.Length == 4
            && tokens[i + 4].Span.End - tokens[i].Span.Start == 10
            && DateOnly.TryParseExact(text.AsSpan(tokens[i].Span.Start, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= EarliestYear and <= LatestYear)
        {
            return (Period.Day(day), i + 5);
        }

        return null;
    }

    /// <summary>"March 9, 1998", "July 1999", "September".</summary>
    private (Period, int)? ReadMonth(IReadOnlyList<Token> tokens, int i)
    {
        var month = MonthAt(tokens, i);
        if (month == 0)
        {
            return null;
        }

        var next = SkipSymbol(tokens, i + 1, ".");
        if (DayAt(tokens, next) is > 0 and var day)
        {
            var afterDay = SkipSymbol(tokens, SkipSuffix(tokens, next + 1), ",");
            if (YearAt(tokens, afterDay) is > 0 and var yearOfDay && IsDay(yearOfDay, month, day))
            {
                return (Period.Day(new DateOnly(yearOfDay, month, day)), afterDay + 1);
            }
        }

        if (next + 1 < tokens.Count && tokens[next].Text is "-" or "–" or "to" && MonthAt(tokens, next + 1) is > 0 and var lastMonth
            && YearAt(tokens, next + 2) is > 0 and var spanYear && lastMonth > month)
        {
            return (Period.Between(Period.Month(spanYear, month), Period.Month(spanYear, lastMonth)), next + 3);
        }

        var at = SkipWord(tokens, SkipSymbol(tokens, next, ","));
        return YearAt(tokens, at) is > 0 and var year ? (Period.Month(year, month), at + 1) : null;
    }

    /// <summary>"4 February 2022", "4. Februar 2022", "4 de febrero de 2022".</summary>
    private (Period, int)? ReadDayMonth(IReadOnlyList<Token> tokens, int i)
    {
        if (DayAt(tokens, i) is not (> 0 and var day))
        {
            return null;
        }

        var at = SkipWord(tokens, SkipSymbol(tokens, SkipSuffix(tokens, i + 1), "."));
        var month = MonthAt(tokens, at);
        if (month == 0)
        {
            return null;
        }

        at = SkipWord(tokens, SkipSymbol(tokens, at + 1, ","));
        return YearAt(tokens, at) is > 0 and var year && IsDay(year, month, day)
            ? (Period.Day(new DateOnly(year, month, day)), at + 1)
            : null;
    }

    /// <summary>"Q3 2024", "the third quarter of 2024", "the first half of 2024", "the first nine months of 2024".</summary>
    private (Period, int)? ReadQuarterOrHalf(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Text is ['q' or 'h', >= '1' and <= '4' and var digit] && YearBehind(text, tokens, i + 1) is { } named)
        {
            return tokens[i].Text[0] == 'q' ? (Period.Quarter(named.Year, digit - '0'), named.End)
                : digit <= '2' ? (Period.Half(named.Year, digit - '0'), named.End)
                : null;
        }

        if (i + 1 >= tokens.Count || !OrdinalQuarters.TryGetValue(tokens[i].Text, out var ordinal))
        {
            return null;
        }

        if (tokens[i + 1].Text == "quarter" && YearBehind(text, tokens, i + 2) is { } quarter)
        {
            return (Period.Quarter(quarter.Year, ordinal), quarter.End);
        }

        if (tokens[i + 1].Text == "half" && YearBehind(text, tokens, i + 2) is { } half)
        {
            return (Period.Half(half.Year, Math.Min(2, ordinal)), half.End);
        }

        if (ordinal == 1 && i + 2 < tokens.Count && tokens[i + 2].Text == "months" && YearBehind(text, tokens, i + 3) is { } span
            && SmallNumber(tokens[i + 1].Text) is > 0 and < 12 and var months)
        {
            return (Period.FirstMonths(span.Year, months), span.End);
        }

        return null;
    }

    /// <summary>"Early 1998", "late 1999", "mid-2001", "the end of 1997", "late July 1996".</summary>
    private (Period, int)? ReadPartOfYear(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (!Parts.TryGetValue(tokens[i].Text, out var part))
        {
            return null;
        }

        var at = i + 1;
        while (at < tokens.Count && tokens[at].Text is "-" or "of" or "in" or "the" or "de" or "des" or "du")
        {
            at++;
        }

        if (at >= tokens.Count)
        {
            return null;
        }

        if (ReadMonth(tokens, at) is { } month)
        {
            return month;
        }

        if (YearAt(tokens, at) is not (> 0 and var year) || IsMeasured(text, tokens, at))
        {
            return null;
        }

        var first = Period.Month(year, part.First);
        var last = Period.Month(year, part.Last);
        var label = $"{year:0000}";
        return (new Period(first.Start, last.End, PeriodGrain.Span, label), at + 1);
    }

    /// <summary>"2024", "2023/24", "2021–2024", "the 2010s", "FY2024", "fiscal 2024".</summary>
    private (Period, int)? ReadYear(string text, IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Word && token.Text.Length == 6 && token.Text.StartsWith("fy", StringComparison.Ordinal)
            && int.TryParse(token.Text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var fiscal) && fiscal is >= EarliestYear and <= LatestYear)
        {
            return (Period.Year(fiscal), i + 1);
        }

        if (YearAt(tokens, i) is not (> 0 and var year) || IsMeasured(text, tokens, i))
        {
            return null;
        }

        if (IsTouching(tokens, i + 1) && tokens[i + 1].Text == "s" && year % 10 == 0)
        {
            return (new Period(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31), PeriodGrain.Decade, $"{year}s"), i + 2);
        }

        if (i + 2 < tokens.Count && IsTouching(tokens, i + 1) && IsTouching(tokens, i + 2) && tokens[i + 1].Text is "/" or "-" or "–"
            && tokens[i + 2] is { Kind: TokenKind.Number, Span.Length: 2 } second && int.TryParse(second.Text, out var end) && end == (year + 1) % 100)
        {
            return (new Period(new DateOnly(year, 7, 1), new DateOnly(year + 1, 6, 30), PeriodGrain.Year, $"{year}/{end:00}"), i + 3);
        }

        return year >= EarliestBareYear || IsOldYear(tokens, i) ? (Period.Year(year), i + 1) : null;
    }

    private static (Period, int)? ReadChinese(IReadOnlyList<Token> tokens, int i)
    {
        if (YearAt(tokens, i) is not (> 0 and var year) || i + 1 >= tokens.Count || tokens[i + 1].Text != "年")
        {
            return null;
        }

        if (i + 3 < tokens.Count && tokens[i + 3].Text == "月" && DayAt(tokens, i + 2) is >= 1 and <= 12 and var month)
        {
            return i + 5 < tokens.Count && tokens[i + 5].Text is "日" or "号" && DayAt(tokens, i + 4) is > 0 and var day && IsDay(year, month, day)
                ? (Period.Day(new DateOnly(year, month, day)), i + 6)
                : (Period.Month(year, month), i + 4);
        }

        return (Period.Year(year), i + 2);
    }

    /// <summary>"Since the Cold War": a date that only an event tells.</summary>
    private DateMention? ReadEra(IReadOnlyList<Token> tokens, int start)
    {
        if (tokens[start].Text is "shortly" or "soon" or "just" && start + 2 < tokens.Count && tokens[start + 1].Text is "before" or "after")
        {
            return ReadEventDate(tokens, start);
        }

        if (tokens[start].Text is not ("since" or "before" or "after"))
        {
            return null;
        }

        var at = start + 1;
        while (at < tokens.Count && at < start + 4 && tokens[at].Text is "the" or "end" or "of" or "start" or "its" or "their")
        {
            at++;
        }

        if (at < tokens.Count && words.Eras.Match(tokens, at, out var count).Count > 0 && tokens[at].IsCapitalized)
        {
            return new DateMention(start, at + count, null, tokens[start].Text);
        }

        return null;
    }

    /// <summary>"Shortly before the invasion": a date that only an event tells, up to the end of its phrase.</summary>
    private DateMention? ReadEventDate(IReadOnlyList<Token> tokens, int start)
    {
        for (var at = start + 2; at < Math.Min(tokens.Count, start + 8) && tokens[at].Kind != TokenKind.Symbol; at++)
        {
            if (words.Eras.Match(tokens, at, out var count).Count > 0)
            {
                var end = at + count;
                if (end + 1 < tokens.Count && tokens[end].Text is "of" or "by" && tokens[end + 1].IsCapitalized)
                {
                    end += 2;
                }

                return new DateMention(start, end, null, tokens[start + 1].Text);
            }
        }

        return null;
    }

    private (int Year, int End)? YearBehind(string text, IReadOnlyList<Token> tokens, int i)
    {
        while (i < tokens.Count && tokens[i].Text is "of" or "in" or "," or "the" or "fiscal" or "year")
        {
            i++;
        }

        return i < tokens.Count && YearAt(tokens, i) is > 0 and var year && !IsMeasured(text, tokens, i) ? (year, i + 1) : null;
    }

    private int MonthAt(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && tokens[i].Kind == TokenKind.Word && (tokens[i].IsCapitalized || tokens[i].Text is not ("may" or "march" or "mar") || (i + 1 < tokens.Count && YearAt(tokens, i + 1) > 0))
            ? words.Months.Find(tokens[i].Text)
            : 0;

    private int SmallNumber(string word) =>
        words.Numbers.TryGetValue(word, out var value) ? (int)value : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : 0;

    private static int DayAt(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && tokens[i] is { Kind: TokenKind.Number, Span.Length: <= 2 } token
        && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : 0;

    private static int YearAt(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && tokens[i] is { Kind: TokenKind.Number, Span.Length: 4 } token
        && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear ? year : 0;

    private static bool IsDay(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month);

    private static bool IsTouching(IReadOnlyList<Token> tokens, int i) =>
        i > 0 && i < tokens.Count && tokens[i].Span.Start == tokens[i - 1].Span.End;

    private static int SkipSymbol(IReadOnlyList<Token> tokens, int i, string symbol) =>
        i < tokens.Count && tokens[i].Text == symbol ? i + 1 : i;

    private static int SkipWord(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && tokens[i].Text is "of" or "de" or "del" ? i + 1 : i;

    private static int SkipSuffix(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && tokens[i].Text is "st" or "nd" or "rd" or "th" && IsTouching(tokens, i) ? i + 1 : i;

    /// <summary>Whether four digits are money, a share, or a number with a unit or a scale, and so no year.</summary>
    private bool IsMeasured(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (words.Units.Before(text, tokens[i].Span.Start, out _) is not null)
        {
            return true;
        }

        if (i + 1 >= tokens.Count)
        {
            return false;
        }

        var next = tokens[i + 1];
        return next.Text == "%"
            || (next.Kind == TokenKind.Word && next.Text.Length > 1 && words.Scales.TryGet(next.Text, out _))
            || (words.Units.Behind(text, next.Span.Start, out var length) is not null && length > 1 && !next.IsCapitalized && next.Text != "年");
    }

    /// <summary>Before 1900, four digits are a year only where a word says so.</summary>
    private static bool IsOldYear(IReadOnlyList<Token> tokens, int i) =>
        i > 0 && tokens[i - 1].Text is "in" or "since" or "from" or "by" or "until" or "after" or "before" or "of" or "(" or "to" or "," or "and" or "year";
}
