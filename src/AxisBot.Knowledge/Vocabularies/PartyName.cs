using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>One way of naming a party.</summary>
/// <param name="Party">Who is named.</param>
/// <param name="Form">How.</param>
/// <param name="NeedsCapitals">Whether the name is a common word unless it is written in capitals, as some short names are.</param>
internal sealed record PartyName(Party Party, NameForm Form, bool NeedsCapitals)
{
    private const string Capitals = "capitals";

    /// <summary>Brings back what <see cref="Pack"/> gave.</summary>
    public static PartyName Unpack(YamlNode node, Dictionary<string, Party> parties) => node.Items is [var id, var form, ..]
        ? new PartyName(parties[id.Scalar!], FormOf(form.Scalar!), NeedsCapitals: node.Items.Count > 2)
        : throw new FormatException("a packed name lacks its party or its form");

    /// <summary>The name as a node that the build can put into the program.</summary>
    public YamlNode Pack() => YamlNode.ListOf([Party.Id, Form.ToString(), .. NeedsCapitals ? [Capitals] : Array.Empty<string>()]);

    private static NameForm FormOf(string name) => name switch
    {
        nameof(NameForm.Adjective) => NameForm.Adjective,
        nameof(NameForm.Seat) => NameForm.Seat,
        nameof(NameForm.Leader) => NameForm.Leader,
        _ => NameForm.Name,
    };
}
