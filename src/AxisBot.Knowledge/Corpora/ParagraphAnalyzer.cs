using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Corpora;

/// <summary>Cuts a paragraph into sentences and finds what they name.</summary>
internal static class ParagraphAnalyzer
{
    public static void Analyze(Paragraph paragraph, Vocabulary vocabulary)
    {
        if (!paragraph.IsAnswerable)
        {
            return;
        }

        var spans = paragraph.Row is null ? SentenceSplitter.Split(paragraph.Text) : [new TextSpan(0, paragraph.Text.Length)];
        var tokens = Tokenizer.Tokenize(paragraph.Text);
        var sentences = new List<Sentence>(spans.Count);
        var next = 0;
        foreach (var span in spans)
        {
            var first = next;
            while (next < tokens.Count && tokens[next].Span.Start < span.End)
            {
                next++;
            }

            var own = tokens.Skip(first).Take(next - first).ToArray();
            sentences.Add(new Sentence(paragraph, sentences.Count, span, own, vocabulary.FindMentions(own)));
        }

        paragraph.Sentences = sentences;
        NameHeadings(paragraph, vocabulary);
    }

    /// <summary>Tells an answerable paragraph how to find what its headings name.</summary>
    public static void NameHeadings(Paragraph paragraph, Vocabulary vocabulary) =>
        paragraph.FindNamedWith(text => vocabulary.FindMentions(Tokenizer.Tokenize(text)).Select(mention => mention.Meaning));
}
