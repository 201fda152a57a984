using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Packing;

/// <summary>Packs the figures of a paragraph.</summary>
internal sealed class FigurePack(MeaningTable meanings)
{
    public void Write(Figure figure, PackWriter pack)
    {
        pack.Number(figure.Sentence.Index);
        pack.Span(figure.Span);
        pack.Span(figure.Clause);
        pack.Number((int)figure.Kind);
        pack.Number((int)figure.Direction);
        pack.Amount(figure.Value);
        pack.Text(figure.Unit);
        pack.Text(figure.Hedge);
        pack.Text(figure.HedgeText);
        pack.Flag(figure.IsHedgeVerb);
        pack.Text(figure.CompletedText);
        pack.Text(figure.Measure);
        pack.Text(figure.Attribution);
        pack.Text(figure.Series);
        pack.List(figure.Parties, party => meanings.Write(party, pack));
        pack.List(figure.Measures, measure => meanings.Write(measure, pack));
        meanings.Write(figure.Flow.From, pack);
        meanings.Write(figure.Flow.To, pack);
        pack.Flag(figure.Period is not null);
        if (figure.Period is { } period)
        {
            pack.Number(period.Start.DayNumber);
            pack.Number(period.End.DayNumber);
            pack.Number((int)period.Grain);
            pack.Text(period.Label);
        }
    }

    public Figure Read(Paragraph paragraph, PackReader pack) => new()
    {
        Sentence = paragraph.Sentences[pack.Number()],
        Span = pack.Span(),
        Clause = pack.Span(),
        Kind = (FigureKind)pack.Number(),
        Direction = (Direction)pack.Number(),
        Value = pack.Amount(),
        Unit = pack.OptionalText(),
        Hedge = pack.OptionalText(),
        HedgeText = pack.OptionalText(),
        IsHedgeVerb = pack.Flag(),
        CompletedText = pack.OptionalText(),
        Measure = pack.Text(),
        Attribution = pack.OptionalText(),
        Series = pack.OptionalText(),
        Parties = pack.List(party => (Party)meanings.Read(party)),
        Measures = pack.List(measure => (Concept)meanings.Read(measure)),
        Flow = ReadFlow(pack),
        Period = pack.Flag() ? ReadPeriod(pack) : null,
    };

    private Flow ReadFlow(PackReader pack)
    {
        var (from, to) = (meanings.ReadOptional(pack), meanings.ReadOptional(pack));
        return from is null && to is null ? Flow.Unknown : new Flow((Party?)from, (Party?)to);
    }

    private static Period ReadPeriod(PackReader pack) =>
        new(DateOnly.FromDayNumber(pack.Number()), DateOnly.FromDayNumber(pack.Number()), (PeriodGrain)pack.Number(), pack.Text());
}
