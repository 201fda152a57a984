using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Languages;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.SlackAdapter.Incoming;
using AxisBot.SlackAdapter.Rendering;

namespace AxisBot.SlackAdapter.Homes;

/// <summary>
/// The home tab: what can be asked, the digest of a channel, recent figures. What it says comes from the same commands that people call.
/// </summary>
internal sealed class HomeTab(ICurrentLibrary library, CommandBook book, IChannelSettings channels, StartingQuestions questions)
{
    private const int MostFigures = 6;

    private static readonly Dictionary<string, string> NoArguments = [];
    private static readonly Dictionary<string, string> WhenItComes = new() { ["action"] = "time" };

    /// <summary>The tab as somebody sees it.</summary>
    public async Task<JsonObject> OfAsync(string user, HomeView view, CancellationToken cancellation)
    {
        var snapshot = library.Now;
        var language = (await channels.GetAsync(Names.Place(view.Team, view.Direct, null).ChannelId, cancellation).ConfigureAwait(false)).Language;
        var scene = new CommandScene(snapshot, Names.Place(view.Team, view.DigestChannel, null), new Person(user), ChannelSettings.Default, []);
        var help = Asking(await CardAsync("help", NoArguments, scene, cancellation).ConfigureAwait(false), questions.Of(snapshot));
        var digest = await CardAsync("digest", WhenItComes, scene, cancellation).ConfigureAwait(false);
        var figures = RecentFiguresCard.Of(snapshot.Corpus, MostFigures);
        return new JsonObject
        {
            ["type"] = "home",
            ["private_metadata"] = ViewNotes.Write(view),
            ["blocks"] = new JsonArray([
                .. Blocks(help, language),
                Block.Actions(Block.Button(Wording.Say("Check a claim", language), PressReader.CheckClaim)),
                Block.Divider(),
                Block.Header(Wording.Say("Daily digest", language)),
                .. Blocks(digest, language),
                Choices(view, language),
                .. figures is null ? [] : Blocks(figures, language).Prepend(Block.Divider()),
            ]),
        };
    }

    private async Task<Card> CardAsync(string command, IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation) =>
        (await book.Find(command)!.RunAsync(arguments, scene, cancellation).ConfigureAwait(false))[0];

    private static Card Asking(Card help, IReadOnlyList<CardAction> questions) => help with { Actions = [.. help.Actions, .. questions] };

    /// <summary>There is more room in a tab than in a message, and no less.</summary>
    private static IEnumerable<JsonObject> Blocks(Card card, string language) => CardBlocks.Of(CardInLanguage.Of(card, language), BlockOptions.View);

    private static JsonObject Choices(HomeView view, string language)
    {
        var channel = new JsonObject
        {
            ["type"] = "conversations_select",
            ["action_id"] = PressReader.ChooseChannel,
            ["placeholder"] = Block.Plain(Wording.Say("Choose a channel", language), BlockLimits.Label),
            ["filter"] = new JsonObject { ["include"] = new JsonArray("public", "private"), ["exclude_bot_users"] = true },
        };
        if (view.Channel is { } chosen)
        {
            channel["initial_conversation"] = chosen;
        }

        return Block.Actions(
            channel,
            Block.Button(Wording.Say("Set the digest", language), PressReader.SetDigest),
            Block.Button(Wording.Say("End the digest", language), PressReader.EndDigest));
    }
}
