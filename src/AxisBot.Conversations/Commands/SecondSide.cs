using System.Text.RegularExpressions;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Commands;

/// <summary>A comparison of which the first side is written and the second is being typed.</summary>
/// <param name="First">The first side, with the parting word.</param>
/// <param name="Topic">What the first side is about.</param>
/// <param name="Typed">What stands there of the second so far; may be empty.</param>
internal sealed record SecondSide(string First, string Topic, string Typed)
{
    private const int Longest = 100;

    /// <summary>What is typed behind the last parting word; null where there is none, or nothing before it.</summary>
    public static SecondSide? Of(string typed, Regex parting) => parting.Match(typed) is { Success: true, Index: > 0 } match
        ? new SecondSide(typed[..(match.Index + match.Length)].Trim(), typed[..match.Index].Trim(), typed[(match.Index + match.Length)..])
        : null;

    /// <summary>Comparisons that somebody may mean: first those with what can be set against the first side.</summary>
    public IReadOnlyList<Suggestion> Suggest(LibrarySnapshot library, int most)
    {
        var against = FigureLabels.Of(library.Corpus).Find(Topic) ?? (FactFinder.Find(library.Answerer.Read(Topic), library.Corpus.Ledger) is [var first, ..] ? first : null);
        return [.. FigureLabels.Of(library.Corpus).Match(Typed)
            .Where(match => match.Figure != against)
            .OrderByDescending(match => against is not null && new FigurePair(against, match.Figure).HasOneUnit)
            .Select(match => $"{First} {TopicOf(match.Figure)}")
            .Where(whole => whole.Length <= Longest)
            .Distinct().Take(most).Select(whole => new Suggestion(whole, whole))];
    }

    private static string TopicOf(Figure figure) => FigureWords.Topic(figure).Replace(",", "", StringComparison.Ordinal).Replace('–', ' ').Replace(" the ", " ", StringComparison.Ordinal);
}
