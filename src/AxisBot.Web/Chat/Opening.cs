using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;

namespace AxisBot.Web.Chat;

/// <summary>What a new conversation shows: what can be asked, as the command for help tells it.</summary>
internal sealed class Opening(CommandBook commands, ICurrentLibrary library, IChannelSettings settings)
{
    private const string Help = "help";

    private static readonly Dictionary<string, string> NoArguments = [];

    public async Task<IReadOnlyList<Card>> CardsAsync(Person visitor, string thread, CancellationToken cancellation)
    {
        if (commands.Find(Help) is not { } help)
        {
            return [Welcome()];
        }

        var place = Visitor.PlaceOf(visitor, thread);
        var scene = new CommandScene(library.Now, place, visitor, await settings.GetAsync(place.ChannelId, cancellation), []);
        return await help.RunAsync(NoArguments, scene, cancellation);
    }

    private Card Welcome() => new()
    {
        Kind = CardKind.Help,
        Lead = new CardLine($"Ask for a figure of the {library.Now.Corpus.Articles.Count} articles. Every answer names its file and paragraph."),
    };
}
