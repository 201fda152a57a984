using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Deliveries;

/// <summary>Tells the app by HTTP: events as JSON, what is pressed and called as forms, everything signed.</summary>
public sealed class HttpDelivery : ITransport, IDisposable
{
    private const string Form = "application/x-www-form-urlencoded";

    private readonly TimeProvider _time;
    private readonly SlackApp _app;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    internal HttpDelivery(TimeProvider time, SlackApp app, Uri events, Uri? interactivity, Uri? commands)
    {
        (_time, _app) = (time, app);
        (Events, Interactivity, Commands) = (events, interactivity ?? events, commands ?? interactivity ?? events);
    }

    /// <summary>Where events go.</summary>
    public Uri Events { get; }

    /// <summary>Where goes what is pressed and filled in.</summary>
    public Uri Interactivity { get; }

    /// <summary>Where commands go.</summary>
    public Uri Commands { get; }

    /// <summary>A request with a body, signed as of now.</summary>
    public SignedRequest Sign(string body) => SignedRequest.Of(body, _app.SigningSecret, _time.GetUtcNow());

    /// <summary>Sends a request as it is, to where events go.</summary>
    public Task<HttpResponseMessage> SendAsync(SignedRequest request) => _client.SendAsync(request.To(Events));

    /// <summary>Asks the app to prove that the address is its own.</summary>
    public async Task<bool> VerifyUrlAsync(string challenge = "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P")
    {
        var body = new JsonObject { ["token"] = "verification-token", ["challenge"] = challenge, ["type"] = "url_verification" };
        using var response = await SendAsync(Sign(body.ToJsonString()));
        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.OK && (text == challenge || (string?)Parse(text)?["challenge"] == challenge);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    string ITransport.NextId(Delivery delivery) => delivery.EventId ?? "";

    async Task<Receipt> ITransport.CarryAsync(Delivery delivery, Attempt attempt, CancellationToken deadline, CancellationToken closed)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, closed);
        try
        {
            var (request, address) = Request(delivery, attempt);
            using var response = await _client.SendAsync(request.To(address), either.Token);
            var answer = Parse(await response.Content.ReadAsStringAsync(either.Token));
            return ReceiptOf(response, answer);
        }
        catch (OperationCanceledException) when (!closed.IsCancellationRequested)
        {
            return new Receipt(false, Reason: "http_timeout");
        }
        catch (HttpRequestException)
        {
            return new Receipt(false, Reason: "connection_failed");
        }
    }

    private (SignedRequest Request, Uri Address) Request(Delivery delivery, Attempt attempt)
    {
        var headers = attempt.Reason is null
            ? []
            : new[] { ("X-Slack-Retry-Num", attempt.Number.ToString(CultureInfo.InvariantCulture)), ("X-Slack-Retry-Reason", attempt.Reason) };
        return delivery.Kind switch
        {
            DeliveryKind.Event => (Sign(delivery.Payload.ToJsonString()) with { Headers = headers }, Events),
            DeliveryKind.Interactive => (Sign($"payload={WebUtility.UrlEncode(delivery.Payload.ToJsonString())}") with { Type = Form }, Interactivity),
            _ => (Sign(string.Join('&', delivery.Payload.Select(field => $"{field.Key}={WebUtility.UrlEncode(field.Value?.ToString())}"))) with { Type = Form }, Commands),
        };
    }

    private static Receipt ReceiptOf(HttpResponseMessage response, JsonObject? answer)
    {
        var status = (int)response.StatusCode;
        var isTaken = response.IsSuccessStatusCode;
        var reason = isTaken ? null : status is >= 300 and < 400 ? "too_many_redirects" : "http_error";
        var forbids = !isTaken && response.Headers.TryGetValues("X-Slack-No-Retry", out var values) && values.Contains("1");
        return new Receipt(isTaken, answer, reason, status, forbids);
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return new JsonObject { ["text"] = text };
        }
    }
}
