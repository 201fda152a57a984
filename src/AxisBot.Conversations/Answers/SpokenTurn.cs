using AxisBot.Answering.Questions;
using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Answers;

/// <summary>What is remembered of a question and its answer for the follow-ups.</summary>
internal static class SpokenTurn
{
    /// <summary>The turn; every sentence of the answer carries the places it rests on, since follow-ups look there first.</summary>
    public static Turn Of(string question, Card answer) => new(question, string.Join('\n', answer.Lines.Prepend(answer.Lead).Select(line => WithPlaces(line, answer))));

    private static string WithPlaces(CardLine line, Card answer) =>
        line.Sources.Count == 0 ? line.Text : $"{line.Text} ({string.Join(", ", answer.Sources.Where(source => line.Sources.Contains(source.Number)).Select(source => source.Place))})";
}
