using AxisBot.Conversations.Cards;
using FsCheck;
using FsCheck.Fluent;

namespace AxisBot.Tests.Conversations.Cards;

/// <summary>Cards that nobody composed: of any parts, long and short.</summary>
internal static class SomeCards
{
    private static readonly string[] Words = ["trade", "rose", "to", "$3.2", "billion", "in", "2021,", "customs", "house", "😀", "ligne\nrompue", "\u202Eturned", "x"];

    private static Gen<string> Text(int most) =>
        Gen.Choose(1, most).SelectMany(count => Gen.Elements(Words).ListOf(count)).Select(words => string.Join(' ', words));

    private static readonly Gen<CardSource> Source =
        from words in Text(60)
        from title in Text(12)
        from isVerbatim in Gen.Elements(true, false)
        select new CardSource(0, "article.txt", 7, title, words, isVerbatim, 0, words.Length);

    private static readonly Gen<Card> Any =
        from lead in Text(40)
        from lines in Few(Text(50), 6)
        from fields in Few(Text(8), 6)
        from rows in Few(Text(8), 12)
        from sources in Few(Source, 6)
        from hasChart in Gen.Elements(true, false)
        from note in Gen.Elements(null, "Small print.")
        select new Card
        {
            Kind = CardKind.Answer,
            Title = "A title",
            Lead = new CardLine(lead, [.. sources.Select((_, i) => i + 1)]),
            Lines = [.. lines.Select(line => new CardLine(line))],
            Fields = [.. fields.Select((value, i) => new CardField($"field {i}", value))],
            Chart = hasChart ? new CardChart("Trade", "USD", [new("2020", 2, "$2"), new("2021", 3, "$3")]) : null,
            Tables = rows.Count == 0 ? [] : [new CardTable("Table", ["a", "b"], [.. rows.Select(row => (IReadOnlyList<string>)[row, row])])],
            Sources = [.. sources.Select((source, i) => source with { Number = i + 1 })],
            Note = note,
        };

    public static Arbitrary<Card> Arbitrary { get; } = Any.ToArbitrary();

    private static Gen<List<T>> Few<T>(Gen<T> part, int most) => Gen.Choose(0, most).SelectMany(count => part.ListOf(count)).Select(parts => parts.ToList());
}
