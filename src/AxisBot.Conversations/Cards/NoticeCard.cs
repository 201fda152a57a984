namespace AxisBot.Conversations.Cards;

/// <summary>A short word about what was done or why nothing was.</summary>
public static class NoticeCard
{
    /// <summary>The card.</summary>
    /// <param name="text">What is to be said, in a sentence.</param>
    /// <param name="hint">What can be done; null where there is nothing to add.</param>
    public static Card Of(string text, string? hint = null) => new()
    {
        Kind = CardKind.Notice,
        Lead = new CardLine(text),
        Lines = hint is null ? [] : [new CardLine(hint)],
    };
}
