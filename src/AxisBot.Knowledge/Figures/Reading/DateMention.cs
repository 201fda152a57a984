namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>A time that a row of tokens names.</summary>
/// <param name="First">Number of its first token.</param>
/// <param name="End">Number of the first token behind it.</param>
/// <param name="Period">The time; null where it is told by an event only ("since the Cold War").</param>
/// <param name="Edge">The word that opens it: "since", "before", "after", "until", "by", or "".</param>
internal sealed record DateMention(int First, int End, Period? Period, string Edge);
