namespace AxisBot.Knowledge.Vocabularies;

/// <summary>One way of naming a party.</summary>
/// <param name="Party">Who is named.</param>
/// <param name="Form">How.</param>
/// <param name="NeedsCapitals">Whether the name is a common word unless it is written in capitals, as some short names are.</param>
internal sealed record PartyName(Party Party, NameForm Form, bool NeedsCapitals);
