using AxisBot.Answering.Answers;

namespace AxisBot.Conversations.Cards;

/// <summary>What is shown of an answer while a model writes it.</summary>
public static class WrittenLine
{
    /// <summary>How far it has come, in a few words.</summary>
    public const string Status = "writing the answer";

    /// <summary>A sentence with the places that it rests on: even a line that is seen for a moment says where its figure is from.</summary>
    public static string Of(Claim claim) =>
        claim.Citations.Count == 0 ? claim.Text : $"{claim.Text} ({string.Join(", ", claim.Citations.Select(citation => citation.ToString()).Distinct())})";
}
