namespace AxisBot.Conversations.Digests;

/// <summary>What a channel has had of its digest before a day.</summary>
public sealed record DigestPast
{
    /// <summary>A channel that has had nothing yet.</summary>
    public static readonly DigestPast None = new();

    /// <summary>The figures that were known at its last issue; null where there was none, or that is forgotten.</summary>
    public IReadOnlyList<KnownFigure>? Known { get; init; }

    /// <summary>The figures of the day that it was shown, by <see cref="KnownFigure.Name"/>, each with the last day that it was.</summary>
    public IReadOnlyDictionary<string, DateOnly> Shown { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>The days since its last issue on which none was posted, oldest first.</summary>
    public IReadOnlyList<DateOnly> Skipped { get; init; } = [];
}
