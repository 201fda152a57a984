using System.Globalization;
using System.Text.RegularExpressions;

namespace AxisBot.Scenarios.Scoring;

/// <summary>Reads the numbers of a text with scale, percent and currency, in the ways in which six languages write them.</summary>
internal static partial class QuantityReader
{
    private static readonly Dictionary<string, int> Scales = new()
    {
        ["mil millones"] = 9,
        ["miles de millones"] = 9,
        ["thousand million"] = 9,
        ["万亿"] = 12,
        ["十亿"] = 9,
        ["百万"] = 6,
        ["亿"] = 8,
        ["万"] = 4,
        ["千"] = 3,
        ["trillions"] = 12,
        ["trillion"] = 12,
        ["trn"] = 12,
        ["tn"] = 12,
        ["billones"] = 12,
        ["billon"] = 12,
        ["billions"] = 9,
        ["billion"] = 9,
        ["bln"] = 9,
        ["bn"] = 9,
        ["b"] = 9,
        ["milliards"] = 9,
        ["milliarden"] = 9,
        ["milliarde"] = 9,
        ["milliard"] = 9,
        ["mrd."] = 9,
        ["mrd"] = 9,
        ["миллиардов"] = 9,
        ["миллиарда"] = 9,
        ["миллиард"] = 9,
        ["млрд"] = 9,
        ["millions"] = 6,
        ["million"] = 6,
        ["millionen"] = 6,
        ["millones"] = 6,
        ["mln"] = 6,
        ["mio"] = 6,
        ["mn"] = 6,
        ["mbpd"] = 6,
        ["mb/d"] = 6,
        ["m"] = 6,
        ["миллионов"] = 6,
        ["миллиона"] = 6,
        ["миллион"] = 6,
        ["млн"] = 6,
        ["thousands"] = 3,
        ["thousand"] = 3,
        ["tausend"] = 3,
        ["mille"] = 3,
        ["mil"] = 3,
        ["тысяч"] = 3,
        ["тыс"] = 3,
        ["k"] = 3,
    };

