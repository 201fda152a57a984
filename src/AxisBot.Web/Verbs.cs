namespace AxisBot.Web;

/// <summary>The methods of HTTP that pages answer; routing says 405 to all others, and which are allowed.</summary>
internal static class Verbs
{
    public static readonly string[] Read = ["GET", "HEAD"];
}
