using AxisBot.Benchmarks.Rivals;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Benchmarks.Squad;

/// <summary>What plain BM25 with the best-overlapping sentence answers; it has no confidence.</summary>
internal static class RivalAnswers
{
    public static List<SquadAnswer> Answers(Corpus corpus, IReadOnlyList<SquadQuestion> questions)
    {
        var rival = new PlainBm25(corpus.Paragraphs.Select(paragraph => paragraph.Text));
        return [.. questions.AsParallel().AsOrdered().Select(question =>
        {
            var best = rival.BestParagraph(question.Text);
            var paragraph = corpus.Paragraphs[best];
            return new SquadAnswer(question, true, paragraph.Source.File, paragraph.Number, rival.BestSentence(question.Text, best), 0);
        })];
    }
}
