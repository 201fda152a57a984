using System.Text.Json.Nodes;

namespace AxisBot.SlackAdapter.Rendering;

/// <summary>How a run of letters stands out.</summary>
internal enum RunStyle
{
    /// <summary>It does not.</summary>
    Normal,

    /// <summary>Bold.</summary>
    Bold,

    /// <summary>Slanted.</summary>
    Slanted,
}

/// <summary>A run of letters in rich text. Slack reads no markup in it: whatever stands there is shown.</summary>
/// <param name="Text">The letters, plain; "\n" begins a new line.</param>
/// <param name="Style">How they stand out.</param>
/// <param name="Link">Where they lead; null for nowhere.</param>
internal readonly record struct Run(string Text, RunStyle Style = RunStyle.Normal, Uri? Link = null)
{
    /// <summary>The end of a line.</summary>
    public static readonly Run NewLine = new("\n");

    /// <summary>As an element of rich text.</summary>
    public JsonObject ToJson()
    {
        var json = Link is { AbsoluteUri.Length: <= BlockLimits.Link }
            ? new JsonObject { ["type"] = "link", ["url"] = Link.AbsoluteUri, ["text"] = Written }
            : new JsonObject { ["type"] = "text", ["text"] = Written };
        if (Style != RunStyle.Normal)
        {
            json["style"] = new JsonObject { [Style == RunStyle.Bold ? "bold" : "italic"] = true };
        }

        return json;
    }

    private string Written => Text == "\n" ? Text : Keeping(Text, SlackWords.Plain(Text));

    /// <summary>A blank at an edge parts a run from the next.</summary>
    private static string Keeping(string text, string plain) =>
        $"{(text.StartsWith(' ') && !plain.StartsWith(' ') ? " " : "")}{plain}{(text.EndsWith(' ') ? " " : "")}" is { Length: > 0 } kept ? kept : " ";
}
