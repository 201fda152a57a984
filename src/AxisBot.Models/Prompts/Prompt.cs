namespace AxisBot.Models.Prompts;

/// <summary>What a model is told.</summary>
/// <param name="Instructions">What it is to do: words of ours alone.</param>
/// <param name="Material">What it is to do it with: words of others, each between fences.</param>
internal sealed record Prompt(string Instructions, string Material);

/// <summary>What there is a prompt for.</summary>
internal enum PromptKind
{
    Answer,
    FollowUp,
    ClaimCheck,
    Digest,
    Reword,
}
