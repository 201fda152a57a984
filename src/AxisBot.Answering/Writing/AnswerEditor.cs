using AxisBot.Answering.Answers;
using AxisBot.Answering.Checking;
using AxisBot.Answering.Nearby;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Writing;

/// <summary>
/// Answers with a model where there is one: the composed answer is the measure and the way back, and of what the model writes
/// only what passes the check is given away.
/// </summary>
/// <param name="writer">The model; null where there is none, and every answer is the composed one.</param>
/// <param name="nearness">Knows which paragraphs are near to a question by what they mean; null where nobody does.</param>
public sealed class AnswerEditor(IWriter? writer = null, INearnessFinder? nearness = null)
{
    private const int MostPassages = 6;
    private const int MostDescribing = 2;

    /// <summary>What is left of the trust in an answer to a question that was said in other words.</summary>
    private const double TrustInOtherWords = 0.8;

    /// <summary>The name of the model; null where there is none.</summary>
    public string? Model => writer?.Name;

    /// <summary>Lets every claim pass that can be cited at all: the control that shows what the check is for.</summary>
    internal bool IsUnchecked { get; init; }

    /// <summary>Answers a question.</summary>
    /// <param name="answerer">Who composes.</param>
    /// <param name="question">The question.</param>
    /// <param name="history">The earlier turns of its thread, oldest first.</param>
    /// <param name="passed">
    /// Told each written claim that has passed, in order, while more are written; what it throws is not caught. The outcome
    /// need not hold what was told: where the model fails later, it is the composed one.
    /// </param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<Outcome> AskAsync(Answerer answerer, string question, IReadOnlyList<Turn>? history = null, Func<Claim, ValueTask>? passed = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(answerer);
        var turns = history ?? [];
        var near = nearness is null ? null : await nearness.FindAsync(answerer, question, turns, cancellation).ConfigureAwait(false);
        var draft = answerer.Draft(question, turns, near);
        if (writer is null || draft.Question is null)
        {
            return draft.Outcome;
        }

        var pen = new Penmanship(writer.Name);
        if (IsNotUnderstood(draft.Outcome, turns))
        {
            (draft, pen) = await ReadAgainAsync(answerer, draft, turns, pen, cancellation).ConfigureAwait(false);
        }

        if (!MayBeWritten(draft.Outcome))
        {
            return pen == new Penmanship(writer.Name) ? draft.Outcome : Signed(draft.Outcome, pen);
        }

