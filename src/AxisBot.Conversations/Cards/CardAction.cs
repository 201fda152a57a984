namespace AxisBot.Conversations.Cards;

/// <summary>What pressing a button does.</summary>
public enum CardActionKind
{
    /// <summary>Shows the sources of an answer in full.</summary>
    ShowSources,

    /// <summary>Shows the other values of a figure.</summary>
    OtherValues,

    /// <summary>Asks a suggested question.</summary>
    Ask,

    /// <summary>Says that an answer helped.</summary>
    Helpful,

    /// <summary>Says that it did not.</summary>
    NotHelpful,

    /// <summary>Gives the citation of a figure as text to copy.</summary>
    CopyCitation,
}

/// <summary>A button of a card.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Label">What stands on it.</param>
/// <param name="Subject">What it does it to: names an answer or a figure; letters, digits and '-', at most 64.</param>
public sealed record CardAction(CardActionKind Kind, string Label, string Subject)
{
    private const char Joint = '.';

    private static readonly Dictionary<string, CardActionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["sources"] = CardActionKind.ShowSources,
        ["others"] = CardActionKind.OtherValues,
        ["ask"] = CardActionKind.Ask,
        ["helpful"] = CardActionKind.Helpful,
        ["unhelpful"] = CardActionKind.NotHelpful,
        ["cite"] = CardActionKind.CopyCitation,
    };

    /// <summary>What the button carries, and a press brings back; at most 80 characters, nothing of anybody's words in it.</summary>
    public string Code => $"{Kinds.First(kind => kind.Value == Kind).Key}{Joint}{Subject}";

    /// <summary>What a press brought back; null for what no button of ours carries.</summary>
    public static (CardActionKind Kind, string Subject)? Read(string code)
    {
        var joint = code.IndexOf(Joint, StringComparison.Ordinal);
        return joint > 0 && Kinds.TryGetValue(code[..joint], out var kind) && IsSubject(code[(joint + 1)..]) ? (kind, code[(joint + 1)..]) : null;
    }

    private static bool IsSubject(string text) => text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
