using System.Globalization;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Tests.Answering.Writing;

/// <summary>
/// Makes of a true sentence one that says something else, in each of the ways in which models are known to: a digit, a unit, a year,
/// a sign, a denial, a party, a hedge, a source, a link, hidden text. Null where a way does not apply to a sentence.
/// </summary>
internal static class Bendings
{
    private static readonly string[] Scales = ["thousand", "million", "billion", "trillion"];
    private static readonly string[] Adjectives = ["illegal", "military", "secret", "additional", "annual", "monthly", "foreign", "nuclear"];
    private static readonly string[] Hidden = ["\u200B", "\u202E", "\u2066", "\u00AD", "\uFEFF", "\u0007", "\u2060", "\U000E0041"];
    private static readonly string[] Baits =
    [
        " See https://evil.example/a for more.", " [more](https://evil.example)", " <https://evil.example|more>", " www.evil.example", " <@U02AB34CD>", " @everyone", " <!channel>",
        " <#C0123>", " ![x](https://evil.example/p.png)", " <img src=x onerror=alert(1)>", " `rm`", " **now**", " evil.example/path", " javascript:alert(1)",
    ];

    private static readonly HashSet<string> Months =
        ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly HashSet<string> Units =
        ["percent", "barrels", "tonnes", "tons", "dollars", "kilometres", "kilometers", "miles", "people", "soldiers", "troops", "years", "months", "days", "day", "month", "year", "companies", "countries"];

    private static readonly HashSet<string> Verbs = ["is", "was", "are", "were", "has", "have", "had", "will", "can", "does", "did"];

    private static readonly Dictionary<string, string> Directions = new(StringComparer.Ordinal)
    {
        ["rose"] = "fell",
        ["fell"] = "rose",
        ["increased"] = "decreased",
        ["decreased"] = "increased",
        ["grew"] = "shrank",
        ["increase"] = "decrease",
        ["growth"] = "decline",
        ["decline"] = "growth",
        ["more"] = "less",
        ["less"] = "more",
        ["import"] = "export",
        ["imports"] = "exports",
        ["exports"] = "imports",
        ["export"] = "import",
        ["before"] = "after",
        ["after"] = "before",
        ["highest"] = "lowest",
        ["largest"] = "smallest",
        ["first"] = "second",
        ["second"] = "first",
        ["supports"] = "opposes",
        ["up"] = "down",
        ["down"] = "up",
        ["from"] = "to",
        ["buys"] = "sells",
        ["over"] = "under",
    };

