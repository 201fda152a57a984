using System.Globalization;
using System.Net.Http.Headers;

namespace AxisBot.DiscordAdapter.Rest;

/// <summary>
/// The limits as Discord's headers tell them: which requests are counted together is learnt from the name of their bucket, and how long
/// to wait from what is left in it.
/// </summary>
internal sealed class RateBuckets(TimeProvider time)
{
    private const int MostKept = 5_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Resource), RateBucket> _buckets = [];

    /// <summary>The bucket of a request.</summary>
    public RateBucket Of(RestCall call)
    {
        lock (_gate)
        {
            var key = (_names.GetValueOrDefault(RouteOf(call), RouteOf(call)), call.Resource);
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                Tidy();
                _buckets[key] = bucket = new RateBucket(time);
            }

            return bucket;
        }
    }

    /// <summary>Closes a bucket for a while, and the one that a request like this is counted in by now, where that is another.</summary>
    public void Close(RestCall call, RateBucket bucket, TimeSpan wait)
    {
        bucket.Close(wait);
        Of(call).Close(wait);
    }

    /// <summary>Learns from the headers of an answer.</summary>
    public void Learn(RestCall call, RateBucket bucket, HttpResponseHeaders headers)
    {
        if (Value(headers, "X-RateLimit-Bucket") is { Length: > 0 } name)
        {
            lock (_gate)
            {
                _names[RouteOf(call)] = name;
                _buckets.TryAdd((name, call.Resource), bucket);
            }
        }

        if (Number(headers, "X-RateLimit-Remaining") is <= 0 && Number(headers, "X-RateLimit-Reset-After") is { } seconds)
        {
            Close(call, bucket, RetryAfter.Bounded(seconds));
        }
    }

    /// <summary>The value of a header; null where there is none.</summary>
    public static string? Value(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.First() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Value(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string RouteOf(RestCall call) => $"{call.Method} {call.Route}";

    /// <summary>Each interaction has a bucket of its own, which nobody comes back to.</summary>
    private void Tidy()
    {
        if (_buckets.Count >= MostKept)
        {
            foreach (var idle in _buckets.Where(bucket => bucket.Value.IsIdle).Select(bucket => bucket.Key).ToList())
            {
                _buckets.Remove(idle);
            }
        }
    }
}
