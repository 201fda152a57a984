using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Reading;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Packing;

/// <summary>
/// A corpus as the build puts it into the program, read and analysed: a start need not read it again. Only a corpus of the
/// program's own vocabulary can be packed, since what words mean is packed as places in it.
/// </summary>
public sealed class CorpusPack
{
    private readonly Vocabulary _vocabulary;
    private readonly MeaningTable _meanings;
    private readonly FigurePack _figures;

    private CorpusPack(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _meanings = new MeaningTable(vocabulary);
        _figures = new FigurePack(_meanings);
    }

    /// <summary>Packs a corpus.</summary>
    public static void Write(Corpus corpus, PackWriter pack)
    {
        var packer = new CorpusPack(corpus.Vocabulary);
        pack.List(corpus.Articles, article => packer.Write(article, pack));
        pack.List(corpus.Problems, problem => Write(problem, pack));
    }

    /// <summary>Unpacks a corpus.</summary>
    public static Corpus Read(PackReader pack)
    {
        var vocabulary = EmbeddedLibrary.Vocabulary();
        var packer = new CorpusPack(vocabulary);
        return new Corpus(vocabulary, pack.List(packer.ReadArticle), pack.List(ReadProblem));
    }

    private static void Write(ReadingProblem problem, PackWriter pack)
    {
        pack.Text(problem.File);
        pack.Number(problem.Paragraph ?? 0);
        pack.Text(problem.What);
        pack.Flag(problem.IsRefused);
    }

    private static ReadingProblem ReadProblem(PackReader pack) =>
        new(pack.Text(), pack.Number() is > 0 and var paragraph ? paragraph : null, pack.Text(), pack.Flag());

    private void Write(Article article, PackWriter pack)
    {
        var source = article.Source;
        pack.Text(source.File);
        pack.Text(source.Title);
        pack.Text(source.Publisher);
        pack.Number(source.Published?.DayNumber ?? 0);
        pack.Text(source.Language);
        pack.Flag(source.IsBrief);
        pack.List(article.Paragraphs, paragraph => Write(paragraph, pack));
    }

    private Article ReadArticle(PackReader pack)
    {
        var source = new Source(
            pack.Text(), pack.Text(), pack.OptionalText(), pack.Number() is > 0 and var day ? DateOnly.FromDayNumber(day) : null, pack.Text(), pack.Flag());
        return new Article(source, pack.List(paragraph => ReadParagraph(source, paragraph)));
    }

    private void Write(Paragraph paragraph, PackWriter pack)
    {
        pack.Number(paragraph.Number);
        pack.Number((int)paragraph.Kind);
        Write(paragraph.Clean, pack);
        pack.List(paragraph.HeadingPath, pack.Text);
        pack.Flag(paragraph.Row is not null);
        if (paragraph.Row is { } row)
        {
            pack.List(row.Cells, pack.Span);
            pack.List(row.Columns, pack.Text);
            pack.Flag(row.IsHead);
        }

        pack.List(paragraph.Sentences, sentence => Write(sentence, pack));
        pack.List(paragraph.Figures, figure => _figures.Write(figure, pack));
    }

    private Paragraph ReadParagraph(Source source, PackReader pack)
    {
        var paragraph = new Paragraph(
            source, pack.Number(), (ParagraphKind)pack.Number(), ReadClean(pack), pack.Texts(), pack.Flag() ? new TableRow(pack.Spans(), pack.Texts(), pack.Flag()) : null);
        var sentences = new Sentence[pack.Number()];
        for (var i = 0; i < sentences.Length; i++)
        {
            sentences[i] = new Sentence(paragraph, i, pack.Span(), pack.List(ReadToken), pack.List(ReadMention));
        }

        paragraph.Sentences = sentences;
        paragraph.Figures = pack.List(figure => _figures.Read(paragraph, figure));
        if (paragraph.IsAnswerable)
        {
            ParagraphAnalyzer.NameHeadings(paragraph, _vocabulary);
        }

        return paragraph;
    }

    private static void Write(CleanText clean, PackWriter pack)
    {
        pack.Text(clean.Original);
        pack.Text(clean.Offsets is null ? null : clean.Value);
        var before = 0;
        foreach (var offset in clean.Offsets ?? [])
        {
            pack.Number(offset - before);
            before = offset;
        }
    }

    private static CleanText ReadClean(PackReader pack)
    {
        var original = pack.Text();
        if (pack.OptionalText() is not { } value)
        {
            return new CleanText(original, original, null);
        }

        var offsets = new int[value.Length];
        for (var (i, before) = (0, 0); i < offsets.Length; i++)
        {
            offsets[i] = before += pack.Number();
        }

        return new CleanText(original, value, offsets);
    }

    private void Write(Sentence sentence, PackWriter pack)
    {
        pack.Span(sentence.Span);
        pack.List(sentence.Tokens, token => Write(token, pack));
        pack.List(sentence.Mentions, mention => Write(mention, pack));
    }

    private static void Write(Token token, PackWriter pack)
    {
        pack.Span(token.Span);
        pack.Number(((int)token.Kind << 2) | (token.IsCapitalized ? 2 : 0) | (token.IsAcronym ? 1 : 0));
        pack.Text(token.Text);
        pack.Text(token.Stem);
    }

    private static Token ReadToken(PackReader pack)
    {
        var span = pack.Span();
        var kind = pack.Number();
        return new Token(span, (TokenKind)(kind >> 2), pack.Text(), pack.Text(), (kind & 2) != 0, (kind & 1) != 0);
    }

    private void Write(Mention mention, PackWriter pack)
    {
        _meanings.Write(mention.Meaning, pack);
        pack.Number((int)mention.Form);
        pack.Number(mention.Start);
        pack.Number(mention.Count);
    }

    private Mention ReadMention(PackReader pack) => new(_meanings.Read(pack), (NameForm)pack.Number(), pack.Number(), pack.Number());
}
