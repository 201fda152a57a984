namespace AxisBot.Knowledge.Figures;

/// <summary>How exactly a <see cref="Period"/> is told.</summary>
public enum PeriodGrain
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>One month.</summary>
    Month,

    /// <summary>Three months of a year.</summary>
    Quarter,

    /// <summary>Six months of a year.</summary>
    Half,

    /// <summary>One year, a calendar year or a year of accounts.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>Any other stretch, perhaps open at one end.</summary>
    Span,
}

/// <summary>The time for which a figure holds.</summary>
/// <param name="Start">Its first day; <see cref="DateOnly.MinValue"/> where it is open ("until 2020").</param>
/// <param name="End">Its last day; <see cref="DateOnly.MaxValue"/> where it is open ("since 2014").</param>
/// <param name="Grain">How exactly it is told.</param>
/// <param name="Label">How it is written down: "2024", "2024-09", "2024-02-04", "2024-Q3", "2023/24", "2021..2024", "2014..".</param>
public sealed record Period(DateOnly Start, DateOnly End, PeriodGrain Grain, string Label)
{
    /// <summary>A calendar year.</summary>
    public static Period Year(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PeriodGrain.Year, $"{year:0000}");

    /// <summary>A month.</summary>
    public static Period Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), PeriodGrain.Month, $"{year:0000}-{month:00}");

    /// <summary>A day.</summary>
    public static Period Day(DateOnly day) => new(day, day, PeriodGrain.Day, $"{day:yyyy-MM-dd}");

    /// <summary>A quarter of a calendar year, from 1 to 4.</summary>
    public static Period Quarter(int year, int quarter) =>
        new(new DateOnly(year, (quarter * 3) - 2, 1), new DateOnly(year, quarter * 3, DateTime.DaysInMonth(year, quarter * 3)), PeriodGrain.Quarter, $"{year:0000}-Q{quarter}");

    /// <summary>A half of a calendar year, 1 or 2.</summary>
    public static Period Half(int year, int half) =>
        new(new DateOnly(year, (half * 6) - 5, 1), new DateOnly(year, half * 6, DateTime.DaysInMonth(year, half * 6)), PeriodGrain.Half, $"{year:0000}-H{half}");

    /// <summary>The first months of a year.</summary>
    public static Period FirstMonths(int year, int months) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, months, DateTime.DaysInMonth(year, months)), PeriodGrain.Span, $"{year:0000}-01..{year:0000}-{months:00}");

    /// <summary>From the beginning of one period to the end of another.</summary>
    public static Period Between(Period first, Period last) =>
        new(first.Start, last.End, PeriodGrain.Span, $"{first.Label}..{last.Label}");

    /// <summary>From a period on, without an end.</summary>
    public static Period Since(Period first) => new(first.Start, DateOnly.MaxValue, PeriodGrain.Span, $"{first.Label}..");

    /// <summary>Up to the end of a period, without a beginning.</summary>
    public static Period Until(Period last) => new(DateOnly.MinValue, last.End, PeriodGrain.Span, $"..{last.Label}");

    /// <summary>The year in which it begins; the year in which it ends where its beginning is open.</summary>
    public int FirstYear => Start == DateOnly.MinValue ? End.Year : Start.Year;

    /// <summary>The year in which it ends; the year in which it begins where its end is open.</summary>
    public int LastYear => End == DateOnly.MaxValue ? Start.Year : End.Year;

    /// <summary>Whether it has no end or no beginning.</summary>
    public bool IsOpen => Start == DateOnly.MinValue || End == DateOnly.MaxValue;

    /// <summary>Whether the two share at least one day.</summary>
    public bool Overlaps(Period other) => Start <= other.End && other.Start <= End;

    /// <summary>Whether the whole of <paramref name="other"/> lies in it.</summary>
    public bool Contains(Period other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether both mean the same days.</summary>
    public bool IsSameTimeAs(Period other) => Start == other.Start && End == other.End;

    /// <summary>The same period a number of years earlier (or later, where it is negative).</summary>
    public Period YearsEarlier(int years)
    {
        var start = Start == DateOnly.MinValue ? Start : Start.AddYears(-years);
        return Grain switch
        {
            PeriodGrain.Year when Start.Month == 1 => Year(start.Year),
            PeriodGrain.Month => Month(start.Year, start.Month),
            PeriodGrain.Quarter => Quarter(start.Year, (start.Month + 2) / 3),
            PeriodGrain.Half => Half(start.Year, start.Month == 1 ? 1 : 2),
            PeriodGrain.Day => Day(start),
            _ => Year(LastYear - years),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Label;
}
