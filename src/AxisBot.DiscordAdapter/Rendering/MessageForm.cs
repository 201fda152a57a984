using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Charts;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Rendering;

/// <summary>A picture of a chart.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Bytes">The picture, as PNG.</param>
internal sealed record ChartPng(CardChart Chart, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// A message as it goes to Discord: components of the second version, all of whose text is text that a screen reader reads; and the same
/// in plain words for the case that Discord does not take the components.
/// </summary>
/// <param name="Components">The components.</param>
/// <param name="Cards">The cards that it shows.</param>
/// <param name="Pictures">The pictures of its charts, in their order.</param>
internal sealed record MessageForm(JsonArray Components, IReadOnlyList<Card> Cards, IReadOnlyList<ChartPng> Pictures)
{
    private const int MostLines = 600;
    private const int MostSourceWords = 3_000;
    private const int SuppressEmbeds = 1 << 2;
    private const int Ephemeral = 1 << 6;
    private const int IsComponentsV2 = 1 << 15;
    private const string Png = "image/png";

    /// <summary>How many letters a card may have, ever fewer until it fits.</summary>
    private static readonly int[] Sizes = [3_600, 3_200, 2_800, 2_400, 2_000, 1_600, 1_200, 900, 600, 400, 250, 150];

    /// <summary>The files that go with it.</summary>
    public IReadOnlyList<RestFile> Files => [.. Pictures.Select((picture, i) => new RestFile(NameOf(i), Png, picture.Bytes))];

    /// <summary>The form of some cards in one message. Where there is no room for all, prose goes first and sources never.</summary>
    public static MessageForm Of(IReadOnlyList<Card> cards, IReadOnlyList<ChartPng> pictures)
    {
        if (Fit(cards))
        {
            return Whole(cards, pictures);
        }

        var bounded = cards.Select(Bounded).ToList();
        foreach (var size in Sizes)
        {
            IReadOnlyList<Card> shorter = [.. bounded.Select(card => CardFitter.Fit(card, new CardLimits(Math.Max(Sizes[^1], size / cards.Count), MostLines, MostSourceWords)))];
            if (Fit(shorter))
            {
                return Whole(shorter, [.. pictures.Where(picture => shorter.Any(card => card.Chart == picture.Chart))]);
            }
        }

        return new MessageForm([Component.Container(null, [Component.Text(WordsOf(bounded))])], bounded, []);
    }

    /// <summary>Whether some cards have room in one message, their charts as bars of letters, which need more of it than pictures.</summary>
    public static bool Fit(IReadOnlyList<Card> cards)
    {
        var form = Whole(cards, []);
        var all = form.Components.SelectMany(AllIn).ToList();
        return all.Count <= ComponentLimits.Components && all.Sum(component => ((string?)component["content"] ?? "").Length) <= ComponentLimits.Text;
    }

    /// <summary>The same with bars of letters in the place of pictures: some channels take no file.</summary>
    public MessageForm WithoutPictures() => Pictures.Count == 0 ? this : Of(Cards, []);

    /// <summary>The message.</summary>
    /// <param name="mark">The mark by which it is found again; null for none.</param>
    /// <param name="isEphemeral">Whether only one person is to see it.</param>
    public JsonObject ToMessage(int? mark, bool isEphemeral = false)
    {
        var components = Components.DeepClone().AsArray();
        if (mark is { } known && components[0] is JsonObject first)
        {
            first["id"] = known;
        }

        var message = Silent(IsComponentsV2 | (isEphemeral ? Ephemeral : 0));
        message["components"] = components;
        message["attachments"] = new JsonArray([.. Pictures.Select((picture, i) => (JsonNode)new JsonObject
        {
            ["id"] = i.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["filename"] = NameOf(i),
            ["description"] = DiscordWords.Plain(ChartWords.Of(picture.Chart), ComponentLimits.AltText),
        })]);
        return message;
    }

    /// <summary>The message in plain words.</summary>
    public JsonObject ToWords(bool isEphemeral = false)
    {
        var message = Silent(isEphemeral ? Ephemeral : 0);
        message["content"] = WordsOf([.. Cards.Select(Bounded)]);
        return message;
    }

    /// <summary>A message that says some plain words.</summary>
    public static JsonObject Say(string text, bool isEphemeral)
    {
        var message = Silent(isEphemeral ? Ephemeral : 0);
        message["content"] = SafeText.Shortened(DiscordWords.Markdown(text), ComponentLimits.Content);
        return message;
    }

    /// <summary>Nothing that is sent calls anybody, and no link in it grows a preview.</summary>
    private static JsonObject Silent(int flags) => new() { ["flags"] = flags | SuppressEmbeds, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } };

    private static MessageForm Whole(IReadOnlyList<Card> cards, IReadOnlyList<ChartPng> pictures)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var drawn = cards.Select(card => card.Chart).OfType<CardChart>().Select(chart => pictures.FirstOrDefault(picture => picture.Chart == chart)).OfType<ChartPng>().Distinct().Take(10).ToList();
        return new MessageForm([.. cards.Select(card => CardComponents.Of(card, drawn.FindIndex(picture => picture.Chart == card.Chart) is >= 0 and var at ? NameOf(at) : null, used))], cards, drawn);
    }

    /// <summary>The cards in words that have room in a message of words; what is cut is cut behind a whole character.</summary>
    private static string WordsOf(List<Card> cards)
    {
        foreach (var size in Sizes)
        {
            var text = Written(cards.Select(card => CardFitter.Fit(card, new CardLimits(size / cards.Count, MostLines, MostSourceWords))));
            if (text.Length <= ComponentLimits.Content)
            {
                return text;
            }
        }

        return SafeText.Shortened(Written(cards.Select(card => card with { Lines = [], Fields = [], Tables = [], Chart = null })), ComponentLimits.Content - 1).TrimEnd('\\');
    }

    private static string Written(IEnumerable<Card> cards) =>
        string.Join("\n\n", cards.Select(CardText.Write)).Split('\n').Select(line => line.TrimStart() is { Length: > 0 } words ? DiscordWords.Markdown(words) : "") is var lines
            ? string.Join('\n', lines).Trim() is { Length: > 0 } text ? text : "…"
            : "…";

    /// <summary>No answer of AxisBot has a sentence of that length; what has takes long to fit, letter by letter.</summary>
    private static Card Bounded(Card card) => card with
    {
        Title = card.Title is null ? null : SafeText.Shortened(card.Title, 300),
        Lead = card.Lead with { Text = SafeText.Shortened(card.Lead.Text, 2_000) },
        Lines = [.. card.Lines.Select(line => line with { Text = SafeText.Shortened(line.Text, 2_000) })],
    };

    private static string NameOf(int number) => $"chart-{number + 1}.png";

    private static IEnumerable<JsonObject> AllIn(JsonNode? node) =>
        node is JsonObject component ? (component["components"] as JsonArray ?? []).SelectMany(AllIn).Prepend(component) : [];
}
