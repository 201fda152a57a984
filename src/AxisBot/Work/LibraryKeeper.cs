using AxisBot.Knowledge.Corpora;
using AxisBot.Libraries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AxisBot.Work;

/// <summary>Keeps the library in step with its files while the worker runs, and says what was read.</summary>
internal sealed partial class LibraryKeeper(CurrentLibrary library, ILogger<LibraryKeeper> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Say(library.Now.Corpus);
        if (library.Follower is not { } follower)
        {
            return;
        }

        follower.Changed += SayAgain;
        follower.Failed += LogFailed;
        LogFollowing(library.Name);
        await follower.FollowAsync(stoppingToken).ConfigureAwait(false);
    }

    private void SayAgain(Corpus corpus, int analyzed)
    {
        LogAnalyzed(library.Name, analyzed);
        Say(corpus);
    }

    private void Say(Corpus corpus)
    {
        LogRead(library.Name, corpus.Articles.Count, corpus.Paragraphs.Count, corpus.Ledger.Figures.Count, corpus.Problems.Count, corpus.Hash);
        foreach (var problem in corpus.Problems)
        {
            LogProblem(problem);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Read {Library}: {Articles} articles, {Paragraphs} paragraphs, {Figures} figures, {Problems} doubtful places; content hash {Hash}")]
    private partial void LogRead(string library, int articles, int paragraphs, int figures, int problems, string hash);

    [LoggerMessage(2, LogLevel.Information, "Following {Library}: what changes there is read within seconds")]
    private partial void LogFollowing(string library);

    [LoggerMessage(3, LogLevel.Information, "{Library} has changed: {Paragraphs} paragraphs were analysed anew")]
    private partial void LogAnalyzed(string library, int paragraphs);

    [LoggerMessage(4, LogLevel.Warning, "In the library, {Problem}")]
    private partial void LogProblem(Knowledge.Reading.ReadingProblem problem);

    [LoggerMessage(5, LogLevel.Warning, "The library could not be read again; answers still come from what was read before")]
    private partial void LogFailed(Exception fault);
}
