using System.Globalization;

namespace AxisBot.TestKit.Discord.Wire;

/// <summary>Times as Discord writes them.</summary>
internal static class Moment
{
    public static string Write(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}
