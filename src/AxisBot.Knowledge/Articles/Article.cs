namespace AxisBot.Knowledge.Articles;

/// <summary>A source and its paragraphs.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Paragraphs">Its paragraphs in order, headings and leftovers among them.</param>
public sealed record Article(Source Source, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>The paragraph with a number; null where the article has none.</summary>
    public Paragraph? Find(int number) => Paragraphs.FirstOrDefault(paragraph => paragraph.Number == number);
}
