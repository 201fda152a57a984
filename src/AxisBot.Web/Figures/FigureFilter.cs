using AxisBot.Knowledge.Figures;
using Microsoft.AspNetCore.Http;

namespace AxisBot.Web.Figures;

/// <summary>Which figures are to be seen, and in which order. A year, kind or order that is not known is as if it were not there; a party or measure that no figure has lets none through.</summary>
/// <param name="Party">The id of a party that must be among theirs; null for any.</param>
/// <param name="Measure">The id of a measure that must be among theirs; null for any.</param>
/// <param name="Year">A year that their time must touch; null for any.</param>
/// <param name="Kind">Their kind; null for any.</param>
/// <param name="Sort">What they are ordered by.</param>
/// <param name="IsDescending">Whether the last comes first.</param>
public sealed record FigureFilter(string? Party, string? Measure, int? Year, FigureKind? Kind, FigureSort Sort, bool IsDescending)
{
    /// <summary>Whether it lets everything through.</summary>
    public bool IsOpen => Party is null && Measure is null && Year is null && Kind is null;

    /// <summary>The filter of a query.</summary>
    public static FigureFilter Of(IQueryCollection query) => new(
        Text(query, "party"),
        Text(query, "measure"),
        int.TryParse(query["year"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10000 ? year : null,
        Enum.GetValues<FigureKind>().Cast<FigureKind?>().FirstOrDefault(kind => FigureKindNames.NameOf(kind!.Value) == query["kind"]),
        Enum.GetValues<FigureSort>().FirstOrDefault(sort => NameOf(sort) == query["sort"]),
        query["order"] == "down");

    /// <summary>The same with the ids of what a person has called by its name ("Norland").</summary>
    public FigureFilter Among(FigureChoices choices) => this with { Party = IdOf(Party, choices.Parties), Measure = IdOf(Measure, choices.Measures) };

    /// <summary>Whether a figure passes.</summary>
    public bool Lets(Figure figure) =>
        (Party is null || figure.Parties.Any(party => party.Id == Party))
        && (Measure is null || figure.Measures.Any(measure => measure.Id == Measure))
        && (Kind is null || figure.Kind == Kind)
        && (Year is null || (figure.Period is { } period && period.Overlaps(Period.Year(Year.Value))));

    /// <summary>The figures that pass, in order.</summary>
    public IReadOnlyList<Figure> Of(IEnumerable<Figure> figures) => FigureOrder.Of(figures.Where(Lets), Sort, IsDescending);

    /// <summary>The query that gives it back.</summary>
    public string Query => string.Concat(Parts().Where(part => part.Value is not null).Select((part, i) => $"{(i == 0 ? '?' : '&')}{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    /// <summary>The same figures ordered by something; by it already, the other way round.</summary>
    public FigureFilter By(FigureSort sort) => this with { Sort = sort, IsDescending = Sort == sort && !IsDescending };

    private (string Name, string? Value)[] Parts() =>
    [
        ("party", Party),
        ("measure", Measure),
        ("year", Year is { } year ? $"{year}" : null),
        ("kind", Kind is { } kind ? FigureKindNames.NameOf(kind) : null),
        ("sort", Sort == FigureSort.Source ? null : NameOf(Sort)),
        ("order", IsDescending ? "down" : null),
    ];

    private static string NameOf(FigureSort sort) => sort.ToString().ToLowerInvariant();

    private static string? IdOf(string? words, IReadOnlyList<(string Id, string Name)> known) =>
        known.FirstOrDefault(one => one.Id.Equals(words, StringComparison.OrdinalIgnoreCase) || one.Name.Equals(words, StringComparison.OrdinalIgnoreCase)).Id ?? words;

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 and <= 100 } text ? text : null;
}
