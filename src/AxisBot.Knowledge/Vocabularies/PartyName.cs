using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>One way of naming a party.</summary>
/// <param name="Party">Who is named.</param>
/// <param name="Form">How.</param>
/// <param name="NeedsCapitals">Whether the name is a common word unless it is written in capitals, as some short names are.</param>
/// <param name="IsWord">Whether it is the surname of a leader and also a common word: then only a capital tells it.</param>
internal sealed record PartyName(Party Party, NameForm Form, bool NeedsCapitals, bool IsWord)
{
    private const string Capitals = "capitals";
    private const string Word = "word";

    /// <summary>Brings back what <see cref="Pack"/> gave.</summary>
    public static PartyName Unpack(YamlNode node, Dictionary<string, Party> parties) => node.Items is [var id, var form, ..]
        ? new PartyName(parties[id.Scalar!], FormOf(form.Scalar!), Has(node, Capitals), Has(node, Word))
        : throw new FormatException("a packed name lacks its party or its form");

    /// <summary>The name as a node that the build can put into the program.</summary>
    public YamlNode Pack() => YamlNode.ListOf([Party.Id, Form.ToString(), .. NeedsCapitals ? [Capitals] : Array.Empty<string>(), .. IsWord ? [Word] : Array.Empty<string>()]);

    private static bool Has(YamlNode node, string mark) => node.Items.Skip(2).Any(item => item.Scalar == mark);

    private static NameForm FormOf(string name) => name switch
    {
        nameof(NameForm.Adjective) => NameForm.Adjective,
        nameof(NameForm.Seat) => NameForm.Seat,
        nameof(NameForm.Leader) => NameForm.Leader,
        _ => NameForm.Name,
    };
}
