using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Evidence;

/// <summary>How surely a figure or a sentence speaks of a party: by its own words, by those around it, or not at all.</summary>
internal static class PartyFit
{
    private const double Own = 1;
    /// <summary>How surely a sentence that names a party speaks of it.</summary>
    public const double InSentence = 0.85;

    private const double InWider = 0.75;

    /// <summary>What a bloc or a part of the world does says little of one of its members.</summary>
    private const double OfWhole = 0.4;
    private const double InHeading = 0.65;
    private const double InParagraph = 0.5;
    private const double InTitle = 0.45;

    public static double Of(Figure figure, Party party)
    {
        if (figure.Parties.Contains(party))
        {
            return Own;
        }

        return figure.Parties.Any(other => Vocabulary.Holds(party, other)) ? InWider
            : figure.Parties.Any(other => Vocabulary.Holds(other, party)) && !Names(figure.Sentence, party) ? OfWhole
            : Of(figure.Sentence, party);
    }

    public static double Of(Sentence sentence, Party party)
    {
        if (Names(sentence, party))
        {
            return InSentence;
        }

        var paragraph = sentence.Paragraph;
        if (Names(paragraph.NamedInHeadings, party))
        {
            return InHeading;
        }

        if (paragraph.Sentences.Any(other => Names(other, party)))
        {
            return InParagraph;
        }

        return Names(paragraph.NamedInTitle, party) ? InTitle : 0;
    }

    private static bool Names(Sentence sentence, Party party) =>
        sentence.Mentions.Any(mention => mention.Meaning is Party other && Vocabulary.Holds(party, other));

    private static bool Names(IReadOnlyList<Meaning> named, Party party) => named.Any(meaning => meaning is Party other && Vocabulary.Holds(party, other));
}
