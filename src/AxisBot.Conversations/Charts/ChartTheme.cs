namespace AxisBot.Conversations.Charts;

/// <summary>The colours of a drawing. Each brings its own ground, so that they are read on any page.</summary>
/// <param name="Ground">What is behind everything.</param>
/// <param name="Ink">Titles and values; at least 7 to 1 against the ground.</param>
/// <param name="Faint">Labels and lines; at least 4.5 to 1.</param>
/// <param name="Bar">Bars; at least 3 to 1.</param>
public sealed record ChartTheme(string Ground, string Ink, string Faint, string Bar)
{
    /// <summary>Dark on light.</summary>
    public static readonly ChartTheme Light = new("#ffffff", "#1f2933", "#52606d", "#4a6fa5");

    /// <summary>Light on dark.</summary>
    public static readonly ChartTheme Dark = new("#1f2329", "#f1f3f5", "#b6bfc9", "#7fa7dc");
}
