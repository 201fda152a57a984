using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Metering;

namespace AxisBot.Conversations.Asking;

/// <summary>Has a person's questions answered, by a model where there is one, and counts what that had to do with the answers.</summary>
internal sealed class Asker(AnswerEditor editor, WritingMeters meters)
{
    /// <summary>Whether there is a model.</summary>
    public bool HasModel => editor.Model is not null;

    /// <summary>What comes of a question.</summary>
    /// <param name="library">What it is answered from.</param>
    /// <param name="question">The question.</param>
    /// <param name="history">The earlier turns of its thread, oldest first.</param>
    /// <param name="passed">Told each written sentence that has passed the check; null where nobody looks on.</param>
    /// <param name="cancellation">Told to give up.</param>
    public async Task<Outcome> AskAsync(LibrarySnapshot library, string question, IReadOnlyList<Turn> history, Func<Claim, ValueTask>? passed, CancellationToken cancellation)
    {
        var outcome = await editor.AskAsync(library.Answerer, question, history, passed, cancellation).ConfigureAwait(false);
        if (outcome.Receipt?.Penmanship is { } pen)
        {
            meters.Wrote(pen);
        }

        return outcome;
    }
}
