using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Composing;

/// <summary>Which of the measures of a figure tell a reader what it is.</summary>
internal static class MeasureNames
{
    /// <summary>What goods do or bring; behind the goods they make a name: "oil exports".</summary>
    public static readonly HashSet<string> Flows = new(StringComparer.Ordinal)
    {
        "exports", "imports", "production", "trade", "investment", "revenue", "sales", "spending", "tariff", "price",
    };

    /// <summary>The two that tell most as one name: "oil exports", "ships and metals".</summary>
    public static string Joined(IReadOnlyList<Concept> measures)
    {
        var names = Telling(measures).Take(2).OrderBy(Flows.Contains).ToList();
        return names switch
        {
            [] => "",
            [var one] => one,
            [var one, var other] when !Flows.Contains(other) => $"{one} and {other}",
            [var one, var other] => $"{(one is "exports" or "imports" ? one[..^1] : one)} {other}",
            _ => string.Join(' ', names),
        };
    }

    /// <summary>The names, without what says too little beside another ("countries trade") and what another includes ("energy oil").</summary>
    private static IEnumerable<string> Telling(IReadOnlyList<Concept> measures) => measures
        .Where(measure => !measures.Any(other => other != measure && (IsVaguer(measure, other) || other.Wider == measure.Id)))
        .Select(measure => measure.Name).Distinct();

    private static bool IsVaguer(Concept measure, Concept other) => measure.IsGeneral && !other.IsGeneral;
}
