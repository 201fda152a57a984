using AxisBot.Answering.Answers;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Composing;

/// <summary>Makes claims that quote what they cite.</summary>
internal static class Quotation
{
    /// <summary>A sentence in its own words.</summary>
    public static Claim Of(Sentence sentence) => new(Phrases.Quote(sentence), [Citation.Of(sentence)]);

    /// <summary>A sentence in its own words behind a lead: "No: ...".</summary>
    public static Claim Of(Sentence sentence, string lead) => Behind(lead, Of(sentence));

    /// <summary>A figure in the words that state it.</summary>
    public static Claim Of(Figure figure) => new(Phrases.Quote(figure), [Citation.Of(figure)]);

    /// <summary>A figure in the words that state it behind a lead: "April 2021: ...".</summary>
    public static Claim Of(Figure figure, string lead) => Behind(lead, Of(figure));

    private static Claim Behind(string lead, Claim quotation) => quotation with { Text = $"{lead}: {quotation.Text}" };
}
