using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures;

/// <summary>Reads which way something moved, from the words that say so.</summary>
public static class DirectionReader
{
    /// <summary>The direction that the words nearest to a place tell.</summary>
    /// <param name="tokens">The tokens of the sentence or question.</param>
    /// <param name="mentions">What they name.</param>
    /// <param name="vocabulary">What the words mean.</param>
    /// <param name="first">Number of the first token looked at.</param>
    /// <param name="end">Number of the first token not looked at.</param>
    /// <param name="near">Number of the token whose direction is asked.</param>
    public static Direction Read(
        IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Vocabulary vocabulary, int first, int end, int near)
    {
        var best = Direction.None;
        var distance = int.MaxValue;
        foreach (var mention in mentions)
        {
            if (mention.Meaning is Concept concept && mention.Start >= first && mention.Start < end)
            {
                Take(vocabulary.Rising.Contains(concept) ? Direction.Up : vocabulary.Falling.Contains(concept) ? Direction.Down : Direction.None, mention.Start);
            }
        }

        for (var i = first; i < end; i++)
        {
            if (IsChangeTo(tokens, i))
            {
                foreach (var concept in vocabulary.ConceptsOf(tokens[i].Stem))
                {
                    Take(vocabulary.Rising.Contains(concept) ? Direction.Up : vocabulary.Falling.Contains(concept) ? Direction.Down : Direction.None, i);
                }
            }

            var next = i + 1 < tokens.Count ? tokens[i + 1].Text : "";
            if (tokens[i].Text is "up" or "down" && (next is "from" or "by" || char.IsAsciiDigit(next.FirstOrDefault())))
            {
                Take(tokens[i].Text == "up" ? Direction.Up : Direction.Down, i);
            }
        }

        return best;

        // With "to" behind it a verb may make a phrase of another meaning ("fall to an army"), but not before a number.
        static bool IsChangeTo(IReadOnlyList<Token> tokens, int verb) =>
            verb + 2 < tokens.Count && tokens[verb + 1].Text == "to"
            && (tokens[verb + 2].Kind != TokenKind.Word
                || tokens[verb + 2].Text is "about" or "around" or "roughly" or "nearly" or "almost" or "just" or "under" or "over" or "below" or "less" or "only" or "a" or "an" or "some");

        void Take(Direction direction, int at)
        {
            if (direction != Direction.None && Math.Abs(at - near) < distance)
            {
                (best, distance) = (direction, Math.Abs(at - near));
            }
        }
    }
}
