using System.Text.Json.Nodes;
using AxisBot.Conversations.Cards;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>A message as it goes to Slack: the blocks that people see, and the text that says all of it to screen readers and in notifications.</summary>
/// <param name="Text">The text, escaped.</param>
/// <param name="Blocks">The blocks; none where Slack would take none of this card.</param>
internal sealed record MessageForm(string Text, JsonArray Blocks)
{
    private const string Gap = "\n\n";
    private const int MostLines = 600;
    private const int MostSourceWords = 700;
    private const int MostSentence = 2_500;

    /// <summary>How many letters a card may have, ever fewer until it fits.</summary>
    private static readonly int[] Sizes = [8_500, 7_200, 6_000, 5_000, 4_100, 3_300, 2_600, 2_000, 1_500, 1_000, 600, 300];

    /// <summary>The same message for a Slack that takes none of these blocks: with bars in the place of pictures, or in words alone; null where these are the words alone.</summary>
    public MessageForm? Plainer { get; private init; }

    /// <summary>Whether it shows charts as pictures.</summary>
    public bool HasPictures => Plainer is { Blocks.Count: > 0 };

    /// <summary>The form of some cards in one message. Where there is no room for all, prose goes first and sources never.</summary>
    public static MessageForm Of(IReadOnlyList<Card> cards, BlockOptions options)
    {
        var form = Fitting(cards, options);
        return form.Blocks.Count == 0 ? form
            : form with { Plainer = options.Pictures.Count > 0 ? Of(cards, options with { Pictures = BlockOptions.Message.Pictures }) : form with { Blocks = [] } };
    }

    /// <summary>How many blocks and letters some cards would take in a message, with all their pictures.</summary>
    public static bool FitTogether(IReadOnlyList<Card> cards)
    {
        var charts = cards.Select(card => card.Chart).OfType<CardChart>().Distinct().ToDictionary(chart => chart, _ => "F0000000000");
        return Whole(cards, BlockOptions.Message with { Pictures = charts }).Fits;
    }

    private static MessageForm Fitting(IReadOnlyList<Card> cards, BlockOptions options)
    {
        var form = Whole(cards, options);
        IReadOnlyList<Card> bounded = form.Fits ? cards : [.. cards.Select(Bounded)];
        foreach (var size in Sizes)
        {
            if (form.Fits)
            {
                return form;
            }

            form = Whole([.. bounded.Select(card => CardFitter.Fit(card, new CardLimits(Math.Max(Sizes[^1], size / cards.Count), MostLines, MostSourceWords)))], options);
        }

        return form.Fits ? form : new MessageForm(SafeCut(form.Text), []);
    }

    /// <summary>No answer of AxisBot has a sentence of that length; what has takes long to fit, letter by letter.</summary>
    private static Card Bounded(Card card) => card with
    {
        Title = card.Title is null ? null : SafeText.Shortened(card.Title, MostSentence),
        Lead = card.Lead with { Text = SafeText.Shortened(card.Lead.Text, MostSentence) },
        Lines = [.. card.Lines.Select(line => line with { Text = SafeText.Shortened(line.Text, MostSentence) })],
    };

    private bool Fits => Blocks.Count <= BlockLimits.BlocksOfMessage
        && Text.Length <= BlockLimits.LettersOfText
        && BlockLength.Of(Blocks) <= BlockLimits.LettersOfBlocks
        && Blocks.Count(block => (string?)block!["type"] == "table") <= 1;

    private static MessageForm Whole(IReadOnlyList<Card> cards, BlockOptions options)
    {
        var blocks = new JsonArray();
        foreach (var (i, card) in cards.Index())
        {
            if (i > 0)
            {
                blocks.Add((JsonNode)Block.Divider());
            }

            foreach (var block in CardBlocks.Of(card, options))
            {
                blocks.Add((JsonNode)block);
            }
        }

        return new MessageForm(SlackWords.Escaped(string.Join(Gap, cards.Select(CardText.Write))), blocks);
    }

    /// <summary>Cuts behind a whole character and outside of what stands for one.</summary>
    private static string SafeCut(string escaped)
    {
        if (escaped.Length <= BlockLimits.LettersOfText)
        {
            return escaped;
        }

        var end = escaped.LastIndexOf(' ', BlockLimits.LettersOfText - 1);
        return SafeText.Shortened(escaped[..(end > BlockLimits.LettersOfText / 2 ? end : BlockLimits.LettersOfText)], BlockLimits.LettersOfText - 1);
    }
}
