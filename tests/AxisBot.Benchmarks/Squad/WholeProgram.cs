using AxisBot.Answering;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Benchmarks.Squad;

/// <summary>Asks the whole program, as <c>axisbot ask --batch</c> does: once with the library, once with each question's own article away.</summary>
internal static class WholeProgram
{
    public static List<SquadAnswer> Answers(string library, IReadOnlyList<SquadQuestion> questions)
    {
        var asked = questions.ToLookup(question => question.File);
        var answers = Ask(LibraryReader.ForFolder(library).Read(), questions, isAnswerable: true);
        foreach (var (file, without) in LibrariesWithout.Each(library))
        {
            answers.AddRange(Ask(without, [.. asked[file]], isAnswerable: false));
        }

        return answers;
    }

    private static List<SquadAnswer> Ask(Corpus corpus, IReadOnlyList<SquadQuestion> questions, bool isAnswerable)
    {
        var answerer = new Answerer(new PassageIndex(corpus));
        return [.. questions.AsParallel().AsOrdered().Select(question => SquadAnswer.Of(question, isAnswerable, answerer.Ask(question.Text)))];
    }
}
