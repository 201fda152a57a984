namespace AxisBot.Knowledge.Vocabularies;

/// <summary>When an event began. A class, since the program has tables of classes ready compiled, and of structs not.</summary>
/// <param name="First">Its first day.</param>
internal sealed record EventDay(DateOnly First);
