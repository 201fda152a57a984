using System.Runtime.CompilerServices;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;

namespace AxisBot.Web.Chat;

/// <summary>What a new conversation shows: a few questions that the library answers, and what the command for help tells.</summary>
internal sealed class Opening(CommandBook commands, ICurrentLibrary library, IChannelSettings settings)
{
    private const string Help = "help";
    private const int Examples = 4;

    private static readonly Dictionary<string, string> NoArguments = [];

    /// <summary>Finding questions that are truly answered takes a moment: it is done once for each library.</summary>
    private static readonly ConditionalWeakTable<LibrarySnapshot, Card> Ready = [];

    /// <summary>The card of welcome; its buttons ask.</summary>
    public Card Welcome() => Ready.GetValue(library.Now, WelcomeTo);

    /// <summary>All commands.</summary>
    public async Task<IReadOnlyList<Card>> CommandsAsync(Person visitor, string thread, CancellationToken cancellation)
    {
        if (commands.Find(Help) is not { } help)
        {
            return [];
        }

        var place = Visitor.PlaceOf(visitor, thread);
        var scene = new CommandScene(library.Now, place, visitor, await settings.GetAsync(place.ChannelId, cancellation), []);
        return await help.RunAsync(NoArguments, scene, cancellation);
    }

    private static Card WelcomeTo(LibrarySnapshot library)
    {
        var questions = SuggestedQuestion.Answered(FigureOfTheDay.InOrder(library.Corpus), library, Examples);
        var articles = library.Corpus.Articles.Count;
        return new Card
        {
            Kind = CardKind.Help,
            Title = "What do you want to know?",
            Lead = new CardLine($"Ask for a figure, a fact or a reason. The answer comes from {(articles == 1 ? "one article" : $"{articles} articles")} and nothing else, and names file and paragraph of each figure. What they do not say is not answered."),
            Actions = [.. questions.Select(question => new CardAction(CardActionKind.Ask, question.Text, question.Name))],
        };
    }
}
