using AxisBot.Answering.Answers;
using AxisBot.Answering.Composing;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Answering.Checking;

/// <summary>
/// The last look at an answer, whoever wrote it: a claim stays only if its numbers stand in the paragraphs that it cites,
/// its figures keep their hedges, and it holds no link, no mention and no markup, not even an article's. If the first claim falls, the answer is refused.
/// </summary>
internal sealed class AnswerChecker(Corpus corpus)
{
    /// <summary>The most citations that an answer carries.</summary>
    public const int MostCitations = 8;

    /// <summary>The most characters that an answer has.</summary>
    public const int MostCharacters = 2500;

    private const string Ellipsis = " …";

    /// <summary>The outcome with the claims that hold, its tables' heads cited, cut to size, with its receipt.</summary>
    /// <param name="outcome">The draft.</param>
    /// <param name="question">What was asked; a refusal may repeat its numbers.</param>
    /// <param name="author">Who wrote the draft.</param>
    public Outcome Check(Outcome outcome, Question question, string author)
    {
        var claims = outcome.Claims.Select(WithHeads).Select(Disarmed).ToList();
        var holding = claims.Where(claim => Holds(claim, question)).ToList();
        var isLeadLost = claims.Count > 0 && (holding.Count == 0 || holding[0] != claims[0]);
        var checkedOutcome = outcome is CitedAnswer && isLeadLost
            ? Withheld(holding)
            : outcome with { Claims = Fitting(holding) };
        return checkedOutcome with { Receipt = new Receipt(corpus, author, ["numbers stand in the cited paragraphs", "hedges kept", "no link, mention or markup", "length and citations within bounds"]) };
    }

    private static Refusal Withheld(List<Claim> holding) =>
        Refusals.Of(RefusalReason.NotInArticles, "The articles do not say that.", holding.Find(claim => claim.Citations.Count > 0), 0.1, introduction: "") with
        {
            Reasons = ["the answer did not stand in its sources and was withheld"],
        };

    private static bool Holds(Claim claim, Question question) =>
        (claim.Citations.Count == 0 || Prose.IsHarmless(claim.Text)) && (claim.IsComputed || (NumbersStand(claim, question) && HedgesStand(claim)));

    private static Claim Disarmed(Claim claim) =>
        Prose.Disarmed(claim.Text) is var text && text == claim.Text ? claim : claim with { Text = text };

    private static bool NumbersStand(Claim claim, Question question)
    {
        var known = claim.Citations.SelectMany(citation => Numerals.In(citation.Paragraph.Text))
            .Concat(claim.Citations.Count == 0 ? Numerals.In(Asked(question)) : []).ToHashSet(StringComparer.Ordinal);
        return Numerals.In(claim.Text).All(known.Contains);
    }

    /// <summary>The words of a question, with the times that they only tell by others ("the year before").</summary>
    private static string Asked(Question question) =>
        $"{question.Text} {question.English} {string.Join(' ', question.Periods.Select(Phrases.When))}";

    private static bool HedgesStand(Claim claim) => claim.Citations.All(citation =>
        citation.Figure is not { HedgeText: { } hedge } figure
        || !claim.Text.Contains(figure.ValueText, StringComparison.Ordinal)
        || claim.Text.Contains(hedge, StringComparison.OrdinalIgnoreCase)
        || (figure.IsHedgeVerb && claim.Text.Contains(figure.HedgedText, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A claim whose numbers, scales or units stand in the head of a table cites that head too.</summary>
    private Claim WithHeads(Claim claim)
    {
        var heads = claim.Citations
            .Where(citation => citation.Paragraph.Row is { IsHead: false }
                && (citation.Figure?.CompletedText is not null || !Numerals.In(claim.Text).All(Numerals.In(citation.Paragraph.Text).Contains)))
            .Select(citation => HeadOf(citation.Paragraph)).OfType<Paragraph>()
            .Distinct().Where(head => claim.Citations.All(citation => citation.Paragraph != head))
            .Select(Citation.Of).ToList();
        return heads.Count == 0 ? claim : claim with { Citations = [.. claim.Citations, .. heads] };
    }

    private Paragraph? HeadOf(Paragraph row) => corpus.ArticleOf(row)?.Paragraphs
        .LastOrDefault(paragraph => paragraph.Number < row.Number && paragraph.Row is { IsHead: true });

    private static List<Claim> Fitting(List<Claim> claims)
    {
        var kept = new List<Claim>();
        var places = new HashSet<Citation>();
        var length = 0;
        foreach (var claim in claims.Select(Shortened))
        {
            var added = claim.Citations.Where(citation => !places.Contains(citation)).ToList();
            if (kept.Count > 0 && (places.Count + added.Count > MostCitations || length + claim.Text.Length + 1 > MostCharacters))
            {
                break;
            }

            kept.Add(claim);
            places.UnionWith(added);
            length += claim.Text.Length + 1;
        }

        return kept;
    }

    private static Claim Shortened(Claim claim) => claim with
    {
        Text = claim.Text.Length < MostCharacters ? claim.Text : CutAtWord(claim.Text, MostCharacters - Ellipsis.Length - 1) + Ellipsis,
        Citations = claim.Citations.Count <= MostCitations ? claim.Citations : [.. claim.Citations.Take(MostCitations)],
    };

    private static string CutAtWord(string text, int most)
    {
        var space = text.LastIndexOf(' ', most - 1, most / 4);
        var cut = space > 0 ? space : most;
        return text[..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)];
    }
}