    /// <summary>The ways, each with a name.</summary>
    public static IReadOnlyList<(string Name, Func<Sentence, Random, string?> Bend)> Ways { get; } =
    [
        ("digit", (s, r) => OnNumber(s, r, number => Changed(number, r))),
        ("zero", (s, r) => OnNumber(s, r, number => number + "0")),
        ("decimal point", (s, r) => OnNumber(s, r, number => number.Contains('.', StringComparison.Ordinal) ? number.Replace(".", "", StringComparison.Ordinal) : number.Length > 1 ? $"{number[0]}.{number[1..]}" : null)),
        ("range", (s, r) => OnNumber(s, r, number => $"{number} to {Changed(number, r)}")),
        ("sign", (s, r) => OnNumber(s, r, number => "-" + number)),
        ("adjective", (s, r) => OnNumber(s, r, number => $"{number} {Pick(Adjectives, r)}")),
        ("hedge added", (s, r) => OnNumber(s, r, number => $"{Pick(["about", "nearly", "over", "up to", "less than", "almost"], r)} {number}")),
        ("fraction", (s, r) => OnNumber(s, r, number => $"{Pick(["half of", "a third of", "twice", "triple"], r)} {number}")),
        ("rate", (s, r) => OnNumber(s, r, number => $"{number} a day, or")),
        ("scale", (s, r) => OnWord(s, r, Scales.Contains, word => Pick(Scales.Where(other => other != word), r))),
        ("scale gone", (s, r) => OnWord(s, r, Scales.Contains, _ => "")),
        ("year", (s, r) => OnToken(s, r, IsYear, token => (int.Parse(token.Text, CultureInfo.InvariantCulture) + Pick([-10, -2, -1, 1, 2, 3], r)).ToString(CultureInfo.InvariantCulture))),
        ("time gone", TimeGone),
        ("month", (s, r) => OnWord(s, r, Months.Contains, word => Pick(Months.Where(other => other != word), r))),
        ("currency", (s, r) => OnToken(s, r, token => token.Text == "$", _ => Pick(["€", "£", "¥", "₽"], r))),
        ("unit", (s, r) => OnWord(s, r, Units.Contains, word => Pick(Units.Where(other => other != word), r))),
        ("percentage points", (s, r) => OnToken(s, r, token => token.Text is "%" or "percent", _ => " percentage points")),
        ("direction", (s, r) => OnWord(s, r, Directions.ContainsKey, word => Directions[word])),
        ("denied", (s, r) => OnWord(s, r, Verbs.Contains, word => $"{word} not")),
        ("denial gone", (s, r) => OnWord(s, r, word => word is "not" or "never" or "no" or "without" or "neither", _ => "")),
        ("doubt gone", (s, r) => OnWord(s, r, word => word is "may" or "might" or "could" or "would" or "possibly" or "likely" or "reportedly" or "allegedly" or "potentially", _ => "")),
        ("quantifier", (s, r) => OnWord(s, r, word => word is "most" or "some" or "many" or "several" or "few", _ => "all")),
        ("other party", OtherParty),
        ("parties swapped", PartiesSwapped),
        ("party gone", (s, r) => OnMention(s, r, (_, _) => "")),
        ("hedge gone", HedgeGone),
        ("attribution gone", AttributionGone),
        ("quoted", (s, r) => OnToken(s, r, token => token is { Kind: TokenKind.Word, Text.Length: > 4 }, token => $"“{token.Text}”")),
        ("words swapped", WordsSwapped),
        ("word gone", (s, r) => OnToken(s, r, token => token is { Kind: TokenKind.Word, Text.Length: > 4 }, _ => "")),
        ("cut behind a number", CutBehindNumber),
        ("bait", (s, r) => s.Text + Pick(Baits, r)),
        ("hidden", (s, r) => OnToken(s, r, token => token.Span.Length > 3, token => Insert(token.Span.In(s.Paragraph.Text), Pick(Hidden, r)))),
        ("look-alike", (s, r) => OnToken(s, r, token => token.Text.Contains('a', StringComparison.Ordinal) && token.Kind == TokenKind.Word, token => token.Span.In(s.Paragraph.Text).Replace('a', '\u0430').Replace('A', '\u0410'))),
        ("foreign digits", (s, r) => OnNumber(s, r, number => string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)('\uFF10' + (c - '0')) : c)))),
        ("invented", (s, r) => $"{s.Text} That is {r.Next(2, 99)} percent more than a year before."),
        ("flattered", (s, _) => "What a brilliant question! " + s.Text),
        ("merged", Merged),
        ("condition gone", (s, r) => ClauseGone(s, ["if", "unless", "although", "while", "despite", "until", "without", "except"])),
    ];

    private static bool IsYear(Token token) => token is { Kind: TokenKind.Number, Text.Length: 4 } && token.Text[0] is '1' or '2' && token.Text.All(char.IsAsciiDigit);

    private static string? OnNumber(Sentence s, Random r, Func<string, string?> bend) => OnToken(s, r, token => token.Kind == TokenKind.Number, token => bend(token.Span.In(s.Paragraph.Text)));

    private static string? OnWord(Sentence s, Random r, Func<string, bool> isMeant, Func<string, string> bend) => OnToken(s, r, token => token.Kind == TokenKind.Word && isMeant(token.Text), token => bend(token.Text));

    private static string? OnToken(Sentence s, Random r, Func<Token, bool> isMeant, Func<Token, string?> bend)
    {
        var meant = s.Tokens.Where(isMeant).ToList();
        if (meant.Count == 0)
        {
            return null;
        }

        var token = meant[r.Next(meant.Count)];
        return bend(token) is { } other ? With(s, token.Span, other) : null;
    }

    private static string? OnMention(Sentence s, Random r, Func<Mention, string, string?> bend)
    {
        var parties = s.Mentions.Where(mention => mention.Meaning is Party && mention.Form == NameForm.Name).ToList();
        if (parties.Count == 0)
        {
            return null;
        }

        var mention = parties[r.Next(parties.Count)];
        var span = SpanOf(s, mention);
        return bend(mention, span.In(s.Paragraph.Text)) is { } other ? With(s, span, other) : null;
    }

    private static string? OtherParty(Sentence s, Random r) => OnMention(s, r, (mention, _) => Pick(["Norway", "Brazil", "Japan", "India", "Turkey", "France"], r) is var other && other != mention.Meaning.Name ? other : null);

    private static string? PartiesSwapped(Sentence s, Random r)
    {
        var parties = s.Mentions.Where(mention => mention is { Meaning: Party, Form: NameForm.Name }).DistinctBy(mention => mention.Meaning).ToList();
        if (parties.Count < 2)
        {
            return null;
        }

        var (one, other) = (SpanOf(s, parties[0]), SpanOf(s, parties[1]));
        var text = s.Paragraph.Text;
        return one.End > other.Start ? null : text[s.Span.Start..one.Start] + other.In(text) + text[one.End..other.Start] + one.In(text) + text[other.End..s.Span.End];
    }

    private static string? TimeGone(Sentence s, Random r)
    {
        var years = Enumerable.Range(1, Math.Max(0, s.Tokens.Count - 1)).Where(i => IsYear(s.Tokens[i]) && s.Tokens[i - 1].Text is "in" or "of" or "since" or "by" or "until" or "from" or "to").ToList();
        if (years.Count == 0)
        {
            return null;
        }

        var year = years[r.Next(years.Count)];
        return With(s, s.Tokens[year - 1].Span.Cover(s.Tokens[year].Span), "");
    }

    private static string? HedgeGone(Sentence s, Random r)
    {
        var hedged = s.Paragraph.Figures.Where(figure => figure.Sentence == s && figure.HedgeText is not null).ToList();
        if (hedged.Count == 0)
        {
            return null;
        }

        var figure = hedged[r.Next(hedged.Count)];
        var at = s.Paragraph.Text.LastIndexOf(figure.HedgeText!, figure.Span.Start, figure.Span.Start - s.Span.Start, StringComparison.Ordinal);
        return at < s.Span.Start ? null : With(s, new TextSpan(at, figure.HedgeText!.Length), "");
    }

    private static string? AttributionGone(Sentence s, Random r)
    {
        var told = s.Paragraph.Figures.Where(figure => figure.Sentence == s && figure.Attribution is { Length: > 3 }).ToList();
        if (told.Count == 0)
        {
            return null;
        }

        var who = told[r.Next(told.Count)].Attribution!;
        var at = s.Text.IndexOf(who, StringComparison.Ordinal);
        return at < 0 ? null : s.Text[..at] + s.Text[(at + who.Length)..];
    }

    private static string? WordsSwapped(Sentence s, Random r)
    {
        var words = s.Tokens.Where(token => token is { Kind: TokenKind.Word, Text.Length: > 4 }).DistinctBy(token => token.Text).ToList();
        if (words.Count < 2)
        {
            return null;
        }

        var first = r.Next(words.Count - 1);
        var (one, other) = (words[first].Span, words[r.Next(first + 1, words.Count)].Span);
        var text = s.Paragraph.Text;
        return text[s.Span.Start..one.Start] + other.In(text) + text[one.End..other.Start] + one.In(text) + text[other.End..s.Span.End];
    }

    private static string? CutBehindNumber(Sentence s, Random r)
    {
        var numbers = Enumerable.Range(0, Math.Max(0, s.Tokens.Count - 2)).Where(i => s.Tokens[i].Kind == TokenKind.Number && s.Tokens[i + 1].Kind == TokenKind.Word).ToList();
        return numbers.Count == 0 ? null : s.Paragraph.Text[s.Span.Start..s.Tokens[numbers[r.Next(numbers.Count)]].Span.End] + ".";
    }

    private static string? Merged(Sentence s, Random r)
    {
        var others = s.Paragraph.Sentences.Where(other => other != s && other.Tokens.Count > 6).ToList();
        if (others.Count == 0 || s.Tokens.Count < 6)
        {
            return null;
        }

        var other = others[r.Next(others.Count)];
        return s.Paragraph.Text[s.Span.Start..s.Tokens[s.Tokens.Count / 2].Span.End] + " " + other.Paragraph.Text[other.Tokens[other.Tokens.Count / 2].Span.Start..other.Span.End];
    }

    /// <summary>A sentence without the piece between commas that begins with one of these words.</summary>
    private static string? ClauseGone(Sentence s, string[] openers)
    {
        var first = Enumerable.Range(0, s.Tokens.Count).FirstOrDefault(i => openers.Contains(s.Tokens[i].Text) && (i == 0 || s.Tokens[i - 1].Text == ","), -1);
        if (first < 0)
        {
            return null;
        }

        var end = Enumerable.Range(first, s.Tokens.Count - first).FirstOrDefault(i => s.Tokens[i].Text == ",", s.Tokens.Count - 1);
        var start = first == 0 ? s.Tokens[0].Span.Start : s.Tokens[first - 1].Span.Start;
        return end <= first + 1 ? null : With(s, TextSpan.Between(start, s.Tokens[end].Span.End), first == 0 ? "" : end == s.Tokens.Count - 1 ? "." : "");
    }

    private static TextSpan SpanOf(Sentence s, Mention mention) => s.Tokens[mention.Start].Span.Cover(s.Tokens[mention.End - 1].Span);

    private static string With(Sentence s, TextSpan span, string other) =>
        s.Paragraph.Text[s.Span.Start..span.Start] + other + s.Paragraph.Text[span.End..s.Span.End];

    private static string Changed(string number, Random r)
    {
        var digits = Enumerable.Range(0, number.Length).Where(i => char.IsAsciiDigit(number[i])).ToList();
        if (digits.Count == 0)
        {
            return number + "7";
        }

        var at = digits[r.Next(digits.Count)];
        return $"{number[..at]}{(char)('0' + ((number[at] - '0' + r.Next(1, 10)) % 10))}{number[(at + 1)..]}";
    }

    private static string Insert(string word, string sign) => word[..(word.Length / 2)] + sign + word[(word.Length / 2)..];

    private static T Pick<T>(IEnumerable<T> of, Random r)
    {
        var all = of.ToList();
        return all[r.Next(all.Count)];
    }
}
