using AxisBot.Conversations.Cards;

namespace AxisBot.Web.Cards;

/// <summary>A source as people paste it into their own texts.</summary>
internal static class CitationText
{
    /// <summary>The words, the title and the place; of a brief, that the words are ours.</summary>
    public static string Of(CardSource source) => source.IsVerbatim
        ? $"“{source.Words}” ({source.Title}, {source.Place})"
        : $"{source.Words} ({source.Title}, {source.Place}, restated)";
}
