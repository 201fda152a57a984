using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;

namespace AxisBot.Retrieval.Ranking;

/// <summary>A paragraph made ready for ranking.</summary>
internal sealed class PassageView(Paragraph paragraph, int article, string[] title)
{
    public Paragraph Paragraph { get; } = paragraph;

    /// <summary>The number of its article in the corpus.</summary>
    public int Article { get; } = article;

    public SentenceView[] Sentences { get; } = [.. paragraph.Sentences.Select(sentence => new SentenceView(sentence))];

    public string[] HeadingStems { get; } = StemsOf(paragraph.HeadingPath);

    public string[] TitleStems { get; } = title;

    public static string[] StemsOf(IEnumerable<string> texts) =>
        [.. texts.SelectMany(Tokenizer.Tokenize).Where(token => token.IsTerm).Select(token => token.Stem)];
}
