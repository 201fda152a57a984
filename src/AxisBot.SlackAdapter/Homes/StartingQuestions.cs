using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
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

    private const int LongestTitle = 75;

    private readonly ConditionalWeakTable<LibrarySnapshot, IReadOnlyList<CardAction>> _known = [];

    /// <summary>The questions of a library, as buttons that ask them.</summary>
    public IReadOnlyList<CardAction> Of(LibrarySnapshot library) => _known.GetValue(library, Find);

    /// <summary>The questions of a library, without remembering them.</summary>
    public static IEnumerable<SuggestedQuestion> In(LibrarySnapshot library) => SuggestedQuestion.Answered(FigureOfTheDay.InOrder(library.Corpus), library, Most);

    /// <summary>Questions as Slack offers them: as many as it shows, each with a title.</summary>
    public static JsonArray Prompts(IEnumerable<string> questions) =>
        new([.. questions.Take(Most).Select(question => (JsonNode)new JsonObject { ["title"] = SafeText.Shortened(question, LongestTitle), ["message"] = question })]);

    private static IReadOnlyList<CardAction> Find(LibrarySnapshot library) =>
        [.. In(library).Select(question => new CardAction(CardActionKind.Ask, question.Text, question.Name))];
}
