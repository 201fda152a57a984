using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Reads numbers, in digits and in words, with their scales.</summary>
internal sealed class NumberReader(FigureWords words)
{
    /// <summary>What is larger is no number that an article means; times any unit it would leave the range of a decimal.</summary>
    private const decimal Largest = 1e18m;

    /// <summary>The number that begins at token <paramref name="start"/>; null where none does.</summary>
    public NumberRead? ReadAt(string text, IReadOnlyList<Token> tokens, int start)
    {
        var number = tokens[start].Kind switch
        {
            TokenKind.Number => ReadDigits(text, tokens, start),
            TokenKind.Word => ReadVague(tokens, start) ?? ReadShare(tokens, start) ?? ReadWords(tokens, start),
            _ => null,
        };
        return number is { Value: <= Largest } read ? WithScale(text, tokens, read) : null;
    }

    private NumberRead? ReadDigits(string text, IReadOnlyList<Token> tokens, int start)
    {
        var digits = tokens[start].Text;
        var end = start + 1;
        while (end < tokens.Count && IsNextGroup(text, tokens, start, end))
        {
            digits += tokens[end].Text;
            end++;
        }

        var commaIsDecimal = words.Language is not ("en" or "zh");
        return NumberText.TryRead(digits, commaIsDecimal, out var value) ? ShareOf(tokens, end, value) ?? new NumberRead(end, value, 1, true) : null;
    }

    /// <summary>Whether a token is three more digits behind a space: "25 200".</summary>
    private static bool IsNextGroup(string text, IReadOnlyList<Token> tokens, int start, int next) =>
        tokens[next] is { Kind: TokenKind.Number, Span.Length: 3 } group
        && group.Text.All(char.IsAsciiDigit)
        && tokens[start] is { Span.Length: <= 3 } first
        && first.Text.All(char.IsAsciiDigit)
        && group.Span.Start == tokens[next - 1].Span.End + 1
        && text[group.Span.Start - 1] == ' ';

    /// <summary>"Hundreds of thousands", "dozens", "millions".</summary>
    private NumberRead? ReadVague(IReadOnlyList<Token> tokens, int start)
    {
        if (!IsPlural(tokens[start].Text, out var value))
        {
            return null;
        }

        var end = start + 1;
        while (end + 1 < tokens.Count && tokens[end].Text == "of" && IsPlural(tokens[end + 1].Text, out var next)
            && value * next <= Largest)
        {
            value *= next;
            end += 2;
        }

        return new NumberRead(end, value, value, IsDigits: false, IsVague: true);
    }

    private bool IsPlural(string word, out decimal value)
    {
        value = word switch { "dozens" => 12, "tens" => 10, "scores" => 20, _ => 0 };
        return value > 0 || (word.EndsWith('s') && words.Scales.TryGet(word, out value));
    }

    /// <summary>"Half of", "a third", "three quarters", "two in five", "nine out of ten".</summary>
    private NumberRead? ReadShare(IReadOnlyList<Token> tokens, int start)
    {
        var first = tokens[start].Text;
        var next = start + 1 < tokens.Count ? tokens[start + 1] : null;
        if (first == "half")
        {
            return IsScaleAt(tokens, start + 1) || (next?.Text == "a" && IsScaleAt(tokens, start + 2))
                ? new NumberRead(next!.Text == "a" ? start + 2 : start + 1, 0.5m, 1, false)
                : new NumberRead(start + 1, 50, 1, false, IsShare: true);
        }

        var count = first is "a" or "an" ? 1 : words.Numbers.GetValueOrDefault(first);
        if (count == 0 || next is null)
        {
            return null;
        }

        var fraction = next.Text == "-" && start + 2 < tokens.Count ? start + 2 : start + 1;
        return words.Fractions.TryGetValue(tokens[fraction].Text, out var share) && IsFractionAt(tokens, fraction, count)
            ? new NumberRead(fraction + 1, count * share, 1, false, IsShare: true)
            : ShareOf(tokens, start + 1, count);
    }

    /// <summary>A fraction needs "of" behind it, a number above one before it, or the end of the clause.</summary>
    private static bool IsFractionAt(IReadOnlyList<Token> tokens, int index, decimal count) =>
        count > 1
        || index + 1 >= tokens.Count
        || tokens[index + 1].Text is "of" or "more" or "less" or "higher" or "lower" or "in" or "to" or "from" or "by" or "as"
        || tokens[index + 1].Kind == TokenKind.Symbol;

