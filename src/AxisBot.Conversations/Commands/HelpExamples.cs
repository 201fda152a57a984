using System.Runtime.CompilerServices;
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

    private readonly Dictionary<string, string> _byCommand = new(StringComparer.Ordinal);

    private HelpExamples(LibrarySnapshot library)
    {
        var figures = FigureOfTheDay.InOrder(library.Corpus);
        var question = SuggestedQuestion.Answered(figures, library, 1) is [var answered] ? answered : null;
        var figure = question is null ? figures is [var first, ..] ? first : null : figures.FirstOrDefault(figure => SuggestedQuestion.Of(figure) == question);
        _byCommand["digest"] = "digest subscribe 09:00 Europe/Zurich";
        _byCommand["status"] = "status";
        _byCommand["forget me"] = "forget me";
        _byCommand["help"] = "help fact";
        _byCommand["sources"] = library.Corpus.Articles.Count > 0 ? "sources 1" : "sources";
        if (figure is not null)
        {
            Add(figure, question, library);
        }
    }

    /// <summary>The examples of a library.</summary>
    public static HelpExamples Of(LibrarySnapshot library) => Ready.GetValue(library, static library => new HelpExamples(library));

    /// <summary>The example of a command; null where the library holds nothing to make one of.</summary>
    public string? For(string command) => _byCommand.GetValueOrDefault(command);

    private void Add(Figure figure, SuggestedQuestion? question, LibrarySnapshot library)
    {
        if (question is not null)
        {
            _byCommand["ask"] = $"ask {question.Text}";
        }

        _byCommand["fact"] = $"fact {TopicOf(figure)}";
        _byCommand["check"] = $"check {Phrases.Quote(figure)}";
        _byCommand["timeline"] = $"timeline {figure.Parties[0].Name}";
        var other = library.Corpus.Ledger.Figures.FirstOrDefault(other => other is { Parties.Count: > 0, Measures.Count: > 0 } && new FigurePair(figure, other) is { HasOneUnit: true } && TopicOf(other) != TopicOf(figure));
        if (other is not null)
        {
            _byCommand["compare"] = $"compare {TopicOf(figure)} vs {TopicOf(other)}";
        }
    }

    private static string TopicOf(Figure figure) => $"{Phrases.MeasureOf(figure)} {string.Join(' ', figure.Parties.Take(2).Select(party => party.Name))} {FigureWords.When(figure)}".Trim();
}
