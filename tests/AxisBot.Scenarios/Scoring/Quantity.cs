namespace AxisBot.Scenarios.Scoring;

/// <summary>A number as it may be read from a text: "4.000" is four thousand or four.</summary>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Values">Its possible values, scale included.</param>
/// <param name="Bare">Its possible values without the scale.</param>
/// <param name="IsScaled">Whether a scale is written.</param>
/// <param name="IsPercent">Whether it is a percentage; null where it may be either.</param>
/// <param name="IsMoney">Whether it is a sum of money.</param>
/// <param name="Step">One unit of its last digit.</param>
internal sealed record Quantity(
    int Start, int End, IReadOnlySet<decimal> Values, IReadOnlySet<decimal> Bare, bool IsScaled, bool? IsPercent, bool IsMoney, decimal Step)
{
    private const decimal LargestBare = 12;

    /// <summary>A whole number up to twelve without unit: a count of items, and no figure.</summary>
    public bool IsBareSmall => !IsScaled && IsPercent == false && !IsMoney && Values.All(value => decimal.IsInteger(value) && value <= LargestBare);

    /// <summary>Whether it may be a year.</summary>
    public bool IsYear => !IsScaled && !IsMoney && IsPercent != true && Values.All(value => value is >= 1900 and <= 2100);

    /// <summary>Whether an answer's quantity is this one of a source.</summary>
    public bool IsStatedBy(Quantity source, bool currencyMatters = true) =>
        (IsPercent != true || source.IsPercent != false)
        && (IsPercent != false || source.IsPercent != true || !(IsScaled || IsMoney))
        && (!currencyMatters || !IsMoney || source.IsMoney)
        && (Values.Overlaps(source.Values) || (!IsScaled && Bare.Overlaps(source.Bare)));

    /// <summary>Whether it is a difference, a ratio or a change in percent of two like quantities.</summary>
    public bool IsDerivedFrom(IReadOnlyList<Quantity> sources)
    {
        foreach (var like in sources.GroupBy(source => (source.IsYear, source.IsMoney && !source.IsYear, source.IsPercent != false)))
        {
            var all = like.SelectMany(source => source.Values).Distinct().ToList();
            var derived = from one in all from other in all where one < other && one != 0 from value in Derived(one, other, like.Key.IsYear) select value;
            if (derived.Any(value => Values.Any(own => Math.Abs(own - value) <= Step / 2)))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<decimal> Derived(decimal less, decimal more, bool areYears)
    {
        if (IsPercent != true)
        {
            yield return more - less;
        }

        if (areYears || ((IsScaled || IsMoney) && IsPercent != true))
        {
            yield break;
        }

        yield return (more - less) / less * 100;
        yield return (more - less) / more * 100;
        yield return more / less * 100;
        yield return less / more * 100;
        if (IsPercent == false)
        {
            yield return more / less;
        }
    }
}
