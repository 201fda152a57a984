using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Counts the requests of each bucket, for each channel, guild and webhook by itself.</summary>
internal sealed class RateBuckets(LoopbackDiscordSettings settings, TimeProvider time)
{
    private readonly Dictionary<(string Bucket, string Resource), Count> _counts = [];

    /// <summary>Counts a request, and says how it stands: the headers, and whether it was one too many.</summary>
    public (IReadOnlyDictionary<string, string> Headers, TimeSpan? Wait) Take(string bucket, string resource)
    {
        var limit = settings.Buckets.GetValueOrDefault(bucket, settings.UsualBucket);
        var now = time.GetUtcNow();
        if (!_counts.TryGetValue((bucket, resource), out var count) || now >= count.Ends)
        {
            count = new Count(0, now + limit.Window);
        }

        var isTooMany = count.Used >= limit.Requests;
        _counts[(bucket, resource)] = count = count with { Used = Math.Min(limit.Requests, count.Used + 1) };
        return (Headers(bucket, limit, count, now), isTooMany ? count.Ends - now : null);
    }

    public static string Hash(string bucket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bucket)).AsSpan(0, 16));

    private static Dictionary<string, string> Headers(string bucket, BucketLimit limit, Count count, DateTimeOffset now) => new()
    {
        ["X-RateLimit-Limit"] = limit.Requests.ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Remaining"] = (limit.Requests - count.Used).ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Reset"] = Seconds(count.Ends.ToUnixTimeMilliseconds() / 1000m),
        ["X-RateLimit-Reset-After"] = Seconds((decimal)(count.Ends - now).TotalSeconds),
        ["X-RateLimit-Bucket"] = Hash(bucket),
    };

    private static string Seconds(decimal seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    private sealed record Count(int Used, DateTimeOffset Ends);
}
