using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;
using AxisBot.Retrieval.Vectors;

namespace AxisBot.Answering.Questions;

/// <summary>What was asked, understood.</summary>
public sealed record Question
{
    /// <summary>The words as they were written.</summary>
    public required string Text { get; init; }

    /// <summary>The language they are written in, as an ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>The words in English, spelling mended.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>What the words name.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>What is wanted.</summary>
    public required Intent Intent { get; init; }

    /// <summary>The cues of the vocabulary that were found.</summary>
    public required IReadOnlySet<string> Cues { get; init; }

    /// <summary>The parties that are named, in order.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>The measures that are named, in order.</summary>
    public IReadOnlyList<Concept> Measures { get; init; } = [];

    /// <summary>The times that are named, in order.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>The quantities that are named, in order: what a claim states, or what a unit is asked in.</summary>
    public IReadOnlyList<StatedQuantity> Quantities { get; init; } = [];

    /// <summary>The kind of figure that is asked for.</summary>
    public Wanted Wanted { get; init; } = Wanted.Nothing;

    /// <summary>From whom to whom, where something flows.</summary>
    public Flow Flow { get; init; } = Flow.Unknown;

    /// <summary>Which way the question takes for granted that something moved.</summary>
    public Direction Direction { get; init; }

    /// <summary>What a passage should hold.</summary>
    public required RankingQuery Query { get; init; }

    /// <summary>How near the paragraphs are to it by what they mean; null where nobody knows, and words alone decide.</summary>
    public Nearness? Nearness { get; init; }

    /// <summary>The words in English as one text.</summary>
    public string English => string.Join(' ', Tokens.Select(token => token.Text));

    /// <summary>Whether a cue was found.</summary>
    public bool Has(string cue) => Cues.Contains(cue);
}
