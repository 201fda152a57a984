using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Articles;

/// <summary>A paragraph as its format gives it, before headings are lent and leftovers are recognised.</summary>
/// <param name="Number">Its number in citations, from 1.</param>
/// <param name="Kind">What the format itself says it is.</param>
/// <param name="Clean">Its text.</param>
/// <param name="HeadingLevel">1 for the title, 2 and more for the headings below it; 0 for what is no heading.</param>
/// <param name="Cells">The cells of a table row in <paramref name="Clean"/>; empty for everything else.</param>
internal sealed record RawParagraph(
    int Number,
    ParagraphKind Kind,
    CleanText Clean,
    int HeadingLevel = 0,
    IReadOnlyList<TextSpan>? Cells = null);
