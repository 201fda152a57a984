using AxisBot.Answering.Answers;

namespace AxisBot.Answering.Writing;

/// <summary>What was written around a figure.</summary>
/// <param name="Claims">The claims that have passed the check; none where nothing came of it.</param>
/// <param name="Penmanship">What the model had to do with it; null where none was asked.</param>
public sealed record Description(IReadOnlyList<Claim> Claims, Penmanship? Penmanship)
{
    /// <summary>Nobody was asked, and nothing was written.</summary>
    public static Description None { get; } = new([], null);
}
