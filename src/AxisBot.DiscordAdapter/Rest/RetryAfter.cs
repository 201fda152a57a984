using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace AxisBot.DiscordAdapter.Rest;

/// <summary>How long Discord asks to wait. Of header and body the longer wait counts, and nobody can make us wait for ever.</summary>
internal static class RetryAfter
{
    /// <summary>The longest wait that is kept to.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The shortest: what says "at once" has refused all the same.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    private const string Limits = "X-RateLimit-";

    /// <summary>What is waited where a limit of Discord names no time at all, in seconds.</summary>
    private const double Unnamed = 1;

    /// <summary>The wait; null where neither headers nor body are Discord's, as where Cloudflare answers in its stead.</summary>
    /// <param name="headers">The headers of the answer.</param>
    /// <param name="body">What was answered; undefined where that was cut off or is nothing.</param>
    public static TimeSpan? Of(HttpResponseHeaders headers, JsonElement body)
    {
        var named = body.Real("retry_after");
        if (named is null && !headers.Any(header => header.Key.StartsWith(Limits, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var other = SecondsOf(RateBuckets.Value(headers, "Retry-After")) ?? (named is null ? SecondsOf(RateBuckets.Value(headers, "X-RateLimit-Reset-After")) : null);
        return Bounded(named is { } seconds ? Math.Max(seconds, other ?? 0) : other ?? Unnamed);
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
