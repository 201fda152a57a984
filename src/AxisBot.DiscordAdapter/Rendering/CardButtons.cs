using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Languages;

namespace AxisBot.DiscordAdapter.Rendering;

/// <summary>What can be pressed below a card, and what a press brings back.</summary>
internal static class CardButtons
{
    private const string AskId = "ask-next";
    private const string AskNext = "Ask next";
    private const char Count = '#';

    /// <summary>The rows.</summary>
    /// <param name="card">The card.</param>
    /// <param name="used">The ids that are used in the message already; those of the card are added.</param>
    public static IEnumerable<JsonObject> Of(Card card, HashSet<string> used)
    {
        var actions = card.Actions.DistinctBy(action => action.Code).ToList();
        var inMenu = actions.Where(action => action is { Kind: CardActionKind.Ask, Label.Length: > ComponentLimits.SeenLabel }).ToList();
        foreach (var row in actions.Except(inMenu).Take(2 * ComponentLimits.ButtonsOfRow).Chunk(ComponentLimits.ButtonsOfRow))
        {
            yield return Component.Row(row.Select(action => Component.Button(action.Label, Fresh(action.Code, used))).ToList());
        }

        if (inMenu.Count > 0)
        {
            yield return Component.Row(Component.Select(
                Wording.Say(AskNext, card.Language), Fresh(AskId, used), inMenu.Take(ComponentLimits.Options).Select(action => (action.Label, action.Code, false)).ToList()));
        }
    }

    /// <summary>What a button of some id carries.</summary>
    public static string CodeOf(string id) => id.Split(Count)[0];

    /// <summary>An id stands but once in a message.</summary>
    private static string Fresh(string id, HashSet<string> used)
    {
        var fresh = id;
        for (var i = 2; !used.Add(fresh); i++)
        {
            fresh = $"{id}{Count}{i}";
        }

        return fresh;
    }
}
