using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Answers;

/// <summary>The card that gives the sources of an answer with their words in full.</summary>
internal static class SourcesInFull
{
    public static Card Of(Card answer) => new()
    {
        Kind = CardKind.Sources,
        Title = "Sources in full",
        Lead = new CardLine($"This answer rests on {Notices.Many(answer.Sources.Count, "source")}."),
        Lines = [.. answer.Sources.Select(Line)],
        Sources = answer.Sources,
    };

    private static CardLine Line(CardSource source) =>
        new($"{source.Title}, {source.Place}, {(source.IsVerbatim ? "verbatim" : "restated")}: “{source.Words}”", [source.Number]);
}
