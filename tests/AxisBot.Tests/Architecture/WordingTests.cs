using System.Runtime.CompilerServices;
using AxisBot.Answering;
using AxisBot.CommandLine;
using AxisBot.Conversations;
using AxisBot.DiscordAdapter;
using AxisBot.Embeddings;
using AxisBot.Knowledge.Corpora;
using AxisBot.Models;
using AxisBot.Retrieval.Ranking;
using AxisBot.SlackAdapter;
using AxisBot.Storage;
using AxisBot.Web;

namespace AxisBot.Tests.Architecture;

public sealed class WordingTests
{
    private static readonly List<Type> Types = [.. new[] { typeof(Corpus), typeof(PassageIndex), typeof(Answerer), typeof(ConversationSettings), typeof(DiscordSettings), typeof(EmbeddingSettings), typeof(ModelSettings), typeof(SlackSettings), typeof(StorageSettings), typeof(WebSettings), typeof(AxisBotCommand) }
        .SelectMany(door => door.Assembly.GetTypes())
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && type.Namespace?.StartsWith("AxisBot", StringComparison.Ordinal) == true)];

    [Fact]
    public void Types_are_named_for_what_they_are_or_do() => Assert.Empty(Wording.EmptyNames(Types.Select(type => type.Name)));

    [Fact]
    public void Names_that_say_nothing_are_seen() => Assert.Equal(
        ["FigureManager", "TextUtils", "ParseResult", "Services"],
        Wording.EmptyNames(["FigureManager", "Figure", "TextUtils", "ParseResult", "Services", "Database"]));

    [Fact]
    public void No_room_shadows_a_type_that_everybody_uses() => Assert.Empty(Wording.ShadowingNamespaces(Types.Select(type => type.Namespace!)));

    [Fact]
    public void A_room_that_shadows_is_seen() =>
        Assert.Equal(["AxisBot.Discord"], Wording.ShadowingNamespaces(["AxisBot.Discord", "AxisBot.DiscordAdapter", "AxisBot.Discord"]));
}
