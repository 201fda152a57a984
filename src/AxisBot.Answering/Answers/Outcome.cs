using AxisBot.Knowledge.Disagreements;

namespace AxisBot.Answering.Answers;

/// <summary>What comes of a question: a <see cref="CitedAnswer"/> or a <see cref="Refusal"/>.</summary>
public abstract record Outcome
{
    private protected Outcome()
    {
    }

    /// <summary>The sentences, the short answer first.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>How likely it is that the answer, or the one withheld, is right; from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The verdict on a claim to check; null where none was asked for.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>How the places hang together that were laid side by side; null where none were.</summary>
    public DisagreementKind? Agreement { get; init; }

    /// <summary>Why this was answered and not something else, in sentences for a person.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What vouches for it.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>What it rests on, without repeats of a paragraph and its figure, the most telling first.</summary>
    public IReadOnlyList<Citation> Citations =>
        [.. Claims.SelectMany(claim => claim.Citations).DistinctBy(citation => (citation.Paragraph, citation.Figure, citation.Span))];
}

/// <summary>An answer of which every figure stands in the paragraph that it cites.</summary>
public sealed record CitedAnswer : Outcome;

/// <summary>An honest no.</summary>
public sealed record Refusal : Outcome
{
    /// <summary>Why there is no answer.</summary>
    public required RefusalReason Reason { get; init; }

    /// <summary>The best that was found and withheld; null where nothing comes near.</summary>
    public Claim? Nearest { get; init; }
}
