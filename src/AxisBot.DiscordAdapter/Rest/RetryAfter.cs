using System.Globalization;
using System.Text.Json;

namespace AxisBot.DiscordAdapter.Rest;

/// <summary>How long Discord asks to wait. Of header and body the larger counts, and nobody can make us wait for ever.</summary>
internal static class RetryAfter
{
    /// <summary>The longest wait that is kept to.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The shortest: what says "at once" has refused all the same.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    /// <summary>The wait; null where the body names none, as where Cloudflare answers in Discord's stead.</summary>
    /// <param name="header">The header Retry-After; null where there is none.</param>
    /// <param name="body">What was answered.</param>
    public static TimeSpan? Of(string? header, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("retry_after", out var said) || said.ValueKind != JsonValueKind.Number || !said.TryGetDouble(out var seconds))
        {
            return null;
        }

        return Bounded(SecondsOf(header) is { } other && other > seconds ? other : seconds);
    }

    /// <summary>The seconds that a header names; null where it names none.</summary>
    public static double? SecondsOf(string? header) =>
        double.TryParse(header, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && !double.IsNaN(seconds) ? seconds : null;

    /// <summary>Seconds as a wait.</summary>
    public static TimeSpan Bounded(double seconds) =>
        double.IsNaN(seconds) || seconds <= Shortest.TotalSeconds ? Shortest
        : seconds >= Longest.TotalSeconds ? Longest
        : TimeSpan.FromSeconds(seconds);
}
