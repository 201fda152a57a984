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

        using var content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json");
        return await Sending.AnswerAsync(PostAsync, Longest, time, cancellation).ConfigureAwait(false);

        async Task<CallAnswer> PostAsync(CancellationToken either)
        {
            using var response = await http.PostAsync(uri, content, either).ConfigureAwait(false);
            var body = await Bodies.ReadAsync(response.Content, MostBytes, either).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? new Done(default, [])
                : response.StatusCode == HttpStatusCode.TooManyRequests ? new TooMany(RetryAfter.Of(response.Headers))
                : (int)response.StatusCode < 500 ? new Declined(ErrorIn(body) ?? $"http_{(int)response.StatusCode}")
                : new Lost($"status {(int)response.StatusCode}");
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
