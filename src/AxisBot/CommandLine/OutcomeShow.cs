using System.Runtime.CompilerServices;
using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Conversations.Cards;
using AxisBot.Json;
using AxisBot.Rendering;

namespace AxisBot.CommandLine;

/// <summary>Shows what came of a question, and tells the exit code that goes with it.</summary>
internal sealed class OutcomeShow(Surroundings surroundings)
{
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

    /// <summary>By itself, so that a program that asks does not wait for the cards to be loaded.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Print(Outcome outcome, Explanation? explanation)
    {
        var card = OutcomeCard.Of(outcome);
        Printers.For(surroundings).Print(explanation is null ? [card] : [card, explanation.ToCard()]);
    }
}
