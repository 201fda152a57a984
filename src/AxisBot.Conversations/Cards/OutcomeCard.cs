using AxisBot.Answering.Answers;

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

        var mark = MarkOf(outcome.Verdict);
        return new Card
        {
            Kind = outcome.Verdict is not null ? CardKind.Verdict : outcome is Refusal ? CardKind.Refusal : CardKind.Answer,
            Mark = mark,
            Lead = WithoutMark(lines[0], mark),
            Lines = [.. lines.Skip(1)],
            Sources = sources.Sources,
        };
    }

    /// <summary>The first line; a verdict that it names already is not said twice.</summary>
    private static CardLine WithoutMark(CardLine lead, CardMark? mark) =>
        mark is not null && lead.Text.StartsWith($"{mark.Word}: ", StringComparison.Ordinal) ? lead with { Text = lead.Text[(mark.Word.Length + 2)..] } : lead;

    private static CardMark? MarkOf(Verdict? verdict) => verdict switch
    {
        Verdict.Supported => new CardMark("Supported", CardTone.Good),
        Verdict.Contradicted => new CardMark("Contradicted", CardTone.Bad),
        Verdict.NotFound => new CardMark("Not found", CardTone.Open),
        _ => null,
    };
}
