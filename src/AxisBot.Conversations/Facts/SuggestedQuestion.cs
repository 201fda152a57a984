using AxisBot.Answering.Answers;
using AxisBot.Answering.Composing;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Facts;

/// <summary>A question that the library answers, made of one of its figures. A button carries its name and no words.</summary>
/// <param name="Name">Names it: what a button carries.</param>
/// <param name="Text">The question.</param>
public sealed record SuggestedQuestion(string Name, string Text)
{
    private const string Mark = "q-";
    private const int MostTried = 12;

    /// <summary>Below it a count is mostly a way of speaking: "the four countries".</summary>
    private const decimal Handful = 10;

    /// <summary>The question that a figure answers; null where too little is known of the figure to ask for it, or it may measure this or that.</summary>
    public static SuggestedQuestion? Of(Figure figure)
    {
        if (figure is { Kind: FigureKind.Count, Value: < Handful } || figure.Measures.Count == 0 || Phrases.MeasureOf(figure).Contains(" and ", StringComparison.Ordinal) || figure.Parties.Count == 0 || figure.Value is null || figure.Kind is FigureKind.Rank or FigureKind.Multiple or FigureKind.Version)
        {
            return null;
        }

        return new SuggestedQuestion(Mark + FigureName.Of(figure), QuestionWords.For(figure));
    }

    /// <summary>The question of a name; null where the library no longer has its figure.</summary>
    public static SuggestedQuestion? Find(string name, Ledger ledger) =>
        name.StartsWith(Mark, StringComparison.Ordinal) && FigureName.Find(ledger, name[Mark.Length..]) is { } figure ? Of(figure) : null;

    /// <summary>Questions of some figures that the library truly answers with them, each of another topic.</summary>
    public static IReadOnlyList<SuggestedQuestion> Answered(IEnumerable<Figure> figures, LibrarySnapshot library, int most) =>
        [.. figures.Select(figure => (Figure: figure, Question: Of(figure)))
            .Where(pair => pair.Question is not null)
            .DistinctBy(pair => pair.Question!.Text)
            .Take(MostTried)
            .Where(pair => IsAnswered(pair.Question!, pair.Figure, library))
            .Select(pair => pair.Question!)
            .Take(most)];

    private static bool IsAnswered(SuggestedQuestion question, Figure figure, LibrarySnapshot library) =>
        library.Answerer.Ask(question.Text) is CitedAnswer answer && answer.Citations.Any(citation => citation.Paragraph == figure.Paragraph);
}
