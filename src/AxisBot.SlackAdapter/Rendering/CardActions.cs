using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Languages;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>What can be pressed below a card.</summary>
internal static class CardActions
{
    /// <summary>The id of the menu of questions.</summary>
    public const string AskId = "ask-next";

    /// <summary>The id of the pair of buttons that says whether an answer helped.</summary>
    public const string OpinionId = "opinion";

    private const string AskNext = "Ask next";

    /// <summary>The blocks.</summary>
    /// <param name="card">The card.</param>
    /// <param name="isView">Whether they stand in a home tab or a form, which has no pair of buttons of that sort.</param>
    public static IEnumerable<JsonObject> Of(Card card, bool isView)
    {
        var actions = card.Actions.DistinctBy(action => action.Code).ToList();
        var opinion = isView ? null : Opinion(actions);
        var elements = Elements([.. actions.Where(action => opinion is null || !IsOpinion(action))], card.Language).Take(BlockLimits.Actions).ToList();
        if (elements.Count > 0)
        {
            yield return Block.Actions(elements);
        }

        if (opinion is not null)
        {
            yield return opinion;
        }
    }

    /// <summary>A question that does not fit a button stands in a menu, where people can read it to its end.</summary>
    private static IEnumerable<JsonObject> Elements(IReadOnlyList<CardAction> actions, string language)
    {
        var inMenu = actions.Where(action => action is { Kind: CardActionKind.Ask, Label.Length: > BlockLimits.SeenLabel }).ToList();
        foreach (var action in actions.Except(inMenu))
        {
            yield return Block.Button(action.Label, action.Code, action.Code);
        }

        if (inMenu.Count > 0)
        {
            yield return Block.Select(Wording.Say(AskNext, language), AskId, inMenu.Select(action => (action.Label, action.Code)));
        }
    }

    private static JsonObject? Opinion(IReadOnlyList<CardAction> actions) =>
        actions.FirstOrDefault(action => action.Kind == CardActionKind.Helpful) is { } good && actions.FirstOrDefault(action => action.Kind == CardActionKind.NotHelpful) is { } bad
            ? Block.Feedback(OpinionId, (good.Label, good.Code), (bad.Label, bad.Code))
            : null;

    private static bool IsOpinion(CardAction action) => action.Kind is CardActionKind.Helpful or CardActionKind.NotHelpful;
}
