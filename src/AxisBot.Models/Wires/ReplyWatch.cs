using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AxisBot.Answering.Writing;

namespace AxisBot.Models.Wires;

/// <summary>
/// Stands between a client and the wire for one attempt. It sends nothing but what the call needs: the clients would add what they find in
/// environment variables, and tell of this machine. Of what comes back it notes what the clients keep to themselves.
/// </summary>
internal sealed class ReplyWatch(HttpMessageHandler wire, ModelSettings settings, TimeProvider time) : DelegatingHandler(wire)
{
    private const int MostOfRefusal = 1 << 14;
    private const int BytesOfToken = 1024;
    private const int BytesOfFrame = 1 << 16;

    /// <summary>The headers that the two wires need; whatever else a client would send stays here.</summary>
    private static readonly HashSet<string> Needed = new(StringComparer.OrdinalIgnoreCase) { "Accept", "anthropic-version", "anthropic-beta" };

    /// <summary>What went wrong on the wire; null where nothing did.</summary>
    public CallFault? Fault { get; private set; }

    /// <summary>Whether an answer has begun to come.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether it came as one document, though a stream was asked for.</summary>
    public bool CameWhole { get; private set; }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Scrub(request.Headers);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        HasBegun = true;
        if (!response.IsSuccessStatusCode)
        {
            Fault = Refusals.Of(response.StatusCode, await BodyAsync(response, cancellationToken).ConfigureAwait(false), Wait(response.Headers), settings);
            response.Content.Dispose();
            response.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            return response;
        }

        CameWhole = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;
        if (response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Fault = new CallFault(WriterFault.Garbled, $"{settings.Place} answered with a web page; is Model:Endpoint the address of the API?");
        }

        var judge = new EventJudge(((long)settings.Tokens * BytesOfToken) + BytesOfFrame, settings.Tokens);
        var original = response.Content;
        var watched = new StreamContent(new WatchedStream(await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), bytes => See(judge, bytes)));
        foreach (var header in original.Headers)
        {
            watched.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = watched;
        return response;
    }

    private void Scrub(HttpRequestHeaders headers)
    {
        foreach (var name in headers.Select(header => header.Key).Where(name => !Needed.Contains(name)).ToList())
        {
            headers.Remove(name);
        }

        headers.UserAgent.Add(new ProductInfoHeaderValue("AxisBot", null));
        if (settings.Key is { } key)
        {
            headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
    }

    private void See(EventJudge judge, ReadOnlyMemory<byte> bytes)
    {
        if (Fault is null && CameWhole)
        {
            return;
        }

        try
        {
            if (Fault is not null)
            {
                throw Fault;
            }

            judge.Take(bytes.Span);
        }
        catch (CallFault fault)
        {
            Fault = fault;
            throw;
        }
    }

    private TimeSpan? Wait(HttpResponseHeaders headers) =>
        headers.TryGetValues("retry-after-ms", out var values) && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < int.MaxValue ? TimeSpan.FromMilliseconds(milliseconds)
        : headers.RetryAfter is not { } after ? null
        : after.Delta is { } delta ? delta
        : after.Date - time.GetUtcNow() is { } left && left > TimeSpan.Zero ? left
        : TimeSpan.Zero;

    /// <summary>The beginning of what was said to a refusal: enough to tell what it is about.</summary>
    private static async Task<string> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            var buffer = new byte[MostOfRefusal];
            var count = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            return Encoding.UTF8.GetString(buffer, 0, count);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            return "";
        }
    }
}
