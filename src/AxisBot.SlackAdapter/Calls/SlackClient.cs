using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AxisBot.SlackAdapter.Health;

namespace AxisBot.SlackAdapter.Calls;

/// <summary>
/// Calls the Web API, and says of each call what became of it. It does not throw for what a network or Slack does, and calls nothing
/// twice: whether that is right only the caller knows.
/// </summary>
internal sealed class SlackClient(SlackSettings settings, HttpClient http, Pace pace, SlackHealth health, SlackMeters meters, TimeProvider time)
{
    /// <summary>
    /// How long a turn is waited for. It is shorter than any time for a whole request: who waits longer is told that there were too many
    /// calls, which is certain, and not cut off while nothing was sent.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private const string OkName = "ok";
    private const int MostBytes = 8_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Refusing = TimeSpan.FromMinutes(5);

    /// <summary>Calls a method with the token of the bot.</summary>
    /// <param name="method">The method.</param>
    /// <param name="fields">Its arguments.</param>
    /// <param name="cancellation">Told to give up; what was sent by then may be done.</param>
    /// <param name="patience">How long a turn may be waited for; as long as is usual where nothing is said.</param>
    public Task<CallAnswer> CallAsync(string method, CallFields fields, CancellationToken cancellation, TimeSpan? patience = null) =>
        CallAsync(method, fields, settings.BotToken, patience ?? Patience, cancellation);

    /// <summary>How long it is until a method may be called about a channel; nothing where a call would be made after the usual patience.</summary>
    public TimeSpan WaitFor(string method, string channel) => pace.WaitFor(method, channel) is var wait && wait > Patience && !health.IsOver ? wait : TimeSpan.Zero;

    /// <summary>Asks for the address of a new connection, with the token of the app.</summary>
    public Task<CallAnswer> OpenConnectionAsync(CancellationToken cancellation) =>
        CallAsync(Methods.OpenConnection, new CallFields(), settings.AppToken!, Patience, cancellation);

    private async Task<CallAnswer> CallAsync(string method, CallFields fields, string token, TimeSpan patience, CancellationToken cancellation)
    {
        if (health.IsOver)
        {
            return new TooMany(Refusing); // a token that was refused is not tried again and again
        }

        var (isTaken, wait) = pace.Take(method, fields.Channel, patience);
        if (!isTaken)
        {
            meters.Called(method, "paced");
            return new TooMany(wait);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        }

        var answer = await SendAsync(method, fields, token, cancellation).ConfigureAwait(false);
        Note(method, fields.Channel, answer);
        return answer;
    }

    private void Note(string method, string? channel, CallAnswer answer)
    {
        meters.Called(method, answer switch { Done => "done", Declined => "declined", TooMany => "too_many", Lost => "lost", _ => "not_sent" });
        if (answer is TooMany many)
        {
            pace.Hold(method, channel, many.Wait);
        }
        else if (answer is Declined declined && CallErrors.IsOfToken(declined.Error))
        {
            health.End(method == Methods.OpenConnection ? EndReason.OfAppToken(declined.Error) : EndReason.OfBotToken(declined.Error));
        }
    }

    private async Task<CallAnswer> SendAsync(string method, CallFields fields, string token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Api, method)) { Content = fields.ToForm() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Sending.AnswerAsync(PostAsync, Longest, time, cancellation).ConfigureAwait(false);

        async Task<CallAnswer> PostAsync(CancellationToken either)
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.TooManyRequests
                ? new TooMany(RetryAfter.Of(response.Headers))
                : await ReadAsync(response, either).ConfigureAwait(false);
        }
    }

    private static async Task<CallAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        var bytes = await Bodies.ReadAsync(response.Content, MostBytes, cancellation).ConfigureAwait(false);
        if (status >= 500 || bytes is null)
        {
            return new Lost($"status {status}");
        }

        try
        {
            using var json = JsonDocument.Parse(bytes.Value);
            var body = json.RootElement.Clone();
            return Payload.IsTrue(body, OkName) && response.IsSuccessStatusCode ? new Done(body, ScopesOf(response))
                : Payload.Text(body, "error") is { } error ? AnswerOf(error, body)
                : new Lost($"status {status} and a body that says nothing");
        }
        catch (JsonException)
        {
            return status is >= 400 and < 500 ? new Declined($"http_{status}") : new Lost($"status {status} and a body that is no JSON");
        }
    }

    private static CallAnswer AnswerOf(string error, JsonElement body) =>
        error is CallErrors.TooManyCalls ? new TooMany(RetryAfter.Of((string?)null)) : new Declined(error, Payload.Text(body, "needed"));

    private static string[] ScopesOf(HttpResponseMessage response) => response.Headers.TryGetValues("X-OAuth-Scopes", out var values)
        ? string.Join(',', values).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];
}
