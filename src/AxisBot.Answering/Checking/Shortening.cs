using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Checking;

/// <summary>
/// Judges what a written sentence leaves out of the sentence it stands in. What is left out must be an addition by its form, and must
/// hold nothing that binds what is kept: no denial, doubt, condition, exception or hedge, no time, no party that the rest does not
/// name, nobody's word.
/// </summary>
internal sealed class Shortening(Vocabulary vocabulary)
{
    /// <summary>With fewer words than this nothing is said: "According to transcripts."</summary>
    private const int FewestWords = 5;

    private static readonly HashSet<string> Quotes = new(StringComparer.Ordinal) { "\"", "“", "”", "«", "»", "„", "‟" };

    private readonly ClaimWords _words = vocabulary.Claims;
    private readonly TextFigures _figures = new(vocabulary, "en");

    /// <summary>Whether what is kept says what the whole sentence says of it.</summary>
    public bool IsFaithful(Alignment alignment, Sentence source)
    {
        if (alignment.LeftOut.Count == 0)
        {
            return true;
        }

        if (alignment.Kept.Sum(piece => Enumerable.Range(piece.First, piece.Count).Count(i => source.Tokens[i].IsTerm)) < FewestWords
            || (alignment.Kept is [var only] && _words.Introducing.Contains(source.Tokens[only.First].Text)))
        {
            return false;
        }

        var pieces = alignment.LeftOut.Concat(alignment.Kept).OrderBy(piece => piece.First).ToList();
        var last = alignment.Kept.Max(piece => piece.First);
        var kept = source.Mentions.Where(mention => alignment.Kept.Any(piece => mention.Start >= piece.First && mention.End <= piece.End)).Select(mention => mention.Meaning).ToHashSet();
        return alignment.LeftOut.All(piece =>
            IsAddition(piece, pieces, last, source)
            && (IsLoneOpening(piece, source) || !Enumerable.Range(piece.First, piece.Count).Any(i => _words.MustStayAt(source.Tokens, i)))
            && HoldsWholeQuotations(piece, source)
            && NamesNobodyElse(piece, source, kept)
            && LeavesTheTime(piece, alignment.Kept, last, source));
    }

    private bool IsLoneOpening(Piece piece, Sentence source) =>
        piece.First == 0 && _words.OpeningAt(source.Tokens, 0) == piece.Count;

    private bool IsAddition(Piece piece, List<Piece> pieces, int lastKept, Sentence source)
    {
        var first = source.Tokens[piece.First];
        if (piece.IsBracketed)
        {
            return true;
        }

        if (piece.First < lastKept)
        {
            return IsLoneOpening(piece, source);
        }

        // Only the last piece may be left out: what stands between two others, or before the end of a list, may be what the rest is about.
        return piece == pieces[^1] && first.Text is not ("and" or "or" or "nor" or "as") && !IsListed(source, piece) && (_words.Trailing.Contains(first.Text) || IsParticiple(first));
    }

    /// <summary>Whether a piece ends with the last two items of a list ("oil and gas") and says nothing else.</summary>
    private static bool IsListed(Sentence source, Piece piece) =>
        piece.Count is >= 3 and <= 7 && Enumerable.Range(piece.First + 1, piece.Count - 2).Any(i => source.Tokens[i].Text is "and" or "or");

    private static bool IsParticiple(Token token) => token is { Kind: TokenKind.Word, IsCapitalized: false } && token.Text.Length > 4 && token.Text.EndsWith("ing", StringComparison.Ordinal);

    private static bool HoldsWholeQuotations(Piece piece, Sentence source) =>
        Enumerable.Range(piece.First, piece.Count).All(i => !Quotes.Contains(source.Tokens[i].Text));

    private static bool NamesNobodyElse(Piece piece, Sentence source, HashSet<Meaning> kept) =>
        source.Mentions.Where(mention => mention.Meaning is Party && mention.Start < piece.End && piece.First < mention.End).All(mention => kept.Contains(mention.Meaning));

    /// <summary>Whether a piece holds no time, or is a comparison behind a sentence that has its own.</summary>
    private bool LeavesTheTime(Piece piece, IReadOnlyList<Piece> kept, int lastKept, Sentence source)
    {
        var text = source.Paragraph.Text;
        var times = _figures.Times(text, source.Tokens);
        var held = times.Where(time => time.First < piece.End && piece.First < time.End).ToList();
        var figures = source.Paragraph.Figures.Where(figure => figure.Kind == FigureKind.Date && figure.Sentence == source).ToList();
        var isDated = held.Count > 0 || figures.Exists(figure => Covers(piece, source, figure.Span));
        return !isDated
            || (piece.First > lastKept && _words.Comparing.Contains(source.Tokens[piece.First].Text)
                && times.Any(time => kept.Any(other => time.First >= other.First && time.End <= other.End)));
    }

    private static bool Covers(Piece piece, Sentence source, TextSpan span) =>
        source.Tokens[piece.First].Span.Start <= span.Start && span.End <= source.Tokens[piece.End - 1].Span.End;
}
