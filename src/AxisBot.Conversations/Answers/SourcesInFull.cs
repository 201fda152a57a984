using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;
using AxisBot.Knowledge.Corpora;

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

    /// <summary>The first source whose words no longer stand where the answer found them; null where all do.</summary>
    public static CardSource? FirstGone(Card answer, Corpus corpus) => answer.Sources.FirstOrDefault(source =>
        corpus.Find(source.File, source.Paragraph)?.Clean.Original.Contains(source.Words, StringComparison.Ordinal) != true);

    private static CardLine Line(CardSource source) =>
        new($"{source.Title}, {source.Place}, {(source.IsVerbatim ? "verbatim" : "restated")}: “{source.Words}”", [source.Number]);
}
