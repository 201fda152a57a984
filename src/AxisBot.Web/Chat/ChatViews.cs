using AxisBot.Answering.Questions;
using AxisBot.Conversations.Cards;

namespace AxisBot.Web.Chat;

/// <summary>The cards of one reply.</summary>
/// <param name="Cards">The cards, from top to bottom.</param>
/// <param name="Thread">The thread that their buttons speak in.</param>
public sealed record CardsView(IReadOnlyList<Card> Cards, string Thread);

/// <summary>The page on which one asks.</summary>
/// <param name="Thread">The conversation.</param>
/// <param name="Cards">What is shown: the welcome to a new conversation, or the reply.</param>
public sealed record ChatView(string Thread, IReadOnlyList<Card> Cards)
{
    /// <summary>The cards of all commands, for a new conversation; none later.</summary>
    public IReadOnlyList<Card> Commands { get; init; } = [];

    /// <summary>What was asked, in writing or by a button; null where nothing was.</summary>
    public string? Asked { get; init; }

    /// <summary>What was said before in this conversation, oldest first.</summary>
    public IReadOnlyList<Turn> Earlier { get; init; } = [];

    /// <summary>What is wrong with what was sent; null where nothing is.</summary>
    public string? Complaint { get; init; }

    /// <summary>What stands in the field, such as a question that was too long.</summary>
    public string Draft { get; init; } = "";
}