    /// <summary>"Two in five", "nine out of ten" as percent.</summary>
    private NumberRead? ShareOf(IReadOnlyList<Token> tokens, int middle, decimal count)
    {
        var whole = middle < tokens.Count && tokens[middle].Text == "in" ? middle + 1
            : middle + 1 < tokens.Count && tokens[middle].Text == "out" && tokens[middle + 1].Text == "of" ? middle + 2
            : tokens.Count;
        if (whole >= tokens.Count || count > 10 || count != Math.Floor(count))
        {
            return null;
        }

        var all = words.Numbers.GetValueOrDefault(tokens[whole].Text);
        if (all == 0 && tokens[whole].Kind == TokenKind.Number)
        {
            _ = NumberText.TryRead(tokens[whole].Text, false, out all);
        }

        return all > count && all <= 100
            ? new NumberRead(whole + 1, Math.Round(count * 100 / all, 3), 1, false, IsShare: true)
            : null;
    }

    /// <summary>"Seventeen", "twenty-five", "two hundred and fifty", "one and a half", "a million".</summary>
    private NumberRead? ReadWords(IReadOnlyList<Token> tokens, int start)
    {
        var word = tokens[start].Text;
        if (word is "a" or "an")
        {
            return IsScaleAt(tokens, start + 1) || (start + 1 < tokens.Count && tokens[start + 1].Text == "dozen")
                ? tokens[start + 1].Text == "dozen" ? new NumberRead(start + 2, 12, 1, false) : new NumberRead(start + 1, 1, 1, false)
                : null;
        }

        if (!words.Numbers.TryGetValue(word, out var value))
        {
            return null;
        }

        var end = start + 1;
        if (value is >= 20 and < 100 && end < tokens.Count)
        {
            var ones = tokens[end].Text == "-" ? end + 1 : end;
            if (ones < tokens.Count && words.Numbers.TryGetValue(tokens[ones].Text, out var small) && small is > 0 and < 10)
            {
                value += small;
                end = ones + 1;
            }
        }

        if (end < tokens.Count && tokens[end].Text == "hundred")
        {
            value *= 100;
            end++;
            var rest = end < tokens.Count && tokens[end].Text == "and" ? end + 1 : end;
            if (rest < tokens.Count && words.Numbers.ContainsKey(tokens[rest].Text) && ReadWords(tokens, rest) is { Value: < 100 } tail)
            {
                value += tail.Value;
                end = tail.End;
            }
        }

        if (end + 2 < tokens.Count && tokens[end].Text == "and" && tokens[end + 1].Text == "a" && tokens[end + 2].Text == "half")
        {
            value += 0.5m;
            end += 3;
        }

        return new NumberRead(end, value, 1, false);
    }

    /// <summary>The number times the scales behind it; null where it grows too large.</summary>
    private NumberRead? WithScale(string text, IReadOnlyList<Token> tokens, NumberRead read)
    {
        while (!read.IsShare && !read.IsVague && read.End < tokens.Count)
        {
            var at = tokens[read.End].Text == "-" && read.End + 1 < tokens.Count ? read.End + 1 : read.End;
            var token = tokens[at];
            if (!IsScale(text, tokens, at, read.IsDigits, out var factor))
            {
                break;
            }

            if (token.Text is "hundreds" or "thousands" or "millions" or "billions" && read is { IsDigits: false, Scale: 1 } && read.Value == 1)
            {
                break;
            }

            if (factor > Largest / Math.Max(1, read.Value) || factor > Largest / read.Scale)
            {
                return null;
            }

            read = read with { End = at + 1, Value = read.Value * factor, Scale = read.Scale * factor };
        }

        return read;
    }

    private bool IsScaleAt(IReadOnlyList<Token> tokens, int index) =>
        index < tokens.Count && tokens[index].Text.Length > 2 && words.Scales.TryGet(tokens[index].Text, out _);

    /// <summary>Single letters are scales only where they touch the digits: "5m" is five million, "5 m" five metres.</summary>
    private bool IsScale(string text, IReadOnlyList<Token> tokens, int index, bool isDigits, out decimal factor)
    {
        var token = tokens[index];
        if (!words.Scales.TryGet(token.Text, out factor))
        {
            return false;
        }

        var touches = token.Span.Start == tokens[index - 1].Span.End;
        if (token.Text.Length > 1 || TokenScanner.IsIdeograph(token.Text[0]))
        {
            return token.Text.Length > 2 || touches || isDigits;
        }

        return isDigits && touches && !(token.Span.End < text.Length && text[token.Span.End] is '/' or '³' or '²');
    }
}