        return await WriteAsync(answerer, draft, question, turns, pen, passed ?? (_ => default), cancellation).ConfigureAwait(false);
    }

    /// <summary>Says in a line or two what the articles say around a figure.</summary>
    /// <param name="answerer">Whose library the figure is of.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<Description> DescribeAsync(Answerer answerer, Figure figure, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(answerer);
        ArgumentNullException.ThrowIfNull(figure);
        if (writer is null || figure.Paragraph.Row is not null)
        {
            return Description.None;
        }

        var (checker, claims, pen) = (new ClaimChecker(answerer.Corpus), new List<Claim>(), new Penmanship(writer.Name));
        var written = 0;
        var evidence = new List<Paragraph> { figure.Paragraph };
        var composed = new List<Claim> { Composing.Quotation.Of(figure) };
        try
        {
            pen = pen with { Use = await writer.WriteAsync(new WritingOrder(WritingTask.Digest, "", "en", Passages(evidence)) { Composed = composed[0].Text }, Take, cancellation).ConfigureAwait(false) };
        }
        catch (Exception failure) when (IsOfWriter(failure, cancellation))
        {
            pen = Failed(pen, failure);
        }

        return new Description(pen.Fault is null ? [.. claims.Take(MostDescribing)] : [], pen with { Written = written, Withheld = written - claims.Count });

        ValueTask Take(WrittenClaim claim, CancellationToken token)
        {
            written++;
            if (Judge(checker, claim, evidence, null, composed).Claim is { } good)
            {
                claims.Add(good);
            }

            return default;
        }
    }

    /// <summary>Whether a question should be said in other words: it was not understood, or its thread was not.</summary>
    private static bool IsNotUnderstood(Outcome outcome, IReadOnlyList<Turn> history) => outcome is Refusal
    {
        Verdict: null,
        Reason: var reason,
    } && (reason is RefusalReason.NotInArticles or RefusalReason.MeasureMissing || (history.Count > 0 && reason is RefusalReason.PartyMissing or RefusalReason.PeriodMissing));

    /// <summary>
    /// Whether there is prose to be written: an answer in words of articles. Where places are laid side by side, where a number is
    /// computed, and of rows of tables, the composed words stay.
    /// </summary>
    private static bool MayBeWritten(Outcome outcome) =>
        outcome is CitedAnswer { Agreement: null, Verdict: not Verdict.NotFound } && outcome.Claims.Any(claim => claim.Citations.Any(citation => citation.Paragraph.Row is null));

    private async Task<(Draft Draft, Penmanship Pen)> ReadAgainAsync(Answerer answerer, Draft draft, IReadOnlyList<Turn> history, Penmanship pen, CancellationToken cancellation)
    {
        try
        {
            var rewording = await writer!.RewordAsync(draft.Question!.Text, history, cancellation).ConfigureAwait(false);
            pen = pen with { Use = pen.Use + rewording.Use };
            if (rewording.Question is not { } words || !new RewordingChecker(answerer.Read).IsSame(draft.Question, history, words)
                || answerer.Draft(words, []) is not { Outcome: CitedAnswer answer, Question: { } understood })
            {
                return (draft, pen);
            }

            return (new Draft(answer with { Confidence = answer.Confidence * TrustInOtherWords }, understood), pen with { ReadAs = words });
        }
        catch (Exception failure) when (IsOfWriter(failure, cancellation))
        {
            return (draft, Failed(pen, failure));
        }
    }

    private async Task<Outcome> WriteAsync(Answerer answerer, Draft draft, string question, IReadOnlyList<Turn> history, Penmanship pen, Func<Claim, ValueTask> passed, CancellationToken cancellation)
    {
        var composed = draft.Outcome.Claims;
        var evidence = EvidenceFor(answerer, draft);
        var keepsLead = draft.Outcome.Verdict is not null || composed[0].IsComputed || composed[0].Citations.Count == 0 || composed[0].Citations[0].Paragraph.Row is not null;
        var order = new WritingOrder(draft.Outcome.Verdict is not null ? WritingTask.ClaimCheck : history.Count > 0 ? WritingTask.FollowUp : WritingTask.Answer, question, draft.Question!.Language, Passages(evidence))
        {
            History = history,
            Composed = composed[0].Text,
        };
        var (checker, claims, written) = (new ClaimChecker(answerer.Corpus), new List<Claim>(), 0);
        Sentence? before = null;
        try
        {
            pen = pen with { Use = pen.Use + await writer!.WriteAsync(order, TakeAsync, cancellation).ConfigureAwait(false) };
            if (claims.Count == 0 || !(keepsLead || IsUnchecked || IsTold(composed[0], claims)))
            {
                throw new WriterException(written == 0 ? WriterFault.Empty : WriterFault.Unsupported, "what was written does not answer");
            }
        }
        catch (Exception failure) when (IsOfWriter(failure, cancellation))
        {
            return Signed(draft.Outcome, Failed(pen with { Written = written, Withheld = written - claims.Count }, failure));
        }

        pen = pen with { Written = written, Withheld = written - claims.Count };
        var rest = composed.Skip(keepsLead ? 0 : 1).Where((claim, i) => (keepsLead && i == 0) || !IsTold(claim, claims)).ToList();
        IReadOnlyList<Claim> all = keepsLead ? [rest[0], .. claims, .. rest.Skip(1)] : [claims[0] with { Text = HeadOf(composed[0]) + claims[0].Text }, .. claims.Skip(1), .. rest];
        var outcome = IsUnchecked ? draft.Outcome with { Claims = all } : answerer.Check(draft.Outcome with { Claims = all }, draft.Question, writer.Name);
        return outcome is CitedAnswer && outcome.Claims.Count > 0 && outcome.Claims[0].Text == all[0].Text
            ? Signed(outcome, pen)
            : Signed(draft.Outcome, pen with { Fault = WriterFault.Unsupported });

        async ValueTask TakeAsync(WrittenClaim claim, CancellationToken token)
        {
            written++;
            var judged = Judge(checker, claim, evidence, draft.Question, composed, before);
            if (claims.Count == 0 && !keepsLead && (written > 1 || !Leads(judged, composed[0])) && !IsUnchecked)
            {
                throw new WriterException(WriterFault.Unsupported, "what was written first does not stand in its source");
            }

            if (judged.Claim is { } good && !claims.Exists(other => other.Text == good.Text))
            {
                claims.Add(good);
                before = judged.Places.Count > 0 ? judged.Places[^1] : null;
                await passed(good).ConfigureAwait(false);
            }
        }
    }

    private CheckedClaim Judge(ClaimChecker checker, WrittenClaim claim, List<Paragraph> evidence, Question? question, IReadOnlyList<Claim> composed, Sentence? before = null) =>
        IsUnchecked && claim.Sources.All(number => number >= 1 && number <= evidence.Count)
            ? new CheckedClaim(new Claim(claim.Text, [.. claim.Sources.Select(number => Citation.Of(evidence[number - 1]))]), [])
            : checker.Check(claim, evidence, question, composed, before);

    /// <summary>Whether a claim may stand first: it lies upon what the composed answer begins with.</summary>
    private static bool Leads(CheckedClaim judged, Claim composed) =>
        judged.Claim is not null && composed.Citations.Any(citation => judged.Places.Any(place => place.Paragraph == citation.Paragraph && place.Span.Overlaps(citation.Span)));

    /// <summary>Whether written claims tell all that a composed one rests on: each sentence to its end, and each figure.</summary>
    private static bool IsTold(Claim composed, List<Claim> claims) =>
        composed.Citations.All(citation => claims.Exists(claim => claim.Citations.Any(other => other.Paragraph == citation.Paragraph && other.Span.End == citation.Span.End && other.Span.Overlaps(citation.Span)
            && (citation.Figure is not { } figure || claim.Text.Contains(figure.ValueText, StringComparison.Ordinal)))));

    /// <summary>The short answer that a composed one begins with, before the words of the article: "over $3 billion (2021): "; empty where it has none.</summary>
    private static string HeadOf(Claim composed) =>
        composed.Citations is [{ Figure: { } figure }, ..] && Composing.Phrases.Quote(figure) is var quote && composed.Text.EndsWith($": {quote}", StringComparison.Ordinal)
            ? composed.Text[..^quote.Length]
            : "";

    /// <summary>What a writer may write from: what the composed answer cites, and what comes nearest to the question.</summary>
    private static List<Paragraph> EvidenceFor(Answerer answerer, Draft draft) =>
        [.. draft.Outcome.Citations.Select(citation => citation.Paragraph).Concat(answerer.Nearest(draft.Question!)).Where(paragraph => paragraph.Row is null).Distinct().Take(MostPassages)];

    private static List<EvidencePassage> Passages(List<Paragraph> evidence) =>
        [.. evidence.Select((paragraph, i) => new EvidencePassage(i + 1, paragraph.Source.File, paragraph.Number, paragraph.Source.Title, string.Join(" › ", paragraph.HeadingPath), paragraph.Text))];

    private static Outcome Signed(Outcome outcome, Penmanship pen) =>
        outcome.Receipt is { } receipt ? outcome with { Receipt = receipt with { Penmanship = pen } } : outcome;

    private static Penmanship Failed(Penmanship pen, Exception failure) => failure is WriterException fault
        ? pen with { Fault = fault.Fault, Use = pen.Use + fault.Use }
        : pen with { Fault = WriterFault.Broken };

    /// <summary>Whether the writer failed, and not whoever asked gave it up or has a fault of its own.</summary>
    private static bool IsOfWriter(Exception failure, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested && failure is WriterException or OperationCanceledException or IOException;
}
