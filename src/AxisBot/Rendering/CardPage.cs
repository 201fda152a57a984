using AxisBot.Conversations.Cards;

namespace AxisBot.Rendering;

/// <summary>Lays out a card for the console; its buttons are left out.</summary>
internal static class CardPage
{
    /// <summary>The page.</summary>
    public static Page Of(Card card)
    {
        var texts = card.Lines.Prepend(card.Lead).Select(line => SafeText.OneLine(line.Text)).ToList();
        return new Page(
        [
            .. card.Title is null ? Array.Empty<Block>() : [new Lead(SafeText.OneLine(card.Title))],
            new Lead(SafeText.OneLine(card.Lead.Marked), card.Mark is null ? null : new Mark(card.Mark.Word, ToneOf(card.Mark.Tone))),
            .. card.Lines.Select(line => new Prose(SafeText.OneLine(line.Marked))),
            .. card.Fields.Count == 0 ? Array.Empty<Block>() : [new Fields([.. card.Fields.Select(field => (field.Name, SafeText.OneLine(field.Value)))])],
            .. card.Chart is null ? Array.Empty<Block>() : [new Section(SafeText.OneLine(card.Chart.Title), BarsOf(card.Chart))],
            .. card.Tables.Select(table => new Section(SafeText.OneLine(table.Title), new Table(table.Columns, [.. table.Rows.Select(Row)]))),
            .. card.Sources.Count == 0 ? Array.Empty<Block>() : [new Section("Sources", new Sources([.. card.Sources.Select(source => LineOf(source, texts))]))],
            .. card.Note is null ? Array.Empty<Block>() : [new Prose(SafeText.OneLine(card.Note))],
        ]);
    }

    private static IReadOnlyList<string> Row(IReadOnlyList<string> cells) => [.. cells.Select(SafeText.OneLine)];

    private static Bars BarsOf(CardChart chart)
    {
        var largest = chart.Points.Max(point => Math.Abs(point.Value));
        return new Bars([.. chart.Points.Select(point => new Bar(
            SafeText.OneLine(point.Label),
            largest == 0 ? 0 : (double)(Math.Abs(point.Value) / largest),
            SafeText.OneLine(point.Text)))]);
    }

    private static SourceLine LineOf(CardSource source, List<string> texts)
    {
        var words = SafeText.OneLine(source.Words);
        return new SourceLine(
            source.Number,
            SafeText.OneLine(source.Place),
            source.Title == source.File ? null : SafeText.OneLine(source.Title),
            words,
            source.IsVerbatim,
            StandsAbove: texts.Any(text => text.Contains(words, StringComparison.Ordinal)));
    }

    private static Tone ToneOf(CardTone tone) => tone switch
    {
        CardTone.Good => Tone.Good,
        CardTone.Bad => Tone.Bad,
        _ => Tone.Open,
    };
}
