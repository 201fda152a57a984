using AxisBot.Answering.Answers;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Disagreements;

namespace AxisBot.Conversations.Digests;

/// <summary>One day's issue of the digest.</summary>
/// <param name="Day">The local date.</param>
/// <param name="Fact">The figure of the day; null where the library has none that can stand alone.</param>
/// <param name="Change">What changed since the last issue; null where there was none to compare with.</param>
/// <param name="Disagreement">Places that differ; null where a trend is shown, or nothing.</param>
/// <param name="Trend">A figure over time; null where a disagreement is shown, or nothing.</param>
/// <param name="Question">A question to try; null where none was found.</param>
public sealed record DigestIssue(
    DateOnly Day, FactCard? Fact, LedgerChange? Change, Disagreement? Disagreement, FactCard? Trend, SuggestedQuestion? Question)
{
    /// <summary>The local time at which it was due, where it comes late; null where it does not.</summary>
    public TimeOnly? LateFor { get; init; }

    /// <summary>The days before it on which no issue was posted, oldest first.</summary>
    public IReadOnlyList<DateOnly> Skipped { get; init; } = [];

    /// <summary>What a model has written about the figure of the day, checked; none where there is no model, or nothing came of it.</summary>
    public IReadOnlyList<Claim> Prose { get; init; } = [];

    /// <summary>The name of the model that wrote it; null where nothing was written.</summary>
    public string? Author { get; init; }
}
