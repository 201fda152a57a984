using System.Runtime.CompilerServices;
using AxisBot.Answering.Answers;
using AxisBot.Answering.Composing;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Facts;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Commands;

/// <summary>Examples of commands that work on a library, made of its own figures once.</summary>
internal sealed class HelpExamples
{
    private static readonly ConditionalWeakTable<LibrarySnapshot, HelpExamples> Ready = [];

    private const int MostTried = 20;
    private const int LongestClaim = 140;

    private readonly Dictionary<string, string> _byCommand = new(StringComparer.Ordinal);

    private HelpExamples(LibrarySnapshot library)
    {
        var figures = FigureOfTheDay.InOrder(library.Corpus);
        var question = SuggestedQuestion.Answered(figures, library, 1) is [var answered] ? answered : null;
        var figure = question is null ? figures is [var first, ..] ? first : null : figures.FirstOrDefault(figure => SuggestedQuestion.Of(figure) == question);
        _byCommand["digest"] = "digest subscribe 09:00 Atlantic/Azores";
        _byCommand["settings"] = "settings";
        _byCommand["status"] = "status";
        _byCommand["forget me"] = "forget me";
        _byCommand["help"] = "help fact";
        _byCommand["sources"] = library.Corpus.Articles.Count > 0 ? "sources 1" : "sources";
        if (figure is not null)
        {
            Add(figure, question);
        }

        if (figures.Take(MostTried).Select(Phrases.Quote).Where(claim => claim.Length <= LongestClaim && claim.Any(char.IsDigit)).OrderBy(claim => claim.Length).FirstOrDefault(claim => IsSupported(claim, library)) is { } supported)
        {
            _byCommand["check"] = $"check {supported}";
        }
        else if (figure is not null)
        {
            _byCommand["check"] = $"check {Phrases.Quote(figure)}";
        }

        if (PairOf(figures, library) is { } pair)
        {
            _byCommand["compare"] = $"compare {TopicOf(pair.One)} vs {TopicOf(pair.Other)}";
        }
    }

    /// <summary>The examples of a library.</summary>
    public static HelpExamples Of(LibrarySnapshot library) => Ready.GetValue(library, static library => new HelpExamples(library));

    /// <summary>The example of a command; null where the library holds nothing to make one of.</summary>
    public string? For(string command) => _byCommand.GetValueOrDefault(command);

    /// <summary>Two figures that are found by their topics and can be compared: of one measure where there are such.</summary>
    private static FigurePair? PairOf(IReadOnlyList<Figure> figures, LibrarySnapshot library) => figures.Take(MostTried)
        .SelectMany(one => figures.Where(other => other != one && TopicOf(other) != TopicOf(one)), (one, other) => new FigurePair(one, other))
        .Where(pair => pair.HasOneUnit)
        .OrderByDescending(pair => pair.HasOneMeasure)
        .Take(MostTried)
        .FirstOrDefault(pair => FigurePair.Find(TopicOf(pair.One), TopicOf(pair.Other), library).Pair is not null);

    private static bool IsSupported(string claim, LibrarySnapshot library) =>
        !claim.Contains(';', StringComparison.Ordinal) && library.Answerer.Ask($"fact check: {claim}").Verdict == Verdict.Supported;

    private void Add(Figure figure, SuggestedQuestion? question)
    {
        if (question is not null)
        {
            _byCommand["ask"] = $"ask {question.Text}";
        }

        _byCommand["fact"] = $"fact {TopicOf(figure)}";
        _byCommand["timeline"] = $"timeline {figure.Parties[0].Name}";
    }

    private static string TopicOf(Figure figure) => $"{Phrases.MeasureOf(figure)} {string.Join(' ', figure.Parties.Take(2).Select(party => party.Name))} {FigureWords.When(figure).Replace("the ", "", StringComparison.Ordinal)}".Trim();
}
