using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;

namespace AxisBot.TestKit.Libraries;

/// <summary>What must hold of every corpus, whatever its articles were made of.</summary>
public static class Invariants
{
    /// <summary>The first thing that does not hold of a corpus; null where all holds.</summary>
    public static string? BrokenIn(Corpus corpus) =>
        corpus.Articles.Select(BrokenIn).FirstOrDefault(fault => fault is not null);

    private static string? BrokenIn(Article article)
    {
        var number = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Number <= number)
            {
                return $"{paragraph} stands behind ¶{number}";
            }

            number = paragraph.Number;
            if ((BrokenIn(paragraph.Clean) ?? BrokenInSentences(paragraph) ?? BrokenInFigures(paragraph)) is { } fault)
            {
                return $"{paragraph}: {fault}: {paragraph.Text}";
            }
        }

        return null;
    }

    /// <summary>The clean text leads back to the very letters of the original, from left to right.</summary>
    private static string? BrokenIn(CleanText clean)
    {
        var last = -1;
        for (var i = 0; i < clean.Value.Length; i++)
        {
            var at = clean.InOriginal(new TextSpan(i, 1));
            if (at.Length != 1 || at.Start < last || at.End > clean.Original.Length)
            {
                return $"letter {i} leads to {at} behind {last}";
            }

            var written = clean.Original[at.Start];
            if (char.IsLetterOrDigit(clean.Value[i]) && clean.Value[i] != written && written != '&')
            {
                return $"letter {i}, '{clean.Value[i]}', leads to '{written}'";
            }

            last = at.Start;
        }

        return clean.Value != clean.Value.Trim() ? "white space stands around the clean text" : null;
    }

    /// <summary>The sentences stand in order and leave out nothing but white space.</summary>
    private static string? BrokenInSentences(Paragraph paragraph)
    {
        var end = 0;
        foreach (var sentence in paragraph.Sentences)
        {
            if (sentence.Span.Start < end || sentence.Span.Length == 0 || sentence.Span.End > paragraph.Text.Length)
            {
                return $"sentence {sentence.Span} stands behind {end}";
            }

            if (!string.IsNullOrWhiteSpace(paragraph.Text[end..sentence.Span.Start]))
            {
                return $"no sentence holds \"{paragraph.Text[end..sentence.Span.Start]}\"";
            }

            if (!paragraph.Clean.Original.Contains(sentence.Quote, StringComparison.Ordinal))
            {
                return $"the quotation \"{sentence.Quote}\" does not stand in the file";
            }

            if (BrokenInTokens(sentence) is { } fault)
            {
                return fault;
            }

            end = sentence.Span.End;
        }

        return paragraph.IsAnswerable && !string.IsNullOrWhiteSpace(paragraph.Text[end..]) ? $"no sentence holds \"{paragraph.Text[end..]}\"" : null;
    }

    private static string? BrokenInTokens(Sentence sentence)
    {
        var end = sentence.Span.Start;
        foreach (var token in sentence.Tokens)
        {
            if (token.Span.Start < end || token.Span.Length == 0 || !sentence.Span.Contains(token.Span))
            {
                return $"the word {token.Span} leaves its sentence {sentence.Span} or its order";
            }

            end = token.Span.End;
        }

        return sentence.Mentions.Any(mention => mention.Start < 0 || mention.Count < 1 || mention.End > sentence.Tokens.Count)
            ? "a mention leaves its sentence"
            : null;
    }

    /// <summary>Each figure stands in its sentence, with its hedge, and in the order of the others.</summary>
    private static string? BrokenInFigures(Paragraph paragraph)
    {
        var start = 0;
        foreach (var figure in paragraph.Figures)
        {
            if (figure.Span.Length == 0 || figure.Span.Start < start || !figure.Sentence.Span.Contains(figure.Span) || figure.Paragraph != paragraph)
            {
                return $"the figure {figure.Span} leaves its sentence {figure.Sentence.Span} or its order";
            }

            if (!paragraph.Text.Contains(figure.ValueText, StringComparison.Ordinal)
                || !figure.Sentence.Text.Contains(figure.HedgeText ?? "", StringComparison.OrdinalIgnoreCase))
            {
                return $"\"{figure.HedgedText}\" does not stand in its sentence";
            }

            if (figure.Kind == FigureKind.Date != figure.Value is null && figure.Kind != FigureKind.Rank)
            {
                return $"\"{figure.ValueText}\" is of the kind {figure.Kind} with the value {figure.Value}";
            }

            if (figure.Parties.Distinct().Count() != figure.Parties.Count || (figure.Period is { } time && time.Start > time.End))
            {
                return $"\"{figure.ValueText}\" has a party twice or a time that ends before it begins";
            }

            start = figure.Span.Start;
        }

        return null;
    }
}
