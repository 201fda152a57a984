using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Facts;

/// <summary>Looks a topic up in the ledger: the same figure and the same card wherever somebody asks for it.</summary>
public static class FactLookup
{
    private const int MostNear = 3;
    private const string Elsewhere = "“sources” lists what the library holds.";

    /// <summary>The figures on a topic, the best first: the one that its label names, then what the words are about.</summary>
    public static IReadOnlyList<Figure> Find(string topic, LibrarySnapshot library)
    {
        var found = FactFinder.Find(library.Answerer.Read(topic), library.Corpus.Ledger);
        return FigureLabels.Of(library.Corpus).Find(topic) is { } picked ? [picked, .. found.Where(other => other != picked)] : found;
    }

    /// <summary>The card of figures that were found on a topic, or one that says that there are none.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="found">The figures on it, the best first.</param>
    /// <param name="library">The library that they are of.</param>
    /// <param name="elsewhere">Where to look when nothing comes near.</param>
    public static Card CardOf(string topic, IReadOnlyList<Figure> found, LibrarySnapshot library, string elsewhere = Elsewhere) =>
        found.Count > 0 ? FigureCard.Of(FactCard.Of(found, library.Corpus)) : NoFigure(topic, library, elsewhere);

    private static Card NoFigure(string topic, LibrarySnapshot library, string elsewhere)
    {
        var near = FigureLabels.Of(library.Corpus).Suggest(topic, MostNear);
        return NoticeCard.Of(
            $"The articles give no figure on “{CommandArguments.Shown(topic)}”.",
            near.Count == 0 ? elsewhere : $"Perhaps one of these: {string.Join("; ", near.Select(suggestion => suggestion.Label))}.");
    }
}
