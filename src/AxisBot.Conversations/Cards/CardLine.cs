using System.Text.Json.Serialization;

namespace AxisBot.Conversations.Cards;

/// <summary>A sentence of a card.</summary>
/// <param name="Text">The sentence, plain.</param>
/// <param name="Sources">The numbers of the sources that it rests on; none where it states nothing of the articles.</param>
[method: JsonConstructor]
public sealed record CardLine(string Text, IReadOnlyList<int> Sources)
{
    /// <summary>A sentence that rests on nothing.</summary>
    public CardLine(string text)
        : this(text, [])
    {
    }

    /// <summary>The sentence with its numbers behind it: "It grew. [1] [2]".</summary>
    public string Marked => Sources.Count == 0 ? Text : $"{Text} {string.Join(' ', Sources.Select(number => $"[{number}]"))}";
}
