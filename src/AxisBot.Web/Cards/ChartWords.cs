using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AxisBot.Web.Cards;

/// <summary>Words in a drawing. In a Razor file the element would be taken for one of Razor's own.</summary>
public sealed class ChartWords : ComponentBase
{
    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public required string Words { get; set; }

    /// <summary>Where its line runs.</summary>
    [Parameter, EditorRequired]
    public required int Y { get; set; }

    /// <summary>Whether it ends at the right border, as a figure does.</summary>
    [Parameter]
    public bool IsFigure { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", IsFigure ? "value" : "time");
        builder.AddAttribute(2, "x", IsFigure ? ChartDrawing.Width : 0);
        builder.AddAttribute(3, "y", Y);
        builder.AddContent(4, Words);
        builder.CloseElement();
    }
}
