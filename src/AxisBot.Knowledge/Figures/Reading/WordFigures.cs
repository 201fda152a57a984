using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Finds the figures that words alone make: ranks, multiples, versions and "the past decade".</summary>
internal static class WordFigures
{
    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal)
    {
        "main", "top", "leading", "foremost", "first", "last", "most", "least",
    };

    public static IEnumerable<Quantity> Read(
        string text, IReadOnlyList<Token> tokens, IReadOnlyList<DateMention> dates, List<Quantity> known, FigureWords words)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (dates.Any(date => i >= date.First && i < date.End))
            {
                continue;
            }

            var found = VersionAt(text, tokens, i) ?? MultipleAt(text, tokens, i, known, words) ?? StretchAt(text, tokens, i, known, words) ?? RankAt(text, tokens, i, known, words);
            if (found is not null)
            {
                known.RemoveAll(other => found.Kind is FigureKind.Version or FigureKind.Multiple && other.First < found.End && found.First < other.End);
                yield return found;
                i = Math.Max(i, found.End - 1);
            }
        }
    }

    /// <summary>"Phase 3.0", "Web 3.0": a number with one decimal behind a name, with nothing that is counted.</summary>
    private static Quantity? VersionAt(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (i == 0 || tokens[i] is not { Kind: TokenKind.Number } token || tokens[i - 1] is not { IsCapitalized: true, Kind: TokenKind.Word } name
            || token.Text.Count(c => c == '.') != 1 || token.Text.Length > 4 || !NumberText.TryRead(token.Text, false, out var value)
            || (i + 1 < tokens.Count && (tokens[i + 1].Text == "%" || CountedNoun.CanBegin(tokens[i + 1]))))
        {
            return null;
        }

        return Found(text, tokens, i - 1, i + 1, FigureKind.Version, value, name.Span.In(text));
    }

    /// <summary>"Nearly doubled", "three times as much", "more than sevenfold", "half as much again".</summary>
    private static Quantity? MultipleAt(string text, IReadOnlyList<Token> tokens, int i, List<Quantity> known, FigureWords words)
    {
        if (tokens[i].Text == "half" && i + 3 < tokens.Count && tokens[i + 1].Text == "as" && tokens[i + 3].Text == "again")
        {
            return Hedged(text, tokens, Found(text, tokens, i, i + 4, FigureKind.Multiple, 1.5m, "times"), words);
        }

        if (words.Multiples.TryGetValue(tokens[i].Text, out var value) && !(tokens[i].Text == "double" && i + 1 < tokens.Count && tokens[i + 1].Text == "-"))
        {
            return Hedged(text, tokens, Found(text, tokens, i, i + 1, FigureKind.Multiple, value, "times"), words);
        }

        if (tokens[i].Text is "times" or "fold" && i > 0)
        {
            var number = i > 1 && tokens[i - 1].Text == "-" ? i - 2 : i - 1;
            if (known.FirstOrDefault(q => q.First <= number && q.End > number && q.Kind is FigureKind.Count) is { } count
                && !(i + 1 < tokens.Count && tokens[i + 1].Text is "a" or "per"))
            {
                return Hedged(text, tokens, Found(text, tokens, count.First, i + 1, FigureKind.Multiple, count.Value, "times"), words);
            }
        }

        return null;
    }

    /// <summary>"The past decade", "the last century": one stretch of time without a number.</summary>
    private static Quantity? StretchAt(string text, IReadOnlyList<Token> tokens, int i, List<Quantity> known, FigureWords words)
    {
        if (i == 0 || tokens[i].Text is not ("decade" or "century") || tokens[i - 1].Text is not ("past" or "last" or "next" or "coming" or "previous")
            || known.Any(q => q.First <= i && i < q.End))
        {
            return null;
        }

        var unit = words.Units.Behind(text, tokens[i].Span.Start, out _);
        return unit is null ? null : Found(text, tokens, i - 1, i + 1, FigureKind.Duration, unit.Factor, unit.Name);
    }

    /// <summary>"Largest buyer", "second-largest", "most significant threat", "record trade"; "the oldest and most trusted" are two.</summary>
    private static Quantity? RankAt(string text, IReadOnlyList<Token> tokens, int i, List<Quantity> known, FigureWords words)
    {
        var word = tokens[i].Text;
        var end = i + 1;
        if (word == "most")
        {
            if (end + 1 >= tokens.Count || tokens[end].Kind != TokenKind.Word || tokens[end].Text is "of" or "likely" or "recent" or "recently" || !IsAdjective(tokens[end].Text))
            {
                return null;
            }

            end++;
        }
        else if (word == "record" && end < tokens.Count && tokens[end].Text == "-")
        {
            end += 2;
        }
        else if (!words.Superlatives.Contains(word) || Weak.Contains(word))
        {
            return null;
        }

        if (!(IsBeforeNoun(tokens, end, known) || tokens[Math.Max(0, i - 1)].Kind == TokenKind.Possessive) || (word == "record" && !IsRecord(tokens, i)))
        {
            return null;
        }

        var first = i;
        var value = 1m;
        var ordinal = i > 1 && tokens[i - 1].Text == "-" ? i - 2 : i - 1;
        if (ordinal >= 0 && words.Ordinals.TryGetValue(tokens[ordinal].Text, out var place) && place > 1)
        {
            first = ordinal;
            value = place;
        }

        return Found(text, tokens, first, Math.Min(end, tokens.Count), FigureKind.Rank, value, "rank");
    }

    private static bool IsAdjective(string word) =>
        word.EndsWith("ant", StringComparison.Ordinal) || word.EndsWith("ful", StringComparison.Ordinal) || word.EndsWith("ive", StringComparison.Ordinal)
        || word.EndsWith("ous", StringComparison.Ordinal) || word.EndsWith("al", StringComparison.Ordinal) || word.EndsWith("ent", StringComparison.Ordinal)
        || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("able", StringComparison.Ordinal);

    /// <summary>A superlative ranks a noun; "the closest to shore" and "record $5 billion" rank none.</summary>
    private static bool IsBeforeNoun(IReadOnlyList<Token> tokens, int end, List<Quantity> known) =>
        end < tokens.Count
        && (tokens[end].Kind == TokenKind.Word || tokens[end].Text == "-")
        && (tokens[end].Text != "and" || (end + 1 < tokens.Count && (tokens[end + 1].Text == "most" || tokens[end + 1].Text.EndsWith("est", StringComparison.Ordinal))))
        && tokens[end].Text is not ("to" or "of" or "in" or "on" or "by" or "for" or "or" or "at" or "with" or "since" or "that" or "is" or "was")
        && !known.Any(q => q.First == end || (q.HedgeText is not null && q.First == end));

    /// <summary>"Record" ranks as an adjective; as a verb or a noun ("records show", "on record") it does not.</summary>
    private static bool IsRecord(IReadOnlyList<Token> tokens, int i) =>
        i == 0 || tokens[i - 1].Text is not ("on" or "the" or "his" or "their" or "off" or "for" or "track" or "to" or "its");

    private static Quantity Found(string text, IReadOnlyList<Token> tokens, int first, int end, FigureKind kind, decimal value, string unit) => new()
    {
        First = first,
        End = end,
        Span = TextSpan.Between(tokens[first].Span.Start, tokens[end - 1].Span.End),
        Kind = kind,
        Value = value,
        Unit = unit,
        HasKnownUnit = true,
        Counted = kind == FigureKind.Version ? TextSpan.Between(tokens[first].Span.Start, tokens[first].Span.End).In(text) : null,
    };

    private static Quantity Hedged(string text, IReadOnlyList<Token> tokens, Quantity quantity, FigureWords words) =>
        HedgeReader.Before(tokens, quantity.First, words) is { } hedge
            ? quantity with { Hedge = hedge.Name, HedgeText = hedge.Span.In(text), IsHedgeVerb = hedge.IsVerb }
            : quantity;
}
