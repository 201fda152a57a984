using AxisBot.Conversations.Cards;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>Parts cards into messages: as many in each as Slack takes, and no more than one table.</summary>
internal static class Parting
{
    /// <summary>The cards of each message, in their order. The same cards are parted alike.</summary>
    public static IReadOnlyList<IReadOnlyList<Card>> Of(IReadOnlyList<Card> cards)
    {
        var parts = new List<List<Card>>();
        foreach (var card in cards)
        {
            if (parts.Count > 0 && MessageForm.FitTogether([.. parts[^1], card]))
            {
                parts[^1].Add(card);
            }
            else
            {
                parts.Add([card]);
            }
        }

        return parts;
    }
}
