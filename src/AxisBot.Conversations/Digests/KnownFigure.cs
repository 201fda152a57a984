using System.Security.Cryptography;
using System.Text;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Digests;

/// <summary>A figure as it was known at some time, in a form that outlives the library which stated it.</summary>
/// <param name="Thing">What it is a figure of, in which article: two with the same thing are two values of it.</param>
/// <param name="Text">The figure as written, with its hedge.</param>
/// <param name="Topic">What it is about, in one line.</param>
/// <param name="File">The name of the file that stated it.</param>
public sealed record KnownFigure(string Thing, string Text, string Topic, string File)
{
    private const int Digits = 20;

    /// <summary>Names it by thing and text, in hexadecimal digits: it keeps its name where it only moves.</summary>
    public string Name => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Thing}\u001F{Text}")))[..Digits];

    /// <summary>The figure as it is known now.</summary>
    public static KnownFigure Of(Figure figure) => new(
        $"{figure.Paragraph.Source.File}\u001F{figure.Kind}\u001F{figure.Unit}\u001F{FigureWords.Parties(figure)}\u001F{FigureWords.Measure(figure)}\u001F{figure.Period?.Label}",
        FigureWords.Hedged(figure),
        FigureWords.Topic(figure),
        figure.Paragraph.Source.File);

    /// <summary>All figures of a ledger.</summary>
    public static IReadOnlyList<KnownFigure> Of(Ledger ledger) => [.. ledger.Figures.Select(Of)];
}
