using AxisBot.Answering;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Benchmarks.Squad;

/// <summary>Asks the whole program, as <c>axisbot ask --batch</c> does: once with the library, once with each question's own article away.</summary>
internal static class WholeProgram
{
    public static List<SquadAnswer> Answers(string library, IReadOnlyList<SquadQuestion> questions)
    {
        var folder = Directory.CreateTempSubdirectory("axisbot-squad-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(library))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            var reader = LibraryReader.ForFolder(folder);
            var answers = Ask(reader, questions, isAnswerable: true);
            foreach (var asked in questions.GroupBy(question => question.File))
            {
                var own = Path.Combine(folder, asked.Key);
                File.Delete(own);
                answers.AddRange(Ask(reader, [.. asked], isAnswerable: false));
                File.Copy(Path.Combine(library, asked.Key), own);
            }

            return answers;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<SquadAnswer> Ask(LibraryReader reader, IReadOnlyList<SquadQuestion> questions, bool isAnswerable)
    {
        var answerer = new Answerer(new PassageIndex(reader.Read()));
        return [.. questions.AsParallel().AsOrdered().Select(question => SquadAnswer.Of(question, isAnswerable, answerer.Ask(question.Text)))];
    }
}
