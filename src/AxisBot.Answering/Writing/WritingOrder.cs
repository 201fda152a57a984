using AxisBot.Answering.Questions;

namespace AxisBot.Answering.Writing;

/// <summary>What a text is written for; each has a prompt of its own.</summary>
public enum WritingTask
{
    /// <summary>The answer to a question that stands by itself.</summary>
    Answer,

    /// <summary>The answer to a question that goes on with a thread.</summary>
    FollowUp,

    /// <summary>What the articles say to a claim whose verdict stands already.</summary>
    ClaimCheck,

    /// <summary>A line or two about the figure of the day.</summary>
    Digest,
}

/// <summary>What is to be written, and from what.</summary>
/// <param name="Task">What it is for.</param>
/// <param name="Question">The question or the claim, as it was asked; untrusted.</param>
/// <param name="Language">The language of whoever asked, as an ISO 639-1 code.</param>
/// <param name="Evidence">The only source of what is written, the most telling first; untrusted too.</param>
public sealed record WritingOrder(WritingTask Task, string Question, string Language, IReadOnlyList<EvidencePassage> Evidence)
{
    /// <summary>The earlier turns of the thread, oldest first; untrusted.</summary>
    public IReadOnlyList<Turn> History { get; init; } = [];

    /// <summary>The short answer that was composed, for what is written to begin with; empty where there is none.</summary>
    public string Composed { get; init; } = "";
}

/// <summary>A paragraph as it is laid before a writer.</summary>
/// <param name="Number">How a claim cites it, from 1.</param>
/// <param name="File">The file of its article.</param>
/// <param name="Paragraph">Its number there.</param>
/// <param name="Title">The title of the article.</param>
/// <param name="Heading">The headings above it, outermost first, joined; empty where there are none.</param>
/// <param name="Text">Its words.</param>
public sealed record EvidencePassage(int Number, string File, int Paragraph, string Title, string Heading, string Text);

/// <summary>A sentence as a writer wrote it, before anybody has looked at it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Sources">The numbers of the passages that it cites.</param>
public sealed record WrittenClaim(string Text, IReadOnlyList<int> Sources);
