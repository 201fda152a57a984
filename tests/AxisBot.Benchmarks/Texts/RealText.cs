using AxisBot.Benchmarks.Squad;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Benchmarks.Texts;

/// <summary>Paragraphs that people wrote, and questions about them: of the shared folder, else of the briefs in the program.</summary>
/// <param name="Annotated">The paragraphs about which people have asked.</param>
/// <param name="More">Other paragraphs, about which nobody has asked.</param>
/// <param name="AllQuestions">All questions.</param>
/// <param name="Questions">A sample of them that is the same in every run.</param>
/// <param name="IsAskedByPeople">Whether people asked, and not <see cref="MadeUpQuestions"/>.</param>
internal sealed record RealText(
    IReadOnlyList<string> Annotated, IReadOnlyList<string> More, IReadOnlyList<AskedQuestion> AllQuestions, IReadOnlyList<AskedQuestion> Questions, bool IsAskedByPeople)
{
    private const int Seed = 20;

    /// <summary>All paragraphs.</summary>
    public IReadOnlyList<string> Paragraphs { get; } = [.. Annotated, .. More];

    /// <summary>Where text and questions come from, in a sentence.</summary>
    public string Origin => IsAskedByPeople
        ? $"Text: {Annotated.Count} paragraphs of shared/squad and {More.Count} of shared/seeds; questions of shared/squad."
        : $"Text: {Annotated.Count} paragraphs of the program's own library; questions made up of their words (no shared folder).";

    /// <summary>Reads all paragraphs, and as many questions as wanted.</summary>
    public static RealText Read(string? shared, int questions)
    {
        if (shared is null)
        {
            string[] briefs = [.. LibraryReader.ForProgram().Read().Paragraphs.Select(paragraph => paragraph.Text)];
            var madeUp = MadeUpQuestions.About(briefs, questions, new Random(Seed));
            return new RealText(briefs, [], madeUp, madeUp, IsAskedByPeople: false);
        }

        var places = new Dictionary<(string File, int Number), int>();
        var annotated = Lines(Path.Combine(shared, "squad", "library"), places);
        var more = Lines(Path.Combine(shared, "seeds"), []);
        var all = SquadQuestion.ReadAll(Path.Combine(shared, "squad", "questions.jsonl"))
            .Select(question => new AskedQuestion(question.Text, places[(question.File, question.Paragraph)])).ToArray();
        new Random(Seed).Shuffle(all);
        return new RealText(annotated, more, all, all[..Math.Min(questions, all.Length)], IsAskedByPeople: true);
    }

    private static List<string> Lines(string folder, Dictionary<(string File, int Number), int> places)
    {
        var lines = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)))
            {
                places[(Path.GetFileName(file), ++number)] = lines.Count;
                lines.Add(line.Trim());
            }
        }

        return lines;
    }
}
