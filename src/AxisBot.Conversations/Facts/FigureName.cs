using System.Security.Cryptography;
using System.Text;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Facts;

/// <summary>
/// Names a figure by what is written where, in letters and digits alone, so that a button can carry it. The name holds as long as
/// the paragraph says the same; nobody's words are in it.
/// </summary>
public static class FigureName
{
    private const int Digits = 20;

    /// <summary>The name of a figure.</summary>
    public static string Of(Figure figure)
    {
        var place = $"{figure.Paragraph.Source.File}\u001F{figure.Paragraph.Number}\u001F{figure.Span.Start}\u001F{figure.ValueText}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..Digits];
    }

    /// <summary>The figure of a name; null where the ledger has it no longer.</summary>
    public static Figure? Find(Ledger ledger, string name) => ledger.Figures.FirstOrDefault(figure => Of(figure) == name);
}
