using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>A number with its unit, found in a row of tokens; not yet a figure, since nobody knows yet whose it is.</summary>
internal sealed record Quantity
{
    /// <summary>Number of its first token.</summary>
    public required int First { get; init; }

    /// <summary>Number of the first token behind it, its unit included.</summary>
    public required int End { get; init; }

    /// <summary>Where it stands in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What kind of figure it makes.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>Its value in base units.</summary>
    public required decimal Value { get; init; }

    /// <summary>The scale of its number as written; 1 for none.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Its unit, or the noun that is counted; null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>The words of the thing counted, adjectives included ("artillery shells").</summary>
    public string? Counted { get; init; }

    /// <summary>The party right before it, whose it is, in a row of such; null for every other quantity.</summary>
    public Party? Owner { get; init; }

    /// <summary>Whether the unit is one of the vocabulary, and not a noun of the text.</summary>
    public bool HasKnownUnit { get; init; }

    /// <summary>Whether it is written in digits.</summary>
    public bool IsDigits { get; init; }

    /// <summary>Whether it only names an order of magnitude.</summary>
    public bool IsVague { get; init; }

    /// <summary>The hedge before it, by its name in the vocabulary.</summary>
    public string? Hedge { get; init; }

    /// <summary>The hedge as written.</summary>
    public string? HedgeText { get; init; }

    /// <summary>Whether the hedge as written is a verb.</summary>
    public bool IsHedgeVerb { get; init; }

    /// <summary>Whether it is the lower end of a range whose upper end follows.</summary>
    public bool OpensRange { get; init; }
}
