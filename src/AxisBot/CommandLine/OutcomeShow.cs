using System.Runtime.CompilerServices;
using AxisBot.Answering;
using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;
using AxisBot.Chatting;
using AxisBot.Conversations.Cards;
using AxisBot.Json;
using AxisBot.Rendering;

namespace AxisBot.CommandLine;

/// <summary>Shows what came of a question, and tells the exit code that goes with it.</summary>
internal sealed class OutcomeShow(Surroundings surroundings)
{
    /// <summary>Asks, by a model where there is one. Who sits at a terminal sees what has been written so far, until the answer is there.</summary>
    /// <param name="editor">Who answers.</param>
    /// <param name="answerer">Who composes.</param>
    /// <param name="question">The question.</param>
    public Outcome Ask(AnswerEditor editor, Answerer answerer, string question) =>
        editor.Model is null ? editor.AskAsync(answerer, question).GetAwaiter().GetResult() : AskAsync(editor, answerer, question).GetAwaiter().GetResult();

    /// <summary>Shows an outcome.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="explained">The question as it was understood, where that is to be told.</param>
    /// <param name="asJson">Whether a program reads it.</param>
    public int Show(Outcome outcome, Question? explained, bool asJson)
    {
        var explanation = explained is null ? null : new Explanation(explained, outcome);
        if (asJson)
        {
            surroundings.Output.WriteLine(OutcomeJson.Of(outcome, id: null, explanation is null ? null : explanation.Write));
        }
        else
        {
            Print(outcome, explanation);
        }

        return outcome is Refusal ? ExitCode.Refused : ExitCode.Answered;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<Outcome> AskAsync(AnswerEditor editor, Answerer answerer, string question)
    {
        var (growing, written) = (new GrowingText(surroundings), new List<string>());
        growing.Show(WrittenLine.Status, written);
        try
        {
            return await editor.AskAsync(answerer, question, passed: Show, cancellation: surroundings.Stop).ConfigureAwait(false);
        }
        finally
        {
            growing.Clear();
        }

        ValueTask Show(Claim claim)
        {
            written.Add(WrittenLine.Of(claim));
            growing.Show(WrittenLine.Status, written);
            return default;
        }
    }

    /// <summary>By itself, so that a program that asks does not wait for the cards to be loaded.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Print(Outcome outcome, Explanation? explanation)
    {
        var card = OutcomeCard.Of(outcome);
        Printers.For(surroundings).Print(explanation is null ? [card] : [card, explanation.ToCard()]);
    }
}
