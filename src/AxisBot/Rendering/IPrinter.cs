namespace AxisBot.Rendering;

/// <summary>Shows pages.</summary>
internal interface IPrinter
{
    /// <summary>Shows a page.</summary>
    void Print(Page page);
}
