using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Retrieval.Ranking;

/// <summary>A paragraph made ready for ranking.</summary>
internal sealed class PassageView(Paragraph paragraph, int article, HeadingView heading, HeadingView title)
{
    public Paragraph Paragraph { get; } = paragraph;

    /// <summary>The number of its article in the corpus.</summary>
    public int Article { get; } = article;

    public SentenceView[] Sentences { get; } = [.. paragraph.Sentences.Select(sentence => new SentenceView(sentence))];

    public HeadingView Heading { get; } = heading;

    public HeadingView Title { get; } = title;
}

/// <summary>The words of headings or of a title, and what they name.</summary>
internal sealed record HeadingView(string[] Stems, Meaning[] Meanings)
{
    public static HeadingView Of(IEnumerable<string> texts, Vocabulary vocabulary)
    {
        var tokens = texts.Select(Tokenizer.Tokenize).ToList();
        return new HeadingView(
            [.. tokens.SelectMany(text => text).Where(token => token.IsTerm).Select(token => token.Stem)],
            [.. tokens.SelectMany(text => vocabulary.FindMentions(text)).Select(mention => mention.Meaning).Distinct()]);
    }
}
