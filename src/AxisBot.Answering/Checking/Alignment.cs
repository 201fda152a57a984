using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Checking;

/// <summary>
/// A written sentence laid upon one sentence of an article: all its words stand there, in that order, and of the pieces between the
/// marks of the sentence each is there whole or not at all. What is not a word of the article is an article of grammar, a lead that
/// fits every sentence, or another name of the same party.
/// </summary>
/// <param name="LeftOut">The pieces that are not there.</param>
/// <param name="Kept">Those that are, in the order in which they are written.</param>
internal sealed record Alignment(IReadOnlyList<Piece> LeftOut, IReadOnlyList<Piece> Kept)
{
    private const int MostPieces = 60;
    private const int YearLength = 4;

    /// <summary>Lays a sentence upon another; null where it does not fit.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="source">The sentence of an article.</param>
    /// <param name="words">What may be added or left out.</param>
    public static Alignment? Of(WrittenSentence written, Sentence source, ClaimWords words)
    {
        var text = source.Paragraph.Text;
        var pieces = Piece.Of(text, source.Tokens);
        if (pieces.Count is 0 or > MostPieces || !written.HasSoundBrackets || !HasOnlySignsOf(written.Text, text))
        {
            return null;
        }

        return InOrder(written, source, pieces, words) ?? Turned(written, source, pieces, words);
    }

    /// <summary>"In 2024, trade grew" written as "Trade grew in 2024": of two pieces the introducing one may stand behind the other.</summary>
    private static Alignment? Turned(WrittenSentence written, Sentence source, List<Piece> pieces, ClaimWords words) =>
        pieces.Count >= 2 && words.Introducing.Contains(source.Tokens[pieces[0].First].Text) && !pieces[1].IsBracketed
        && InOrder(written, source, [pieces[1], pieces[0]], words) is { LeftOut.Count: 0 } turned
            ? turned with { LeftOut = pieces[2..] }
            : null;

    /// <summary>Finds the pieces that are written, so that as few words as possible are left out.</summary>
    private static Alignment? InOrder(WrittenSentence written, Sentence source, List<Piece> pieces, ClaimWords words)
    {
        var best = new Dictionary<int, Step> { [SkipMarks(written, written.First)] = new Step(0, null, false) };
        for (var p = 0; p < pieces.Count; p++)
        {
            var next = new Dictionary<int, Step>();
            var opening = p == 0 ? Opening(source, pieces[0], words) : 0;
            foreach (var (at, step) in best)
            {
                Keep(next, at, new Step(step.LeftOut + pieces[p].Count, step, false));
                if (EndOf(written, at, source, pieces[p], opening, words) is { } end)
                {
                    Keep(next, SkipMarks(written, end), new Step(step.LeftOut, step, true));
                }
            }

            best = next;
        }

        if (!best.TryGetValue(written.Tokens.Count, out var last))
        {
            return null;
        }

        var (left, kept) = (new List<Piece>(), new List<Piece>());
        for (var p = pieces.Count - 1; p >= 0; p--, last = last.Before!)
        {
            (last.IsKept ? kept : left).Insert(0, pieces[p]);
        }

        return kept.Count > 0 ? new Alignment(left, kept) : null;
    }

    private static void Keep(Dictionary<int, Step> steps, int at, Step step)
    {
        if (!steps.TryGetValue(at, out var other) || other.LeftOut > step.LeftOut)
        {
            steps[at] = step;
        }
    }

    /// <summary>How many words at the beginning of a sentence only tie it to the one before.</summary>
    private static int Opening(Sentence source, Piece piece, ClaimWords words)
    {
        var count = words.OpeningAt(source.Tokens, piece.First);
        return count < piece.Count ? count : 0;
    }

    /// <summary>The number of the written token behind a piece that is written out at a place; null where it is not.</summary>
    private static int? EndOf(WrittenSentence written, int at, Sentence source, Piece piece, int opening, ClaimWords words)
    {
        if (RunsNumbersTogether(written, at, words))
        {
            return null;
        }

        if (At(piece.First) is { } whole)
        {
            return whole;
        }

        return opening > 0 && at == SkipMarks(written, written.First) ? At(piece.First + opening) : null;

        int? At(int first) => Match(written, at, source, first, piece.End, words);
    }

