using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.SlackAdapter.Calls;

/// <summary>Answers by the address that Slack hands out with whatever somebody presses or calls: five times, for half an hour.</summary>
internal sealed class ResponseAddress(SlackSettings settings, HttpClient http, TimeProvider time)
{
    private const int MostBytes = 64_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Answers.</summary>
    public async Task<CallAnswer> AnswerAsync(string address, JsonObject answer, CancellationToken cancellation)
    {
        if (Sending.OfSlack(address, settings.Api) is not { } uri)
        {
            return new Declined("invalid_url");
        }

        using var late = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        using var content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using var response = await http.PostAsync(uri, content, either.Token).ConfigureAwait(false);
            var body = await Bodies.ReadAsync(response.Content, MostBytes, either.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? new Done(default, [])
                : response.StatusCode == HttpStatusCode.TooManyRequests ? new TooMany(RetryAfter.Of(response.Headers))
                : (int)response.StatusCode < 500 ? new Declined(ErrorIn(body) ?? $"http_{(int)response.StatusCode}")
                : new Lost($"status {(int)response.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Lost("there was no answer in time");
        }
        catch (HttpRequestException failure)
        {
            return Sending.Failed(failure);
        }
        catch (IOException failure)
        {
            return new Lost(failure.GetType().Name);
        }
    }

    /// <summary>Slack's word for why it declined; null where it gives none.</summary>
    private static string? ErrorIn(ReadOnlyMemory<byte>? body)
    {
        try
        {
            using var json = JsonDocument.Parse(body ?? default);
            return Payload.Text(json.RootElement, "error");
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
