using System.Runtime.InteropServices;
using AxisBot.Answering;
using AxisBot.Answering.Answers;
using AxisBot.Answering.Writing;
using AxisBot.CommandLine;
using AxisBot.Json;

namespace AxisBot.Batches;

/// <summary>Answers the questions of a batch, in their order.</summary>
/// <param name="editor">Who answers, with a model and with embeddings where there are any.</param>
/// <param name="answerer">Who composes.</param>
/// <param name="progress">Tells how far it has come.</param>
internal sealed class BatchRun(AnswerEditor editor, Answerer answerer, Progress progress)
{
    /// <summary>Answers all questions into a file, which appears only when all are answered.</summary>
    /// <exception cref="BadUseException">The file cannot be written, or the run was stopped.</exception>
    public void Run(IReadOnlyList<BatchQuestion> questions, string path)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var file = WholeFile.Begin(path);
        try
        {
            Answer(questions, file.WriteLine, stop.Token);
            file.Keep();
        }
        catch (OperationCanceledException)
        {
            throw new BadUseException($"stopped; \"{path}\" was not written");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadUseException($"\"{path}\" (--out) could not be written: {fault.Message}");
        }
        finally
        {
            progress.Clear();
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>Answers all questions to a writer, each as soon as it is answered.</summary>
    public void Run(IReadOnlyList<BatchQuestion> questions, TextWriter output)
    {
        Answer(questions, output.WriteLine, CancellationToken.None);
        progress.Clear();
    }

    private void Answer(IReadOnlyList<BatchQuestion> questions, Action<string> write, CancellationToken stop)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            var outcome = Ask(questions[i], stop);
            write(OutcomeJson.Of(outcome, questions[i].Id));
            progress.Report(i + 1);
        }
    }

    private Outcome Ask(BatchQuestion question, CancellationToken stop) =>
        editor.AskAsync(answerer, question.Text, question.History, cancellation: stop).GetAwaiter().GetResult();
}
