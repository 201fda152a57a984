using AxisBot.Answering.Answers;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Cards;

/// <summary>The card of an answer or a refusal: the short answer, what supports it, the sources.</summary>
public static class OutcomeCard
{
    /// <summary>The card, without its buttons.</summary>
    public static Card Of(Outcome outcome)
    {
        var sources = new SourceList();
        var lines = outcome.Claims.Select(sources.Line).ToList();
        if (outcome is Refusal { Nearest: { } nearest } && !outcome.Claims.Any(claim => claim.Text.Contains(nearest.Text, StringComparison.Ordinal)))
        {
            var line = sources.Line(nearest);
            lines.Add(line with { Text = $"The nearest they come: {line.Text}" });
        }

        var (mark, pen) = (MarkOf(outcome), outcome.Receipt?.Penmanship);
        var figures = outcome.Agreement is null ? [] : outcome.Citations.Select(citation => citation.Figure).OfType<Figure>().Distinct().ToList();
        return new Card
        {
            Kind = KindOf(outcome),
            Mark = mark,
            Lead = WithoutMark(lines[0], mark),
            Lines = [.. new[] { PenmanshipWords.ReadAsOf(pen) }.OfType<CardLine>(), .. lines.Skip(1)],
            Tables = figures.Count > 1 ? [DisagreementCard.TableOf(figures, sources)] : [],
            Sources = sources.Sources,
            Note = PenmanshipWords.NoteOf(pen),
        };
    }

    /// <summary>The first line; a verdict that it names already is not said twice.</summary>
    private static CardLine WithoutMark(CardLine lead, CardMark? mark) =>
        mark is not null && lead.Text.StartsWith($"{mark.Word}: ", StringComparison.Ordinal) ? lead with { Text = lead.Text[(mark.Word.Length + 2)..] } : lead;

    private static CardKind KindOf(Outcome outcome) => outcome switch
    {
        { Verdict: not null } => CardKind.Verdict,
        { Agreement: not null } => CardKind.Disagreement,
        Refusal => CardKind.Refusal,
        _ => CardKind.Answer,
    };

    private static CardMark? MarkOf(Outcome outcome) => outcome.Verdict switch
    {
        Verdict.Supported => new CardMark("Supported", CardTone.Good),
        Verdict.Contradicted => new CardMark("Contradicted", CardTone.Bad),
        Verdict.NotFound => new CardMark("Not found", CardTone.Open),
        _ when outcome.Agreement is { } agreement => DisagreementCard.MarkOf(agreement),
        _ => null,
    };
}
