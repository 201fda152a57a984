using System.Globalization;
using System.Net.Http.Headers;

namespace AxisBot.SlackAdapter.Calls;

/// <summary>Reads how long Slack wants to be left alone.</summary>
internal static class RetryAfter
{
    /// <summary>The longest that is kept to: what asks for more is asked again then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>How long it is left alone where it does not say.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>The wait that an answer asks for, within bounds.</summary>
    public static TimeSpan Of(HttpResponseHeaders headers) =>
        headers.TryGetValues("Retry-After", out var values) ? Of(values.FirstOrDefault()) : Usual;

    /// <summary>The wait that a header asks for, within bounds.</summary>
    public static TimeSpan Of(string? header)
    {
        if (!double.TryParse(header, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || double.IsNaN(seconds))
        {
            return Usual;
        }

        return TimeSpan.FromSeconds(Math.Clamp(seconds, Shortest.TotalSeconds, Longest.TotalSeconds));
    }
}
