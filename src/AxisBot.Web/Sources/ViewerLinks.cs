using AxisBot.Conversations.Cards;

namespace AxisBot.Web.Sources;

/// <summary>Where the viewer shows the words that something rests on.</summary>
public static class ViewerLinks
{
    /// <summary>Where an article is shown, with some words of a paragraph marked.</summary>
    /// <param name="file">The name of the article, as citations give it.</param>
    /// <param name="paragraph">The number of the paragraph.</param>
    /// <param name="start">Where the words begin in its clean text.</param>
    /// <param name="length">How many UTF-16 units they have; 0 marks nothing.</param>
    public static string PathOf(string file, int paragraph, int start = 0, int length = 0)
    {
        var words = length > 0 ? $"?from={start}&length={length}" : "";
        return $"/sources/{Uri.EscapeDataString(file)}/{paragraph}{words}#p{paragraph}";
    }

    /// <summary>Where an article is shown from its beginning.</summary>
    public static string PathOf(string file) => $"/sources/{Uri.EscapeDataString(file)}";

    /// <summary>Where the words of a source are shown.</summary>
    public static string PathOf(CardSource source) => PathOf(source.File, source.Paragraph, source.Start, source.Length);

    /// <summary>The same for people who read the card in a chat.</summary>
    /// <param name="source">The source.</param>
    /// <param name="publicUrl">Where people outside reach the page; it may have a path of its own.</param>
    public static Uri UriOf(CardSource source, Uri publicUrl) => new(publicUrl.AbsoluteUri.TrimEnd('/') + PathOf(source));
}
