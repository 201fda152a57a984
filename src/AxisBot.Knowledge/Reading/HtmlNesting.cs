using AngleSharp.Dom;

namespace AxisBot.Knowledge.Reading;

/// <summary>
/// Stops the parser at HTML that nests so deeply that reading on would take minutes. It asks the tree itself, since
/// scripts, comments and drawings are full of what looks like an open tag and is none.
/// </summary>
internal sealed class HtmlNesting(int deepest)
{
    private INode? _last;

    /// <summary>Called for each element that the parser makes; the one before it stands in the tree by then.</summary>
    /// <exception cref="UnreadableFileException">More than the allowed number of elements are open at once.</exception>
    public void Watch(IElement element)
    {
        var depth = 0;
        for (var step = _last; step is not null; step = step.Parent)
        {
            if (++depth > deepest)
            {
                throw new UnreadableFileException($"its HTML nests more than {deepest} elements deep; save the article's text alone");
            }
        }

        _last = element;
    }
}