    private static int? Match(WrittenSentence written, int at, Sentence source, int first, int end, ClaimWords words)
    {
        var (w, s) = (at, first);
        while (s < end)
        {
            var isStart = s == first || s == 0 || w == written.First;
            if (w < written.Tokens.Count && !written.IsMark(w) && IsSame(written.Tokens[w], source.Tokens[s], isStart))
            {
                (w, s) = (w + 1, s + 1);
            }
            else if (SameParty(written, w, source, s, end) is { } name)
            {
                (w, s) = (w + name.Written, s + name.Source);
            }
            else if (IsJoining(source.Tokens, s, words))
            {
                s++;
            }
            else if (w < written.Tokens.Count && IsJoining(written.Tokens, w, words))
            {
                w++;
            }
            else
            {
                return null;
            }
        }

        return w;
    }

    /// <summary>Whether the mark is gone that parted a number from what follows or precedes it; behind "In 2021" it may be.</summary>
    private static bool RunsNumbersTogether(WrittenSentence written, int at, ClaimWords words) =>
        at > written.First && at < written.Tokens.Count && !written.IsMark(at - 1)
        && (written.Tokens[at].Kind == TokenKind.Number
            || (written.Tokens[at - 1].Kind == TokenKind.Number
                && !(at == written.First + 2 && written.Tokens[at - 1].Span.Length == YearLength && words.Introducing.Contains(written.Tokens[written.First].Text))));

    /// <summary>Two names of one party at two places, both names of its own: not its capital, its people or its leader.</summary>
    private static (int Written, int Source)? SameParty(WrittenSentence written, int w, Sentence source, int s, int end)
    {
        foreach (var name in source.Mentions)
        {
            if (name is { Form: NameForm.Name, Meaning: Party } && name.Start == s && name.End <= end
                && !source.Mentions.Any(other => other.Meaning is Party && other != name && other.Overlaps(name)) // two names run together
                && written.Mentions.FirstOrDefault(other => other.Start == w && other.Meaning == name.Meaning && other.Form == NameForm.Name) is { } same)
            {
                return (same.Count, name.Count);
            }
        }

        return null;
    }

    private static bool IsJoining(IReadOnlyList<Token> tokens, int index, ClaimWords words) =>
        tokens[index].Kind == TokenKind.Word && words.Joining.Contains(tokens[index].Text) && !tokens[index].IsAcronym
        && index + 1 < tokens.Count && tokens[index + 1] is { Kind: TokenKind.Word } next
        && !words.Counting.Contains(next.Text) && !words.IsOfFigures(next.Text);

    private static bool IsSame(Token written, Token source, bool isStart)
    {
        if (written.Kind != source.Kind)
        {
            return IsPercent(written) && IsPercent(source);
        }

        return (written.Text == source.Text || (IsDash(written) && IsDash(source)))
            && (written.Kind != TokenKind.Word || (written.IsAcronym == source.IsAcronym && (isStart || written.IsCapitalized == source.IsCapitalized)));
    }

    private static bool IsPercent(Token token) => token.Text is "%" or "percent";

    private static bool IsDash(Token token) => token.Text is "-" or "–";

    private static int SkipMarks(WrittenSentence written, int at)
    {
        while (at < written.Tokens.Count && written.IsMark(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>Letters and signs beyond ASCII must be those of the article: a look-alike is another word that reads the same.</summary>
    private static bool HasOnlySignsOf(string written, string source) =>
        written.All(sign => char.IsAscii(sign) || sign is '’' or '‘' or '“' or '”' or '–' or '—' or '…' or '\u00A0' or '\u202F' || source.Contains(sign, StringComparison.Ordinal));

    private sealed record Step(int LeftOut, Step? Before, bool IsKept);
}
