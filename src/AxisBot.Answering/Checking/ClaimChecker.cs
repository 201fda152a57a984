using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Answering.Checking;

/// <summary>
/// Decides whether a claim that a model wrote may be posted. Each of its sentences must lie upon one sentence of a passage that it
/// cites (<see cref="Alignment"/>), and leave out nothing that changes what it keeps (<see cref="Shortening"/>); so figure, unit,
/// scale, hedge, sign, time, parties, names and quotations are those of the article or the claim falls.
/// </summary>
internal sealed class ClaimChecker(Corpus corpus)
{
    private const int MostCharacters = 1200;
    private const int MostSentences = 4;

    /// <summary>How much of the weight of a question's words a sentence holds that may be told beside the composed answer.</summary>
    private const float LeastShare = 0.9f;

    private readonly Vocabulary _vocabulary = corpus.Vocabulary;
    private readonly Shortening _shortening = new(corpus.Vocabulary);

    /// <summary>Judges a claim.</summary>
    /// <param name="claim">What was written.</param>
    /// <param name="evidence">The paragraphs that the writer was given, in the order of their numbers.</param>
    /// <param name="question">What was asked; null where nothing was, and every claim belongs to it.</param>
    /// <param name="composed">What was composed; its figures are cited as figures.</param>
    /// <param name="before">The sentence that the claim before it ends with, which tells whom a pronoun stands for; null for none.</param>
    public CheckedClaim Check(WrittenClaim claim, IReadOnlyList<Paragraph> evidence, Question? question, IReadOnlyList<Claim> composed, Sentence? before = null)
    {
        if (claim.Sources.Count == 0)
        {
            return new(ClaimFault.Uncited);
        }

        if (claim.Sources.Any(number => number < 1 || number > evidence.Count))
        {
            return new(ClaimFault.UnknownCitation);
        }

        var text = claim.Text.Trim();
        if (text.Length is 0 or > MostCharacters || !Prose.IsPlain(text))
        {
            return new(ClaimFault.Unclean);
        }

        var sentences = SentenceSplitter.Split(text);
        if (sentences.Count > MostSentences)
        {
            return new(ClaimFault.Unclean);
        }

        var cited = claim.Sources.Distinct().Select(number => evidence[number - 1]).ToList();
        var places = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            var written = new WrittenSentence(sentence.In(text), _vocabulary);
            var (place, fault) = PlaceOf(written, cited, places.Count > 0 ? places[^1] : before);
            if (place is null)
            {
                return new(fault == ClaimFault.Unsupported && PlaceOf(written, evidence, null).Sentence is not null ? ClaimFault.Miscited : fault);
            }

            places.Add(place);
        }

        return question is not null && !places.Exists(place => IsAbout(place, question, composed))
            ? new(ClaimFault.Irrelevant)
            : new(new Claim(Composing.Phrases.Tidy(text), [.. places.Distinct().SelectMany(place => CitationsOf(place, text, composed)).Distinct()]), places);
    }

    private (Sentence? Sentence, ClaimFault Fault) PlaceOf(WrittenSentence written, IReadOnlyList<Paragraph> paragraphs, Sentence? before)
    {
        var fault = ClaimFault.Unsupported;
        foreach (var sentence in paragraphs.Where(paragraph => paragraph.Row is null).SelectMany(paragraph => paragraph.Sentences))
        {
            if (Alignment.Of(written, sentence, _vocabulary.Claims) is not { } alignment || !Prose.MaySupport(sentence.Text, sentence.Tokens, _vocabulary.Asking))
            {
                continue;
            }

            if (!_shortening.IsFaithful(alignment, sentence))
            {
                fault = ClaimFault.Shortened;
            }
            else if (sentence.QuotedSpan.Start < sentence.Span.Start && (before is null || before != sentence.Before))
            {
                fault = ClaimFault.WithoutAntecedent;
            }
            else
            {
                return (sentence, default);
            }
        }

        return (null, fault);
    }

    /// <summary>
    /// Whether a sentence was cited by the composers too, or names every party and measure of the question and nearly all of its
    /// weighty words: a true sentence about something else is no answer.
    /// </summary>
    private static bool IsAbout(Sentence place, Question question, IReadOnlyList<Claim> composed) =>
        composed.Any(claim => claim.Citations.Any(citation => citation.Paragraph == place.Paragraph && citation.Span.Overlaps(place.Span)))
        || (question.Parties.All(party => Names(place, party)) && question.Measures.All(measure => Names(place, measure))
            && question.Query.Terms.Where(term => Holds(place, term)).Sum(term => term.Weight) >= question.Query.Weight * LeastShare);

    private static bool Holds(Sentence place, QueryTerm term) =>
        place.Tokens.Any(token => term.Alternatives.ContainsKey(token.Stem)) || term.Meanings.Keys.Any(meaning => Names(place, meaning));

    private static bool Names(Sentence place, Meaning meaning) =>
        place.Mentions.Any(mention => mention.Meaning == meaning) || place.Paragraph.NamedInHeadings.Contains(meaning);

    /// <summary>The figures of a sentence that the composers relied on and that are written, else the sentence.</summary>
    private static IEnumerable<Citation> CitationsOf(Sentence place, string text, IReadOnlyList<Claim> composed)
    {
        var figures = composed.SelectMany(claim => claim.Citations).Select(citation => citation.Figure).OfType<Figure>()
            .Where(figure => figure.Sentence == place && text.Contains(figure.ValueText, StringComparison.Ordinal)).Distinct().ToList();
        return figures.Count > 0 ? figures.Select(Citation.Of) : [Citation.Of(place)];
    }
}

/// <summary>What came of the check of a claim.</summary>
/// <param name="Claim">The claim as it may be posted; null where it is withheld.</param>
/// <param name="Fault">Why it is withheld; meaningless where it is not.</param>
/// <param name="Places">The sentences that it lies upon.</param>
internal sealed record CheckedClaim(Claim? Claim, ClaimFault Fault, IReadOnlyList<Sentence> Places)
{
    /// <summary>A claim that is withheld.</summary>
    public CheckedClaim(ClaimFault fault)
        : this(null, fault, [])
    {
    }

    /// <summary>A claim that holds.</summary>
    public CheckedClaim(Claim claim, IReadOnlyList<Sentence> places)
        : this(claim, default, places)
    {
    }
}
