using AxisBot.Conversations.Cards;
using FsCheck;
using FsCheck.Fluent;

namespace AxisBot.Tests.Conversations.Cards;

public sealed class CardTextTests
{
    [Fact]
    public void The_text_says_all_that_the_card_says() =>
        Prop.ForAll(SomeCards.Arbitrary, card => MissingIn(CardText.Write(card), card) is null).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Nothing_in_a_card_moves_the_cursor_or_turns_the_text()
    {
        const string hostile = "a\e[2J\u202Eb\r\nc\u0007";
        var card = new Card
        {
            Kind = CardKind.Fact,
            Title = hostile,
            Lead = new CardLine(hostile),
            Lines = [new CardLine(hostile)],
            Fields = [new CardField("x", hostile)],
            Chart = new CardChart(hostile, hostile, [new(hostile, 1, hostile), new("y", 2, "z")]),
            Tables = [new CardTable(hostile, [hostile], [[hostile]])],
            Sources = [new CardSource(1, "a.txt", 1, hostile, hostile, true, 0, 1)],
            Note = hostile,
        };

        Assert.DoesNotContain(CardText.Write(card), c => (char.IsControl(c) && c != '\n') || c == '\u202E');
    }

    [Fact]
    public void Words_that_the_card_gives_already_are_not_said_twice()
    {
        var card = new Card
        {
            Kind = CardKind.Answer,
            Lead = new CardLine("Peru sold ten ships.", [1]),
            Sources = [new CardSource(1, "a.txt", 1, "a.txt", "Peru sold ten ships.", true, 0, 20)],
        };

        Assert.Equal("Peru sold ten ships. [1]\n\nSources\n  [1] a.txt ¶1\n      quoted above", CardText.Write(card));
    }

    private static string? MissingIn(string text, Card card) => card.Lines.Select(line => line.Text)
        .Concat(card.Fields.Select(field => field.Value))
        .Concat(card.Tables.SelectMany(table => table.Rows.SelectMany(row => row)))
        .Concat(card.Chart?.Points.Select(point => point.Text) ?? [])
        .Concat(card.Sources.SelectMany(source => new[] { source.Words, source.Title, source.Place, $"[{source.Number}]" }))
        .Append(card.Lead.Text).Append(card.Note ?? "").Append(card.Title ?? "")
        .FirstOrDefault(part => !text.Contains(SafeText.OneLine(part), StringComparison.Ordinal));
}
