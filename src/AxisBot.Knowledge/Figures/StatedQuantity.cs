using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures;

/// <summary>A quantity that a text names without being an article: in a question, or in a claim to check.</summary>
/// <param name="Kind">What kind of figure it makes.</param>
/// <param name="Value">Its value in base units.</param>
/// <param name="Unit">Its unit or the noun that is counted; null where none is named.</param>
/// <param name="Hedge">Its hedge, by its name in the vocabulary; null for none.</param>
/// <param name="IsDigits">Whether it is written in digits.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="First">Number of its first token.</param>
/// <param name="End">Number of the first token behind it.</param>
public sealed record StatedQuantity(
    FigureKind Kind, decimal Value, string? Unit, string? Hedge, bool IsDigits, TextSpan Span, int First, int End);

/// <summary>A time that a text names.</summary>
/// <param name="Period">The time.</param>
/// <param name="Edge">The word that opens it ("since", "before"), or nothing.</param>
/// <param name="First">Number of its first token.</param>
/// <param name="End">Number of the first token behind it.</param>
public sealed record StatedTime(Period Period, string Edge, int First, int End);
