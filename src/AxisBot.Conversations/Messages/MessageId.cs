using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Messages;

/// <summary>Names a message, for ever and on its surface alone; what comes twice under one id is one message.</summary>
/// <param name="Surface">The name of the surface that it came by ("web").</param>
/// <param name="Value">The surface's own name for it; not empty.</param>
public readonly record struct MessageId(string Surface, string Value)
{
    /// <summary>The id as logs show it: on one line, whatever a surface sent.</summary>
    public override string ToString() => SafeText.OneLine($"{Surface}:{Value}");
}
