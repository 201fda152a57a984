using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Reads the head and the bytes of a request.</summary>
internal static class RequestReader
{
    /// <summary>What a request may have in all, the form around its files counted.</summary>
    public const int MostBytes = 25 * 1024 * 1024;

    private const string Root = "/api";

    public static async Task<RestRequest> ReadAsync(HttpContext context, TimeProvider time)
    {
        var at = time.GetUtcNow();
        var (version, path) = Split(context.Request.Path.Value ?? "");
        return new RestRequest
        {
            At = at,
            Method = context.Request.Method,
            Version = version,
            Path = path,
            Query = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            Headers = context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Bytes = await ReadBytesAsync(context),
        };
    }

    private static (int? Version, string Path) Split(string path)
    {
        var rest = path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path;
        var end = rest.IndexOf('/', Math.Min(1, rest.Length));
        var first = end < 0 ? rest : rest[..end];
        return first.StartsWith("/v", StringComparison.Ordinal) && int.TryParse(first[2..], out var version)
            ? (version, end < 0 ? "/" : rest[end..])
            : (null, rest);
    }

    /// <summary>Reads a little more than is allowed, so that it can be told from what is.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(HttpContext context)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (all.Length <= MostBytes)
            {
                all.Write(buffer, 0, read);
            }
        }

        return all.ToArray();
    }
}
