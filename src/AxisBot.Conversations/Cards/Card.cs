using AxisBot.Conversations.Languages;

namespace AxisBot.Conversations.Cards;

/// <summary>
/// Something to show, with no platform words in it. All its texts are plain: whoever renders it escapes them. Where a surface
/// has no room for all of it, lines go before fields, fields before tables, and sources never go.
/// </summary>
public sealed record Card
{
    /// <summary>What it shows.</summary>
    public required CardKind Kind { get; init; }

    /// <summary>Its heading; null where the lead says enough.</summary>
    public string? Title { get; init; }

    /// <summary>What it says in one sentence, the figure with its hedge in it.</summary>
    public required CardLine Lead { get; init; }

    /// <summary>A word that judges the lead, such as a verdict; null where there is none.</summary>
    public CardMark? Mark { get; init; }

    /// <summary>The sentences that support the lead, the most telling first.</summary>
    public IReadOnlyList<CardLine> Lines { get; init; } = [];

    /// <summary>Names with their values.</summary>
    public IReadOnlyList<CardField> Fields { get; init; } = [];

    /// <summary>Values over time; null where there are none. Its table says the same.</summary>
    public CardChart? Chart { get; init; }

    /// <summary>Its tables, the most telling first.</summary>
    public IReadOnlyList<CardTable> Tables { get; init; } = [];

    /// <summary>What it rests on, by number.</summary>
    public IReadOnlyList<CardSource> Sources { get; init; } = [];

    /// <summary>What can be done from here.</summary>
    public IReadOnlyList<CardAction> Actions { get; init; } = [];

    /// <summary>Small print; null where there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The language of what AxisBot itself says on it, as an ISO 639-1 code; whoever renders it adds words of that language.</summary>
    public string Language { get; init; } = InterfaceLanguage.Default;
}

/// <summary>What a <see cref="Card"/> shows.</summary>
public enum CardKind
{
    /// <summary>An answer.</summary>
    Answer,

    /// <summary>An honest no, with the nearest figure where there is one.</summary>
    Refusal,

    /// <summary>The verdict on a claim.</summary>
    Verdict,

    /// <summary>One figure, with its other values.</summary>
    Fact,

    /// <summary>A figure over time.</summary>
    Series,

    /// <summary>Two figures side by side.</summary>
    Comparison,

    /// <summary>Dated events in order.</summary>
    Timeline,

    /// <summary>Places of the library that differ.</summary>
    Disagreement,

    /// <summary>What was read, or what an answer rests on, in full.</summary>
    Sources,

    /// <summary>One day's issue of the digest.</summary>
    Digest,

    /// <summary>What can be asked and how.</summary>
    Help,

    /// <summary>How AxisBot is.</summary>
    Status,

    /// <summary>A short word about what was done or why nothing was.</summary>
    Notice,
}
