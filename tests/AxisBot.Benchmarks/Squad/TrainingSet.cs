using AxisBot.Answering;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Benchmarks.Squad;

/// <summary>The sentences that could answer one question, with their features and whether they do.</summary>
internal sealed record TrainingCase(float[][] Features, bool[] IsRight, bool[] IsRightParagraph, Ranking Ranking);

/// <summary>
/// The questions of the set made ready for training: once with the whole library, once with the question's own article
/// taken out, so that nothing right can be found.
/// </summary>
internal sealed class TrainingSet
{
    public TrainingSet(string library, IReadOnlyList<SquadQuestion> questions)
    {
        Questions = questions;
        Files = [.. questions.Select(question => question.File).Distinct()];
        Answerable = new TrainingCase[questions.Count];
        Unanswerable = new TrainingCase[questions.Count];
        var asked = Enumerable.Range(0, questions.Count).ToLookup(i => questions[i].File);
        Fill(Answerable, LibraryReader.ForFolder(library).Read(), [.. Enumerable.Range(0, questions.Count)]);
        foreach (var (file, without) in LibrariesWithout.Each(library))
        {
            Fill(Unanswerable, without, [.. asked[file]]);
        }
    }

    public IReadOnlyList<SquadQuestion> Questions { get; }

    public IReadOnlyList<string> Files { get; }

    public TrainingCase[] Answerable { get; }

    public TrainingCase[] Unanswerable { get; }

    /// <summary>The part of a cross-validation that a question belongs to: whole articles stay together.</summary>
    public int FoldOf(int question, int folds) => Files.ToList().IndexOf(Questions[question].File) % folds;

    /// <summary>What the weights that the program ships with put first.</summary>
    public IEnumerable<SquadAnswer> ShippedAnswers() => Questions.SelectMany((question, i) => new[]
    {
        Shipped(question, Answerable[i].Ranking, isAnswerable: true),
        Shipped(question, Unanswerable[i].Ranking, isAnswerable: false),
    });

    /// <summary>Ranks for questions as the program reads them.</summary>
    private void Fill(TrainingCase[] cases, Corpus corpus, int[] numbers)
    {
        var index = new PassageIndex(corpus);
        var reader = new Answerer(index);
        var ranker = new SentenceRanker(index);
        Parallel.ForEach(numbers, i => cases[i] = CaseOf(Questions[i], ranker.Rank(reader.Read(Questions[i].Text).Query)));
    }

    private static SquadAnswer Shipped(SquadQuestion question, Ranking ranking, bool isAnswerable) =>
        SquadAnswer.Of(question, isAnswerable, ranking.Sentences is [var first, ..] ? first : null, ranking.Confidence);

    private static TrainingCase CaseOf(SquadQuestion question, Ranking ranking) => new(
        [.. ranking.Sentences.Select(sentence => sentence.Features.ToArray())],
        [.. ranking.Sentences.Select(sentence => question.IsParagraph(sentence.Sentence.Paragraph) && question.IsIn(sentence.Sentence.QuotedSpan.In(sentence.Sentence.Paragraph.Text)))],
        [.. ranking.Sentences.Select(sentence => question.IsParagraph(sentence.Sentence.Paragraph))],
        ranking);
}
