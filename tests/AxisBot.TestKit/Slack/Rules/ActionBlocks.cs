namespace AxisBot.TestKit.Slack.Rules;

/// <summary>Blocks that are pressed and filled in.</summary>
internal static class ActionBlocks
{
    private const int MostActions = 25;
    private const int MostContextActions = 5;
    private const int LongestLabel = 2000;

    public static void Actions(Place block)
    {
        block.Only("type", "block_id", "elements");
        foreach (var element in block.Items("elements", 1, MostActions))
        {
            Elements.Check(element, Elements.InActions);
        }
    }

    public static void ContextActions(Place block)
    {
        block.Only("type", "block_id", "elements");
        foreach (var element in block.Items("elements", 1, MostContextActions))
        {
            Elements.Check(element, Elements.InContextActions);
        }
    }

    public static void Input(Place block)
    {
        block.Only("type", "block_id", "label", "element", "hint", "optional", "dispatch_action");
        block.TextObject("label", LongestLabel, isNeeded: true, isPlain: true);
        block.TextObject("hint", LongestLabel, isPlain: true);
        if (block.Inner("element", isNeeded: true) is { } element)
        {
            Elements.Check(element, Elements.InInput);
        }
    }
}
