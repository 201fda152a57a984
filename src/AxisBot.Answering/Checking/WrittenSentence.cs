using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Checking;

/// <summary>One sentence of a written claim, read.</summary>
internal sealed class WrittenSentence
{
    private readonly bool[] _marks;

    public WrittenSentence(string text, Vocabulary vocabulary)
    {
        Text = text;
        Tokens = Tokenizer.Tokenize(text);
        Mentions = vocabulary.FindMentions(Tokens);
        First = vocabulary.Claims.LeadAt(Tokens, 0);
        _marks = [.. Enumerable.Range(0, Tokens.Count).Select(i => Piece.IsMark(text, Tokens, i))];
    }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Its words, numbers and signs.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>What it names.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Number of the first token behind its lead ("in short,"), and of its first where it has none.</summary>
    public int First { get; }

    /// <summary>Whether every bracket is closed again behind at least one word.</summary>
    public bool HasSoundBrackets
    {
        get
        {
            var open = -1;
            for (var i = 0; i < Tokens.Count; i++)
            {
                if (Tokens[i].Text == "(" ? open >= 0 : Tokens[i].Text == ")" && (open < 0 || open == i - 1))
                {
                    return false;
                }

                open = Tokens[i].Text switch { "(" => i, ")" => -1, _ => open };
            }

            return open < 0;
        }
    }

    /// <summary>Whether a token only parts the sentence.</summary>
    public bool IsMark(int index) => _marks[index];
}
