using AxisBot.Answering.Answers;
using AxisBot.Conversations.Cards;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;

namespace AxisBot.Rendering;

/// <summary>A source as it is shown: where, and the words relied on.</summary>
/// <param name="Number">Its number in the answer; 0 where the answer has but one thing to point at.</param>
/// <param name="Place">File and paragraph.</param>
/// <param name="Title">The title of the article; null where it has none.</param>
/// <param name="Words">The words.</param>
/// <param name="IsVerbatim">Whether they are the article's own, and not those of a brief.</param>
/// <param name="StandsAbove">Whether the answer itself gives the words in full, so that they need no repeating.</param>
internal sealed record SourceLine(int Number, string Place, string? Title, string Words, bool IsVerbatim, bool StandsAbove = false)
{
    /// <summary>A citation as a source.</summary>
    public static SourceLine Of(int number, Citation citation) => Of(number, citation.Paragraph, citation.Span);

    /// <summary>A sentence as a source.</summary>
    public static SourceLine Of(int number, Sentence sentence) => Of(number, sentence.Paragraph, sentence.QuotedSpan);

    /// <summary>Number, place and title in one line.</summary>
    public string Heading => string.Join(' ', new[] { Number > 0 ? $"[{Number}]" : null, Place, Title is null ? null : $"“{Title}”" }.OfType<string>());

    /// <summary>The words, and whose they are.</summary>
    public string Quotation => (IsVerbatim, StandsAbove) switch
    {
        (true, true) => "quoted above",
        (true, false) => $"quoted: “{Words}”",
        (false, true) => "restated above",
        (false, false) => $"restated: {Words}",
    };

    private static SourceLine Of(int number, Paragraph paragraph, TextSpan span) => new(
        number,
        paragraph.ToString(),
        paragraph.Source.Title == paragraph.Source.File ? null : SafeText.OneLine(paragraph.Source.Title),
        SafeText.OneLine(paragraph.Clean.Quote(span)),
        paragraph.IsVerbatim);
}
