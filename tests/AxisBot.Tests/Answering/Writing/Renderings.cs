using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Tests.Answering.Writing;

/// <summary>Says a sentence of an article as an honest writer would: in its own words, with what changes nothing.</summary>
internal static class Renderings
{
    private static readonly string[] Leads = ["In short, ", "According to the articles, ", "In brief, "];

    /// <summary>The ways, each with a name; null where one does not apply.</summary>
    public static IReadOnlyList<(string Name, Func<Sentence, Random, string?> Render)> Ways { get; } =
    [
        ("as it is", (s, _) => s.Text),
        ("without the stop", (s, _) => s.Text.TrimEnd('.')),
        ("behind a lead", (s, r) => Leads[r.Next(Leads.Length)] + Lowered(s)),
        ("article of grammar gone", (s, _) => s.Tokens is [{ Text: "the", IsCapitalized: true }, { Kind: TokenKind.Word } next, ..] && !s.Paragraph.Text[next.Span.Start..].StartsWith("first", StringComparison.Ordinal) ? s.Text[4..] : null),
        ("opening gone", (s, _) => s.Tokens is [{ Text: "however" or "moreover" or "meanwhile" or "furthermore" or "additionally" }, { Text: "," }, var next, ..] ? Raised(s.Paragraph.Text[next.Span.Start..s.Span.End]) : null),
        ("turned", Turned),
        ("other name", OtherName),
        ("percent", (s, _) => s.Text.Contains('%', StringComparison.Ordinal) ? s.Text.Replace("%", " percent", StringComparison.Ordinal) : s.Text.Contains(" percent", StringComparison.Ordinal) && !s.Text.Contains("percentage", StringComparison.Ordinal) ? s.Text.Replace(" percent", "%", StringComparison.Ordinal) : null),
        ("with the sentence before", (s, _) => s.Before is { OpensWithPronoun: false } before ? $"{before.Text} {s.Text}" : null),
    ];

    /// <summary>A sentence that begins with "in", a year and a comma and has no other: the year may stand at its end.</summary>
    private static string? Turned(Sentence s, Random r) =>
        s.Tokens is [{ Text: "in" }, { Kind: TokenKind.Number } year, { Text: "," } comma, ..] && s.Tokens.Count(token => token.Text is "," or ";" or ":" or "(") == 1 && s.Text.EndsWith('.')
            ? Raised(s.Paragraph.Text[(comma.Span.End + 1)..(s.Span.End - 1)]) + $" in {year.Text}."
            : null;

    private static string? OtherName(Sentence s, Random r)
    {
        var named = s.Mentions.FirstOrDefault(mention => mention is { Form: NameForm.Name, Count: 1, Meaning: Party { Id: "china" or "russia" or "iran" } });
        if (named is null)
        {
            return null;
        }

        var token = s.Tokens[named.Start];
        var other = named.Meaning.Id switch { "china" => "People's Republic of China", "russia" => "Russian Federation", _ => "Islamic Republic of Iran" };
        return s.Paragraph.Text[s.Span.Start..token.Span.Start] + other + s.Paragraph.Text[token.Span.End..s.Span.End];
    }

    private static string Lowered(Sentence s) => s.Tokens[0] is { IsAcronym: false, Kind: TokenKind.Word } && s.Mentions.All(mention => mention.Start > 0) && s.Text.Length > 1
        ? char.ToLowerInvariant(s.Text[0]) + s.Text[1..]
        : s.Text;

    private static string Raised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
