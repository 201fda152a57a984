using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>A part of a sentence that says one thing.</summary>
/// <param name="First">Number of its first token.</param>
/// <param name="End">Number of the first token behind it.</param>
internal sealed record Clause(int First, int End)
{
    public bool Holds(int token) => token >= First && token < End;

    public TextSpan SpanIn(IReadOnlyList<Token> tokens) =>
        TextSpan.Between(tokens[First].Span.Start, tokens[End - 1].Span.End);

    /// <summary>What is named between the two ends.</summary>
    public IEnumerable<Mention> MentionsIn(Sentence sentence)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Start >= First && mention.Start < End)
            {
                yield return mention;
            }
        }
    }
}
