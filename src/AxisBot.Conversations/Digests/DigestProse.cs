using AxisBot.Answering.Answers;
using AxisBot.Answering.Writing;
using AxisBot.Conversations.Keeping;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Metering;
using AxisBot.Conversations.Outages;
using AxisBot.Knowledge.Figures;
using Microsoft.Extensions.Logging;

namespace AxisBot.Conversations.Digests;

/// <summary>
/// What a model writes about the figure of the day. What was written first for a day stays, after a restart too and for all channels;
/// where nothing came of it, nothing is what stays.
/// </summary>
public sealed partial class DigestProse
{
    private const string Name = "digest prose";
    private const int MostSentences = 2;
    private const int MostTries = 5;

    private readonly AnswerEditor _editor;
    private readonly INotes _notes;
    private readonly WritingMeters _meters;
    private readonly TimeProvider _time;
    private readonly ILogger<DigestProse> _log;

    internal DigestProse(AnswerEditor editor, INotes notes, WritingMeters meters, TimeProvider time, ILogger<DigestProse> log) =>
        (_editor, _notes, _meters, _time, _log) = (editor, notes, meters, time, log);

    /// <summary>How long all issues of a round wait for a model, taken together.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(30);

    /// <summary>A time budget that begins now; without a model it needs no end.</summary>
    internal CancellationTokenSource NewBudget() => _editor.Model is null ? new() : new(Longest, _time);

    /// <summary>The issue with what is kept about its figure. Nothing is written for it, and where state is away, it is shown without.</summary>
    public async Task<DigestIssue> RecallAsync(DigestIssue issue, LibrarySnapshot library, CancellationToken cancellation)
    {
        if (_editor.Model is null || issue.Fact is not { } fact)
        {
            return issue;
        }

        try
        {
            return await FindAsync(issue.Day, fact.Figure, library, cancellation).ConfigureAwait(false) is { } kept ? With(issue, kept, library) : issue;
        }
        catch (StateUnavailableException)
        {
            return issue;
        }
    }

    /// <summary>The issue with what is kept about its figure, or is written now and kept.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="library">What it was compiled from.</param>
    /// <param name="budget">Ends the time that there is for writing; what is not written by then stays unwritten.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <exception cref="StateUnavailableException">What is kept cannot be read or written now.</exception>
    internal async Task<DigestIssue> WriteAsync(DigestIssue issue, LibrarySnapshot library, CancellationToken budget, CancellationToken cancellation)
    {
        if (_editor.Model is not { } model || issue.Fact is not { } fact)
        {
            return issue;
        }

        var kept = await FindAsync(issue.Day, fact.Figure, library, cancellation).ConfigureAwait(false);
        if (kept is null)
        {
            var claims = await DescribeAsync(fact.Figure, library, budget, cancellation).ConfigureAwait(false);
            var fresh = new KeptProse(issue.Day, library.Corpus.Hash, KnownFigure.Of(fact.Figure).Name, model, [.. claims.Take(MostSentences).Select(KeptSentence.Of)]);
            kept = await KeepAsync(fresh, cancellation).ConfigureAwait(false);
        }

        return With(issue, kept, library);
    }

    private static DigestIssue With(DigestIssue issue, KeptProse kept, LibrarySnapshot library) =>
        kept.ClaimsIn(library.Corpus) is { Count: > 0 } claims ? issue with { Prose = claims, Author = kept.Model } : issue;

    private async Task<IReadOnlyList<Claim>> DescribeAsync(Figure figure, LibrarySnapshot library, CancellationToken budget, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(budget, cancellation);
        try
        {
            if (both.IsCancellationRequested)
            {
                return [];
            }

            var (claims, pen) = await _editor.DescribeAsync(library.Answerer, figure, both.Token).WaitAsync(both.Token).ConfigureAwait(false);
            if (pen is not null)
            {
                _meters.Wrote(pen);
            }

            return claims;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            NotWritten(_log, failure.GetType().ToString());
            return [];
        }
    }

    private async Task<KeptProse?> FindAsync(DateOnly day, Figure figure, LibrarySnapshot library, CancellationToken cancellation)
    {
        var (corpus, name) = (library.Corpus.Hash, KnownFigure.Of(figure).Name);
        return KeptProse.Read((await _notes.ReadAsync(Name, cancellation).ConfigureAwait(false))?.Text).FirstOrDefault(one => one.IsOf(day, corpus, name));
    }

    /// <summary>Keeps what was written, unless another worker was faster: then that stays.</summary>
    private async Task<KeptProse> KeepAsync(KeptProse fresh, CancellationToken cancellation)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            var note = await _notes.ReadAsync(Name, cancellation).ConfigureAwait(false);
            var all = KeptProse.Read(note?.Text);
            if (all.FirstOrDefault(one => one.IsOf(fresh.Day, fresh.Corpus, fresh.Figure)) is { } faster)
            {
                return faster;
            }

            if (await _notes.WriteAsync(Name, KeptProse.Write(all, fresh), note?.Version, cancellation).ConfigureAwait(false) is not null)
            {
                return fresh;
            }
        }

        return fresh with { Sentences = [] }; // what is not kept might be told otherwise to the next channel
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model wrote nothing for the digest: {Failure}")]
    private static partial void NotWritten(ILogger log, string failure);
}
