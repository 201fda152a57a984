using System.Runtime.CompilerServices;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Libraries;

namespace AxisBot.SlackAdapter.Homes;

/// <summary>Questions that the library answers, for somebody who has asked none yet.</summary>
internal sealed class StartingQuestions
{
    /// <summary>As many as Slack shows.</summary>
    public const int Most = 4;

    private readonly ConditionalWeakTable<LibrarySnapshot, IReadOnlyList<CardAction>> _known = [];

    /// <summary>The questions of a library, as buttons that ask them.</summary>
    public IReadOnlyList<CardAction> Of(LibrarySnapshot library) => _known.GetValue(library, Find);

    private static IReadOnlyList<CardAction> Find(LibrarySnapshot library) =>
        [.. SuggestedQuestion.Answered(FigureOfTheDay.InOrder(library.Corpus), library, Most).Select(question => new CardAction(CardActionKind.Ask, question.Text, question.Name))];
}
