namespace AxisBot.TestKit.Discord;

/// <summary>Something that a well-behaved client does not do; a test that ends asserts that there was none.</summary>
/// <param name="At">When.</param>
/// <param name="What">What was done: a request or a frame.</param>
/// <param name="Why">What is wrong with it.</param>
public sealed record Complaint(DateTimeOffset At, string What, string Why)
{
    /// <inheritdoc/>
    public override string ToString() => $"{What}: {Why}";
}
