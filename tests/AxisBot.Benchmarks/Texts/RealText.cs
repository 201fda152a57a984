using AxisBot.Benchmarks.Squad;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Benchmarks.Texts;

/// <summary>Paragraphs that people wrote, and questions about them: of the shared folder, else of the briefs in the program.</summary>
internal sealed record RealText(IReadOnlyList<string> Paragraphs, IReadOnlyList<AskedQuestion> Questions)
{
    private const int Seed = 20;

    /// <summary>Reads all paragraphs, and a sample of the questions that is the same in every run.</summary>
    public static RealText Read(string? shared, int questions)
    {
        if (shared is null)
        {
            string[] briefs = [.. LibraryReader.ForProgram().Read().Paragraphs.Select(paragraph => paragraph.Text)];
            return new RealText(briefs, MadeUpQuestions.About(briefs, questions, new Random(Seed)));
        }

        var squad = Path.Combine(shared, "squad");
        var places = new Dictionary<(string File, int Number), int>();
        var paragraphs = new List<string>();
        foreach (var file in FilesOf(Path.Combine(squad, "library")).Concat(FilesOf(Path.Combine(shared, "seeds"))))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)))
            {
                places[(Path.GetFileName(file), ++number)] = paragraphs.Count;
                paragraphs.Add(line.Trim());
            }
        }

        var asked = SquadQuestion.ReadAll(Path.Combine(squad, "questions.jsonl")).ToArray();
        new Random(Seed).Shuffle(asked);
        return new RealText(paragraphs, [.. asked.Take(questions).Select(q => new AskedQuestion(q.Text, places[(q.File, q.Paragraph)]))]);
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal);
}
