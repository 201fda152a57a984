using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AxisBot.Tests.Hostile.Checks;

/// <summary>What must hold of every page: its own scripts and styles alone, and links to itself alone.</summary>
internal static class SafeMarkup
{
    private static readonly HashSet<string> Known = new(
        """
        html head meta title link script body a header div span nav button main h1 h2 h3 h4 p article form input label kbd ul ol li strong
        blockquote dl dt dd figure figcaption svg text rect details summary table caption thead tbody tr th td mark time select option
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    private static readonly string[] Leading = ["href", "src", "action", "formaction", "data", "srcset", "poster", "ping", "background"];

    /// <summary>The first thing that is not ours; null where all is.</summary>
    public static string? ForeignIn(string page) =>
        new HtmlParser().ParseDocument(page).All.Select(ForeignIn).FirstOrDefault(found => found is not null);

    private static string? ForeignIn(IElement element) =>
        !Known.Contains(element.LocalName) ? $"the element {element.LocalName}"
        : element.LocalName == "script" && (element.TextContent.Length > 0 || !IsOwn(element.GetAttribute("src"))) ? "a script"
        : element.Attributes.Select(attribute => ForeignIn(element, attribute)).FirstOrDefault(found => found is not null);

    private static string? ForeignIn(IElement element, IAttr attribute) =>
        attribute.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.LocalName is "style" or "srcdoc" or "http-equiv" ? $"the attribute {attribute.LocalName} of {element.LocalName}"
        : Leading.Contains(attribute.LocalName) && !IsOwn(attribute.Value) ? $"the {attribute.LocalName} {attribute.Value}"
        : null;

    private static bool IsOwn(string? address) => address is ['#', ..] or ['/'] or ['/', not '/' and not '\\', ..];
}
