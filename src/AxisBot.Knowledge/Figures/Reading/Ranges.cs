using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Joins the two ends of a range and lends the first what is written only behind the second.</summary>
internal static class Ranges
{
    private const int FarthestEnd = 14;

    /// <summary>"600 to 750 tonnes", "between 3 and 5 million", "$167-560 million", "from 53 to 15 days".</summary>
    public static void Join(IReadOnlyList<Token> tokens, List<Quantity> quantities)
    {
        for (var i = 0; i + 1 < quantities.Count; i++)
        {
            var (one, other) = (quantities[i], quantities[i + 1]);
            var link = LinkBetween(tokens, one, other);
            if (link == Link.None)
            {
                continue;
            }

            var lent = Lend(one, other, link);
            quantities[i] = lent with { OpensRange = link == Link.Range };
            if (other.Unit is null && one.Unit is not null && link != Link.None)
            {
                quantities[i + 1] = other with { Unit = one.Unit, Kind = one.Kind, HasKnownUnit = one.HasKnownUnit, Counted = one.Counted };
            }
        }
    }

    private enum Link
    {
        None,
        Range,
        Change,
    }

    private static Link LinkBetween(IReadOnlyList<Token> tokens, Quantity one, Quantity other)
    {
        var gap = other.First - one.End;
        if (gap is < 0 or > FarthestEnd)
        {
            return Link.None;
        }

        var words = new List<string>();
        for (var i = one.End; i < other.First; i++)
        {
            words.Add(tokens[i].Text);
        }

        var opening = one.First > 0 ? tokens[one.First - 1].Text : "";
        var openingBefore = one.First > 1 ? tokens[one.First - 2].Text : "";
        var isFrom = opening == "from" || openingBefore == "from" || one.HedgeText is not null && one.First > 2 && tokens[one.First - 3].Text == "from";
        if (words is ["to"] or ["-"] or ["–"] or ["or"])
        {
            return isFrom && words[0] == "to" ? Link.Change : Link.Range;
        }

        if (words is ["and"] && (opening == "between" || openingBefore == "between"))
        {
            return Link.Range;
        }

        return isFrom && words.Contains("to") && !words.Contains(";") && !words.Contains(".") ? Link.Change : Link.None;
    }

    /// <summary>Gives the first end the scale and the unit that only the second end has.</summary>
    private static Quantity Lend(Quantity one, Quantity other, Link link)
    {
        var lent = one;
        if (lent.Scale == 1 && other.Scale > 1 && lent.Value < 1000 && (lent.Unit is null || lent.Kind == FigureKind.Money))
        {
            lent = lent with { Value = lent.Value * other.Scale / 1.0000000000000000000000000000m, Scale = other.Scale };
        }

        if (lent.Unit is null && other.Unit is not null && (link == Link.Range || other.HasKnownUnit || other.Counted is not null))
        {
            lent = lent with { Unit = other.Unit, Kind = other.Kind, HasKnownUnit = other.HasKnownUnit, Counted = other.Counted };
        }

        return lent;
    }
}