    private static readonly Dictionary<string, decimal> Words = new()
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["double"] = 2,
        ["doubled"] = 2,
        ["decade"] = 10,
    };

    private static readonly Regex Number = new(
        @"(?<![0-9a-z.,])(?<cur>us\$|usd|\$|€|£|¥)?\s?"
        + @"(?<num>\d{1,3}(?:[ ]\d{3})+(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?)"
        + $@"(?:[ -]?(?<scale>{string.Join('|', Scales.Keys.Select(scale => FoldedText.Of(scale)).OrderByDescending(scale => scale.Length).Select(Regex.Escape))})(?![a-zа-я/]))?"
        + @"(?<pct>\s?(?:%|percent|per cent|pct|prozent|pour cent|por ciento|процент))?"
        + @"(?<cur2>\s?(?:us dollars?|u\.s\. dollars?|us-dollar|dollars?|dolares|доллар|usd|\$|€|euros?|美元))?");

    /// <summary>The quantities of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withWords">Whether number words count, as they do in a source.</param>
    public static List<Quantity> Read(string text, bool withWords = false)
    {
        var folded = FoldedText.Of(text);
        var found = Number.Matches(folded).Select(match => Of(match)).ToList();
        for (var i = 0; i + 1 < found.Count; i++)
        {
            found[i] = WithLentScale(found[i], found.Skip(i + 1).Take(3), folded);
        }

        return withWords
            ? [.. found, .. NumberWord().Matches(folded).Where(word => Words.ContainsKey(word.Value)).Select(word => Of(word, Words[word.Value]))]
            : found;
    }

    /// <summary>The only quantity of an accepted text that is nothing but a number and its unit; null for other texts.</summary>
    public static Quantity? Only(string accepted)
    {
        var folded = FoldedText.Of(accepted);
        return Read(accepted) is [var only] && OnlyUnits().IsMatch($"{folded[..only.Start]} {folded[only.End..]}") ? only : null;
    }

    private static Quantity Of(Match match)
    {
        var bare = Readings(match.Groups["num"].Value).ToHashSet();
        var isScaled = Scales.TryGetValue(match.Groups["scale"].Value, out var zeros);
        var scale = (decimal)Math.Pow(10, zeros);
        return new Quantity(
            match.Index,
            match.Index + match.Length,
            bare.Select(value => value * scale).ToHashSet(),
            bare,
            isScaled,
            match.Groups["pct"].Success,
            match.Groups["cur"].Success || match.Groups["cur2"].Success,
            scale / (decimal)Math.Pow(10, bare.Max(value => value.Scale)));
    }

    private static Quantity Of(Match match, decimal value) =>
        new(match.Index, match.Index + match.Length, new HashSet<decimal> { value }, new HashSet<decimal> { value }, false, false, false, 1);

    private static IEnumerable<decimal> Readings(string written)
    {
        if (Grouped().IsMatch(written))
        {
            yield return Parse(written.Replace(" ", "").Replace(",", ""));
        }
        else if (GroupedByPoints().IsMatch(written))
        {
            yield return Parse(written.Replace(".", "").Replace(',', '.'));
            if (written.Count(c => c == '.') == 1 && !written.Contains(','))
            {
                yield return Parse(written);
            }
        }
        else
        {
            yield return Parse(written.Replace(',', '.'));
        }
    }

    private static decimal Parse(string plain) => decimal.Parse(plain, CultureInfo.InvariantCulture);

    /// <summary>"from 1.6 to 2.6 million": the end of a range lends its scale to the beginning.</summary>
    private static Quantity WithLentScale(Quantity one, IEnumerable<Quantity> next, string folded)
    {
        if (one.IsScaled || one.IsPercent == true)
        {
            return one;
        }

        foreach (var (other, isNext) in next.Select((other, i) => (other, i == 0)))
        {
            var between = folded[one.End..Math.Max(one.End, other.Start)];
            if (!other.IsScaled && other.IsPercent != true)
            {
                continue;
            }

            if ((isNext && RangeBetween().IsMatch(between)) || (between.Length < 60 && RangeBefore().IsMatch(folded[..one.Start]) && RangeTo().IsMatch(between)))
            {
                var scale = other.Values.Max() / Math.Max(other.Bare.Min(), 0.000001m);
                return one with
                {
                    Values = one.Values.Concat(one.Bare.Select(value => value * scale)).ToHashSet(),
                    IsPercent = other.IsPercent == true ? null : one.IsPercent,
                };
            }

            break;
        }

        return one;
    }

    [GeneratedRegex(@"\b[a-z]+\b")]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"^(?:\b(?:usd|us|u\.s\.|dollars?|euros?|barrels?|per|a|of|day|daily|bpd|b/d|passengers?|tons?|tonnes|units?|sanctions?|percent|years?|month|monthly)\b|[$€%/.\s-])*$")]
    private static partial Regex OnlyUnits();

    [GeneratedRegex(@"^\d{1,3}(?:( \d{3})+|(,\d{3})+(\.\d+)?)$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex GroupedByPoints();

    [GeneratedRegex(@"^\s*(?:to|and|or|vs\.?|versus|-|->|a|bis|et|y|und|auf|до|и|至|到)\s*(?:about|around|over|nearly|almost|up to|etwa|environ|около)?\s*(?:us\$|\$)?\s*$")]
    private static partial Regex RangeBetween();

    [GeneratedRegex(@"(?:\b(?:from|between|von|zwischen|de|entre|с|от)|从)\s*(?:about|around|over|nearly|almost|up to|etwa|environ|около)?\s*$")]
    private static partial Regex RangeBefore();

    [GeneratedRegex(@"\b(?:to|and|bis|auf|a|et|y|до)\b|->|[至到]")]
    private static partial Regex RangeTo();
}
